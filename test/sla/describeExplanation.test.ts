import { describe, expect, it } from 'vitest';
import { describeExplanation } from '../../src/sla/index.js';

// Explanations made by hand: what stands in each is what is told, whatever else a clock would do.

const H = 3_600_000;
const reading = {
  ...{ state: 'running', policyId: 'gold', elapsedMs: H, targetMs: 2 * H, overshootMs: 0 },
  ...{ startedAt: 0, dueAt: null, breachedAt: null },
};
const explanation = { ticketId: 't', clockId: 'c', reading, segments: [], marks: [] };
const told = (parts: object, timeZone = 'UTC'): string[] =>
  describeExplanation({ ...explanation, ...parts } as never, { timeZone }).split('\n');
const segment = (kind: string, detail?: object, parts: object = {}): object => ({
  ...{ kind, from: 0, to: H, ms: H, calendarId: null },
  because: { code: 'x', ...(detail && { detail }) },
  ...parts,
});
const line = (...args: Parameters<typeof segment>): string | undefined =>
  told({ segments: [segment(...args)] })[1];
const mark = (kind: string, detail?: object): string | undefined =>
  told({ marks: [{ at: 0, kind, because: { code: 'x', ...(detail && { detail }) } }] })[1];

describe('an explanation tells', () => {
  it('what there is of clock, state, due instant and policy', () => {
    expect(told({})[0]).toBe('c of t: running, policy gold');
    expect(told({ reading: { ...reading, policyId: null } })[0]).toBe('c of t: running, no policy');
    expect(told({ reading: { ...reading, state: 'met', dueAt: 90_000 } })[0]).toBe(
      'c of t: met, due Thu 1970-01-01 00:01:30, policy gold',
    );
    expect(told({ reading: { ...reading, dueAt: 90_500 } }, 'Asia/Tokyo')[0]).toBe(
      'c of t: running, due Thu 1970-01-01 09:01:30.500, policy gold',
    );
  });

  it.each([
    [4, 'Sun 1970-01-04'],
    [5, 'Mon 1970-01-05'],
    [6, 'Tue 1970-01-06'],
    [7, 'Wed 1970-01-07'],
    [8, 'Thu 1970-01-08'],
    [9, 'Fri 1970-01-09'],
    [10, 'Sat 1970-01-10'],
  ])('of January %d that it is %s', (date, text) => {
    const dueAt = (date - 1) * 24 * H;
    expect(told({ reading: { ...reading, dueAt } })[0]).toContain(`due ${text} 00:00,`);
  });

  it('each kind of stretch', () => {
    const at = 'Thu 1970-01-01 00:00 – 01:00  ';
    expect(line('counted')).toBe(`${at}counted 1h`);
    expect(line('counted', {}, { calendarId: 'office' })).toBe(`${at}counted 1h  office`);
    expect(line('closed', {}, { calendarId: 'office' })).toBe(`${at}closed 1h`);
    expect(line('holiday')).toBe(`${at}holiday 1h`);
    expect(line('holiday', { name: 'Easter' })).toBe(`${at}holiday 1h  Easter`);
    expect(line('holiday', { name: 5 })).toBe(`${at}holiday 1h`);
    expect(line('excused')).toBe(`${at}excused 1h`);
    expect(line('excused', { reason: 'storm' })).toBe(`${at}excused 1h  storm`);
    expect(line('excused', { approvedBy: 'ana' })).toBe(`${at}excused 1h  approved by ana`);
    expect(line('excused', { reason: 'storm', approvedBy: 'ana' })).toBe(
      `${at}excused 1h  storm, approved by ana`,
    );
    expect(line('paused')).toBe(`${at}paused 1h  by x`);
    expect(line('paused', { to: 'pending' })).toBe(`${at}paused 1h  by x to pending`);
    expect(line('done', { to: 5 })).toBe(`${at}done 1h  by x`);
  });

  it('the date of the end when it is another, and how the clocks changed', () => {
    expect(line('closed', {}, { to: 24 * H, ms: 24 * H })).toBe(
      'Thu 1970-01-01 00:00 – Fri 1970-01-02 00:00  closed 24h',
    );
    const from = Date.UTC(2026, 2, 29, 0);
    const turned = { segments: [segment('closed', {}, { from, to: from + 2 * H, ms: 2 * H })] };
    expect(told(turned, 'Europe/Berlin')[1]).toBe(
      'Sun 2026-03-29 01:00 – 04:00  closed 2h  clocks change +01:00 to +02:00',
    );
  });

  it('each kind of change', () => {
    const at = 'Thu 1970-01-01 00:00  ';
    expect(mark('target_changed')).toBe(`${at}target now none  by x`);
    expect(mark('target_changed', { targetId: 'a/b' })).toBe(`${at}target now a/b  by x`);
    expect(mark('calendar_changed')).toBe(`${at}calendar now none  by x`);
    expect(mark('calendar_changed', { calendarId: 'o' })).toBe(`${at}calendar now o  by x`);
    expect(mark('carried')).toBe(`${at}start carried over  by x`);
    expect(mark('reopened')).toBe(`${at}reopened  by x`);
    expect(mark('started')).toBe('counted 1h of 2h');
  });

  it('changes and stretches in their order, a change before the stretch it begins', () => {
    const because = { code: 'x' };
    const segments = [
      segment('counted'),
      segment('paused', {}, { from: H, to: 2 * H }),
      segment('counted', {}, { from: 2 * H, to: 3 * H }),
    ];
    const marks = [
      { at: 2 * H, kind: 'reopened', because },
      { at: H / 2, kind: 'carried', because },
    ];
    expect(told({ segments, marks }).map((each) => each.replace(/^.*?  /, ''))).toEqual([
      'c of t: running, policy gold',
      'counted 1h',
      'start carried over  by x',
      'paused 1h  by x',
      'reopened  by x',
      'counted 1h',
      'counted 1h of 2h',
    ]);
  });

  it('the sum', () => {
    const sum = (parts: object): string | undefined =>
      told({ reading: { ...reading, ...parts } }).at(-1);
    expect(sum({ startedAt: null })).toBe('never started');
    expect(sum({ targetMs: null })).toBe('counted 1h');
    expect(sum({ overshootMs: H })).toBe('counted 1h of 2h, 1h over');
    expect(sum({ breachedAt: 0 })).toBe('counted 1h of 2h, breached Thu 1970-01-01 00:00');
    expect(sum({ adjusted: { excusedMs: 0 } })).toBe('counted 1h of 2h');
    expect(sum({ adjusted: { excusedMs: H / 2 } })).toBe('counted 1h of 2h, 30m of it excused');
  });
});
