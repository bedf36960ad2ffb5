import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatInstant } from '../../src/time/formatInstant.js';
import { nearestZones } from '../../src/time/nearestZones.js';
import { offsetText } from '../../src/time/offsetText.js';
import { requireZone } from '../../src/time/requireZone.js';
import { toEpochMs } from '../../src/time/index.js';
import { dayAt, dayStart, resolveWall } from '../../src/time/wallClock.js';
import { wallTime } from '../../src/time/wallTime.js';
import { findZone, offsetAt } from '../../src/time/zone.js';

const DAY = 86_400_000;
const iso = (epochMs: number): string => new Date(epochMs).toISOString();
const first = (zone: string, wall: string): string =>
  iso(resolveWall(requireZone(zone), Date.parse(`${wall}Z`)));

describe('zones', () => {
  it.each(['Europe/Berln', 'Berlin', 'europe berlin', 'Europe/Berlin '])(
    'suggests the nearest names for %s',
    (name) => {
      expect(findZone(name)).toBeUndefined();
      expect(nearestZones(name)).toContain('Europe/Berlin');
    },
  );

  it('tells the nearest names beside what a name is, as other refusals do', () => {
    expect(() => requireZone('Europe/Berln')).toThrow(
      expect.objectContaining({
        message: expect.stringMatching(/^timeZone: .*, did you mean Europe\/Berlin/) as string,
        expected: 'an IANA name such as Europe/Berlin',
      }),
    );
    expect(nearestZones('Mars/Olympus')).toBeUndefined();
  });

  it.each(['', ' ', '+01:00', 'Mars/Olympus', '__proto__', 5, null, undefined, {}])(
    'refuses %s',
    (name) => {
      expect(() => requireZone(name as string)).toThrow(
        expect.objectContaining({ code: 'unknown_time_zone', argument: 'timeZone' }),
      );
    },
  );

  // Intl takes abbreviations from ICU: BST for Dhaka, IST for Kolkata, CST for Chicago.
  it.each(['BST', 'IST', 'CST', 'PST', 'JST', 'AET', 'NET', 'bst'])(
    'refuses the abbreviation %s, which means several zones',
    (name) => {
      expect(findZone(name)).toBeUndefined();
    },
  );

  it.each([
    'EST',
    'HST',
    'MST',
    'CET',
    'EET',
    'MET',
    'WET',
    'UCT',
    'Zulu',
    'GB',
    'Cuba',
    'EST5EDT',
  ])('knows %s, which IANA lists', (name) => {
    expect(findZone(name)).toBeDefined();
  });

  it('knows no zone by a source that is no function, or that throws', () => {
    expect(findZone('UTC', 5 as never)).toBeUndefined();
    expect(
      findZone('UTC', () => {
        throw new Error('no such zone');
      }),
    ).toBeUndefined();
  });

  it('shares a zone among those that ask for it, apart for each source', () => {
    const source = (): number => 0;
    expect(findZone('Europe/Berlin')).toBe(findZone('Europe/Berlin'));
    expect(findZone('Europe/Berlin', source)).toBe(findZone('Europe/Berlin', source));
    expect(findZone('Europe/Berlin', source)).not.toBe(findZone('Europe/Berlin'));
  });

  it('asks a source only inside the years of the package', () => {
    const asked: number[] = [];
    const zone = findZone('Any/Where', (_, epochMs) => {
      asked.push(epochMs);
      return 0;
    });
    if (zone !== undefined)
      [Date.UTC(1900, 0, 1), Date.UTC(2200, 11, 31)].map((at) => offsetAt(zone, at));
    expect(Math.min(...asked)).toBeGreaterThanOrEqual(Date.UTC(1900, 0, 1));
    expect(Math.max(...asked)).toBeLessThan(Date.UTC(2201, 0, 1));
  });
});

describe('the edge rule', () => {
  it.each([
    ['skipped 02:30', 'Europe/Berlin', '2026-03-29T02:30', '2026-03-29T01:00:00.000Z'],
    ['skipped 02:00', 'Europe/Berlin', '2026-03-29T02:00', '2026-03-29T01:00:00.000Z'],
    ['03:00 after it', 'Europe/Berlin', '2026-03-29T03:00', '2026-03-29T01:00:00.000Z'],
    ['repeated 02:30', 'Europe/Berlin', '2026-10-25T02:30', '2026-10-25T00:30:00.000Z'],
    ['03:00 after it', 'Europe/Berlin', '2026-10-25T03:00', '2026-10-25T02:00:00.000Z'],
    ['a skipped date', 'Pacific/Apia', '2011-12-30T12:00', '2011-12-30T10:00:00.000Z'],
    ['half an hour', 'Australia/Lord_Howe', '2026-10-04T02:15', '2026-10-03T15:30:00.000Z'],
    ['a skipped midnight', 'America/Sao_Paulo', '2018-11-04T00:00', '2018-11-04T03:00:00.000Z'],
    // The clock goes from 24:00 back to 23:00: midnight comes at the end of the second pass.
    ['midnight back', 'America/Sao_Paulo', '2018-02-18T00:00', '2018-02-18T03:00:00.000Z'],
    ['23:30 before it', 'America/Sao_Paulo', '2018-02-17T23:30', '2018-02-18T01:30:00.000Z'],
    ['00:01 back', 'America/St_Johns', '2010-11-07T00:00', '2010-11-07T02:30:00.000Z'],
  ])('finds %s in %s at %s', (_, zone, wall, expected) => {
    expect(first(zone, wall)).toBe(expected);
  });

  it('gives a date that was skipped no time', () => {
    const apia = requireZone('Pacific/Apia');
    const skipped = Date.UTC(2011, 11, 30) / DAY;
    expect(dayStart(apia, skipped)).toBe(dayStart(apia, skipped + 1));
    expect(dayAt(apia, dayStart(apia, skipped))).toBe(skipped + 1);
    expect(dayAt(apia, dayStart(apia, skipped) - 1)).toBe(skipped - 1);
  });

  it('does not go back a date in an hour that repeats over midnight', () => {
    const zone = requireZone('America/St_Johns');
    const back = Date.parse('2010-11-07T02:45Z');
    expect(wallTime(zone, back).day).toBe(6);
    expect(dayAt(zone, back)).toBe(Date.UTC(2010, 10, 7) / DAY);
  });
});

describe('wall time', () => {
  it('reads date, weekday and time', () => {
    expect(wallTime(requireZone('Asia/Kathmandu'), Date.parse('2026-03-29T20:30:45Z'))).toEqual({
      year: 2026,
      month: 3,
      day: 30,
      weekday: 0,
      hour: 2,
      minute: 15,
      second: 45,
    });
  });

  it.each([
    ['Europe/Berlin', '2026-03-27T13:30:00Z', '2026-03-27T14:30:00+01:00'],
    ['UTC', '2026-03-27T13:30:00.250Z', '2026-03-27T13:30:00.250+00:00'],
    ['America/St_Johns', '2026-01-01T00:00:00Z', '2025-12-31T20:30:00-03:30'],
    ['Africa/Monrovia', '1960-01-01T00:00:00Z', '1960-01-01T00:00:00Z'],
  ])('is written in %s with its offset', (zone, instant, text) => {
    expect(formatInstant(Date.parse(instant), requireZone(zone))).toBe(text);
    expect(toEpochMs(text)).toBe(Date.parse(instant));
  });

  it('is written in a zone that only the host knows', () => {
    const zone = requireZone('Mars/Olympus', 'timeZone', () => -90 * 60_000);
    expect(formatInstant(0, zone)).toBe('1969-12-31T22:30:00-01:30');
  });

  it('has the printed offset of Intl, whatever the zone of the process', () => {
    const zones = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));
    const instant = fc.integer({ min: Date.UTC(1975, 0, 1), max: Date.UTC(2060, 0, 1) });
    fc.assert(
      fc.property(zones, instant, (name, at) => {
        const minutes = offsetAt(requireZone(name), at) / 60_000;
        const size = Math.abs(minutes);
        const pad = (n: number): string => String(n).padStart(2, '0');
        const text = `${minutes < 0 ? '-' : '+'}${pad(Math.floor(size / 60))}:${pad(size % 60)}`;
        expect(offsetText(name, at)).toBe(text);
      }),
      { numRuns: 300 },
    );
  });
});
