import { describe, expect, it } from 'vitest';
import { timeTicks } from '../../src/pictures/timeTicks.js';
import { requireZone } from '../../src/time/requireZone.js';

/** Labels of the ticks between two instants. */
function labels(timeZone: string, from: string, to: string, most = 8): string[] {
  return ticks(timeZone, from, to, most).map(({ label }) => label);
}

function ticks(timeZone: string, from: string, to: string, most = 8): ReturnType<typeof timeTicks> {
  return timeTicks(requireZone(timeZone), { from: Date.parse(from), to: Date.parse(to) }, most);
}

describe('timeTicks', () => {
  it.each([
    [
      '2026-03-02T09:00:03Z',
      '2026-03-02T09:01:00Z',
      ['10:00:10', '10:00:20', '10:00:30', '10:00:40', '10:00:50', '10:01'],
    ],
    [
      '2026-03-02T09:03:00Z',
      '2026-03-02T09:33:00Z',
      ['10:05', '10:10', '10:15', '10:20', '10:25', '10:30'],
    ],
    [
      '2026-03-02T09:10:00Z',
      '2026-03-02T16:00:00Z',
      ['11:00', '12:00', '13:00', '14:00', '15:00', '16:00', '17:00'],
    ],
    [
      '2026-03-02T09:00:00Z',
      '2026-03-04T09:00:00Z',
      ['12:00', '18:00', '00:00', '06:00', '12:00', '18:00', '00:00', '06:00'],
    ],
    [
      '2026-03-02T09:00:00Z',
      '2026-03-08T09:00:00Z',
      ['Tue 3', 'Wed 4', 'Thu 5', 'Fri 6', 'Sat 7', 'Sun 8'],
    ],
    [
      '2026-03-01T09:00:00Z',
      '2026-04-20T09:00:00Z',
      ['2 Mar', '9 Mar', '16 Mar', '23 Mar', '30 Mar', '6 Apr', '13 Apr', '20 Apr'],
    ],
    ['2026-01-15T09:00:00Z', '2026-07-15T09:00:00Z', ['Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul']],
    [
      '2023-02-15T09:00:00Z',
      '2026-07-15T09:00:00Z',
      ['Jul', 'Jan', 'Jul', 'Jan', 'Jul', 'Jan', 'Jul'],
    ],
    [
      '1999-02-15T09:00:00Z',
      '2026-07-15T09:00:00Z',
      ['2000', '2005', '2010', '2015', '2020', '2025'],
    ],
  ])('stands at round times of Berlin from %s to %s', (from, to, expected) => {
    expect(labels('Europe/Berlin', from, to)).toEqual(expected);
  });

  it('is never denser than there is room', () => {
    for (let hours = 0.01; hours < 3_000_000; hours *= 1.7) {
      const to = new Date(Date.UTC(1900, 0, 2) + Math.min(hours * 3_600_000, 9e12)).toISOString();
      expect(labels('Asia/Kathmandu', '1900-01-02T00:00:00Z', to, 10).length).toBeLessThanOrEqual(
        12,
      );
    }
  });

  it('leaves out an hour that is skipped, and shows a repeated one once', () => {
    const spring = labels('Europe/Berlin', '2026-03-28T23:00:00Z', '2026-03-29T04:00:00Z');
    expect(spring).toEqual(['00:00', '01:00', '03:00', '04:00', '05:00', '06:00']);
    const autumn = labels('Europe/Berlin', '2026-10-24T22:00:00Z', '2026-10-25T04:00:00Z');
    expect(autumn).toEqual(['00:00', '01:00', '02:00', '03:00', '04:00', '05:00']);
  });

  it('knows no date that was skipped', () => {
    expect(labels('Pacific/Apia', '2011-12-28T10:00:00Z', '2012-01-02T10:00:00Z')).toEqual([
      'Wed 28',
      'Thu 29',
      'Sat 31',
      'Sun 1',
      'Mon 2',
      'Tue 3',
    ]);
  });

  it('tells where days, weeks and years begin', () => {
    const days = ticks('UTC', '2026-03-02T09:00:00Z', '2026-03-04T09:00:00Z').filter(
      (tick) => tick.isMajor,
    );
    expect(days.map(({ context }) => context)).toEqual(['Tue 3 Mar', 'Wed 4 Mar']);
    const weeks = ticks('UTC', '2026-03-02T09:00:00Z', '2026-03-10T09:00:00Z').filter(
      (tick) => tick.isMajor,
    );
    expect(weeks.map(({ label }) => label)).toEqual(['Mon 9']);
    const years = ticks('UTC', '2025-10-15T09:00:00Z', '2026-04-15T09:00:00Z').filter(
      (tick) => tick.isMajor,
    );
    expect(years.map(({ label, context }) => [label, context])).toEqual([['Jan', '2026']]);
  });
});
