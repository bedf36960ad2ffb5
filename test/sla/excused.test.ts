import { describe, expect, it } from 'vitest';
import { explainClock, type TargetConfig } from '../../src/sla/index.js';
import type { TicketEvent } from '../../src/ticket/index.js';
import { hour, logOf } from '../ticket/ticketLog.js';
import { clockOf, evaluate, HOUR_MS, hours, readingOf, slaOf } from './clocks.js';
import { created, field, group, merged, other, priority, status } from './events.js';

// The figures without what a contract excuses. Hours count from Monday 09:00 UTC; the office
// closes at hour 8 and opens again at hour 24.

const MS = 1 / HOUR_MS;
const excused = (at: number, from: number, to: number, extra: object = {}): TicketEvent =>
  other(at, 'excused', { from: created(from).at, to: created(to).at, ...extra });
const wait = { metric: 'requester_wait', within: '4h' } as const;
const office = { calendar: 'office', calendarByGroup: { late: 'evening' } };

/** `[state, excused, elapsed, due, breached, overshoot]`, spans and instants in hours. */
function adjusted(
  events: readonly TicketEvent[],
  now: number,
  row: TargetConfig = wait,
  policy: Parameters<typeof clockOf>[3] = {},
): unknown {
  const { adjusted: found } = clockOf(row, events, now, policy);
  if (found === null) return null;
  const { state, excusedMs, elapsedMs, dueAt, breachedAt, overshootMs, ...rest } = found;
  expect(rest).toEqual({});
  const spans = [excusedMs, elapsedMs].map((ms) => ms / HOUR_MS);
  return [state, ...spans, hours(dueAt), hours(breachedAt), overshootMs / HOUR_MS];
}

const pending = (at: number) => status(at, 'pending');
const solved = (at: number) => status(at, 'solved');

describe('excused time', () => {
  it('touches a cycle when it ends after the start', () => {
    expect(adjusted([created(), excused(1, -2, 0)], 2)).toBeNull();
    expect(adjusted([created(), excused(1, 1, 1), excused(1, 1.5, 1)], 2)).toBeNull();
    expect(adjusted([created(), excused(1, -2, MS)], 2)).toEqual([
      ...['running', MS, 2 - MS, 4 + MS, null, 0],
    ]);
  });

  it('is counted once, in a stretch, across its ends and in several', () => {
    const paused = [created(), pending(2), status(3, 'open')];
    const twice = [excused(5, 1, 2.5), excused(5, 2, 3.5), excused(5, 4, 4.5)];
    expect(adjusted([...paused, ...twice], 5)).toEqual(['running', 2, 2, 7, null, 0]);
    expect(adjusted([...paused, excused(5, 0, 5)], 5)).toEqual(['running', 4, 0, 9, null, 0]);
    expect(adjusted([...paused, excused(5, 2, 3)], 5)).toEqual(['running', 0, 4, 5, null, 0]);
  });

  it('ahead of now moves the due instant alone', () => {
    const twice = [created(), excused(1, 1.5, 2.5), excused(1, 3, 4), excused(1, 9, 10)];
    expect(adjusted(twice, 1)).toEqual(['running', 0, 1, 6, null, 0]);
    expect(adjusted([...twice, solved(2)], 9)).toEqual(['met', 0.5, 1.5, 6, null, 0]);
  });

  it('undoes a breach when what is left is the target', () => {
    const late = [created(), solved(6)];
    expect(adjusted([...late, excused(7, 0, 2)], 9)).toEqual(['met', 2, 4, 6, null, 0]);
    expect(adjusted([...late, excused(7, 0, 2 - MS)], 9)).toEqual([
      ...['breached', 2 - MS, 4 + MS, 6 - MS, 6 - MS, MS],
    ]);
  });

  it('never makes a breach', () => {
    const promised = { ...wait, within: { field: 'promised' } };
    const none = [created(), excused(1, 0, 1)];
    expect(adjusted(none, 9, { ...wait, within: null })).toEqual(['running', 1, 8, null, null, 0]);
    expect(adjusted([field(0, 'promised', hour(3)), ...none], 3, promised)).toEqual([
      ...['running', 1, 2, 3, null, 0],
    ]);
    expect(adjusted([field(0, 'promised', hour(3)), ...none], 5, promised)).toEqual([
      ...['breached', 1, 4, 3, 3, 2],
    ]);
  });

  it('leaves the breach of a clock that now waits, as far as it does not undo it', () => {
    const late = [created(), pending(6)];
    expect(adjusted([...late, excused(7, 0, 0.5)], 9)).toEqual([
      ...['breached', 0.5, 5.5, 4.5, 4.5, 1.5],
    ]);
    expect(adjusted([...late, excused(7, 0, 2)], 9)).toEqual(['paused', 2, 4, null, null, 0]);
    expect(adjusted([created(), pending(2), excused(7, 1, 5)], 9)).toEqual([
      ...['paused', 1, 1, null, null, 0],
    ]);
  });

  it('gives a cancelled clock no due instant, unless it had breached', () => {
    const early = [created(), merged(2), excused(3, 0, 1)];
    expect(adjusted(early, 9)).toEqual(['cancelled', 1, 1, null, null, 0]);
    const late = [created(), merged(6)];
    expect(adjusted([...late, excused(7, 0, 1)], 9)).toEqual(['breached', 1, 5, 5, 5, 1]);
    expect(adjusted([...late, excused(7, 0, 2)], 9)).toEqual(['cancelled', 2, 4, null, null, 0]);
  });

  it('leaves a breach at the change of target that brought it', () => {
    const sla = slaOf([
      { ...wait, when: { priority: 'urgent' }, within: '2h' },
      { ...wait, within: '8h' },
    ]);
    const events = [created(), priority(3, 'urgent'), excused(4, 0, 0.5)];
    const { adjusted: found } = readingOf(evaluate(sla, events, 5), 'requester_wait');
    expect([hours(found?.dueAt ?? null), hours(found?.breachedAt ?? null)]).toEqual([2.5, 3]);
  });

  it('is open time, of each calendar in its stretch', () => {
    const row = { ...wait, within: '8h' };
    const events = [created(), group(4, 'late')];
    // Four hours in the office; of the evening from 14:00 on, one is excused: 15:00 to 19:00.
    expect(adjusted([...events, excused(5, 3.5, 6)], 7, row, office)).toEqual([
      ...['running', 1.5, 4.5, 10.5, null, 0],
    ]);
    expect(adjusted([created(), excused(8, 8, 24)], 8, row, office)).toEqual([
      ...['running', 0, 8, 8, null, 0],
    ]);
    // What is left of the office is the target: the calendar of then says where it is met.
    const short = { ...wait, within: '3h' };
    expect(adjusted([...events, excused(5, 1, 1.5)], 7, short, office)).toEqual([
      ...['breached', 0.5, 5.5, 3.5, 3.5, 2.5],
    ]);
  });

  it('moves a target that is met at an opening from one to the next', () => {
    const row = { ...wait, within: '7h', edge: 'next_open' } as const;
    const events = [created(), excused(3, 1, 2)];
    expect(adjusted(events, 24, row, office)).toEqual(['running', 1, 7, 24, null, 0]);
    expect(adjusted(events, 25, row, office)).toEqual(['breached', 1, 8, 24, 24, 1]);
  });
});

describe('excused days', () => {
  const row = { ...wait, within: '1bd' };

  it('move a target that counts days by the closes in them, now in their midst or not', () => {
    for (const events of [
      [created(), excused(0.5, 2, 10)],
      [created(), excused(0.5, 2, 5), excused(0.5, 5, 10)],
      [created(), excused(0.5, 4, 10), excused(0.5, 2, 9)],
    ]) {
      expect(adjusted(events, 1, row, office)).toEqual(['running', 0, 1, 56, null, 0]);
      expect(adjusted(events, 6, row, office)).toEqual(['running', 4, 2, 56, null, 0]);
      expect(adjusted(events, 40, row, office)).toEqual(['running', 6, 10, 56, null, 0]);
      expect(adjusted([...events, solved(33)], 90, row, office)).toEqual([
        ...['met', 6, 10, 56, null, 0],
      ]);
    }
    expect(adjusted([created(), excused(35, 30, 31)], 40, row, office)).toEqual([
      ...['breached', 1, 15, 32, 32, 0],
    ]);
  });

  it('take nothing twice that lies in a pause, and nothing from before the start', () => {
    const paused = [created(), pending(1), status(25, 'open')];
    expect(adjusted([...paused, excused(26, 2, 10)], 26, row, office)).toEqual([
      ...['running', 0, 2, 56, null, 0],
    ]);
    expect(adjusted([...paused, excused(26, 2, 33)], 26, row, office)).toEqual([
      ...['running', 1, 1, 80, null, 0],
    ]);
    expect(adjusted([created(9), excused(11, 2, 10)], 11, row, office)).toEqual([
      ...['running', 0, 0, 32, null, 0],
    ]);
  });

  it('do not take back the days of a pause in which the clock stopped', () => {
    const events = [created(), pending(1), solved(73)];
    for (const to of [0.5, 1, 73]) {
      expect(clockOf(row, [...events, excused(0.2, 0.2, to)], 100, office)).toMatchObject({
        dueAt: new Date('2026-03-06T17:00:00Z'),
        adjusted: { state: 'met', dueAt: new Date('2026-03-06T17:00:00Z') },
      });
    }
    expect(adjusted([...events, excused(0.2, -20, 0.5)], 100, row, office)).toEqual([
      ...['met', 0.5, 0.5, 104, null, 0],
    ]);
  });

  it('may be dates', () => {
    const within = { calendarDays: 1, at: 'end_of_day' } as const;
    expect(adjusted([created(), excused(1, 14, 16)], 2, { ...wait, within })).toEqual([
      ...['running', 0, 2, 63, null, 0],
    ]);
  });
});

describe('an event that excuses', () => {
  const reasons = (...events: readonly TicketEvent[]): unknown[] =>
    explainClock(slaOf([wait]), logOf(created(), ...events), 'requester_wait', {
      now: created(9).at,
    }).segments.map(({ kind, from, to, because: { code, detail } }) => [
      ...[kind, hours(from), hours(to), code, detail?.['reason'], detail?.['approvedBy']],
    ]);

  it('tells the reason and who approved it, where they are texts', () => {
    expect(reasons(excused(8, 1, 2, { reason: 'storm', approvedBy: 'ana' }))[1]).toEqual([
      ...['excused', 1, 2, 'excused', 'storm', 'ana'],
    ]);
    expect(reasons(excused(8, 1, 2, { reason: 5, approvedBy: {} }))[1]).toEqual([
      ...['excused', 1, 2, 'excused', null, null],
    ]);
  });

  it('takes instants of any form, and excuses nothing where they are none or no stretch', () => {
    const text = { from: '2026-03-02T10:00Z', to: new Date(hour(2)) };
    expect(reasons(other(8, 'excused', text))[1]).toEqual([
      ...['excused', 1, 2, 'excused', null, null],
    ]);
    for (const span of [{ from: 1 }, { to: 1 }, { from: 'x', to: 'y' }, {}]) {
      expect(reasons(other(8, 'excused', span))).toHaveLength(1);
    }
    expect(reasons(excused(8, 2, 2), excused(8, 3, 2))).toHaveLength(1);
  });

  it('is no other that names instants', () => {
    const span = { from: hour(1), to: hour(2) };
    expect(reasons(other(8, 'handed_over', span))).toHaveLength(1);
  });

  it('gives way to the earlier ones where they overlap, whatever their order in the log', () => {
    const a = excused(8, 1, 5, { reason: 'a' });
    const b = excused(8, 2, 3, { reason: 'b' });
    const c = excused(8, 4, 6, { reason: 'c' });
    const found = [
      ['counted', 0, 1, 'created', undefined, undefined],
      ['excused', 1, 5, 'excused', 'a', null],
      ['excused', 5, 6, 'excused', 'c', null],
      ['counted', 6, 9, 'created', undefined, undefined],
    ];
    expect(reasons(a, b, c)).toEqual(found);
    expect(reasons(c, b, a)).toEqual(found);
  });

  it('is told of what counted alone, in the stretch where it lies', () => {
    const sla = slaOf([wait], { calendar: 'office' });
    const events = [created(), pending(1), status(2, 'open'), excused(3, 2.5, 25)];
    const { segments } = explainClock(sla, logOf(...events), 'requester_wait', { now: hour(26) });
    expect(segments.map(({ kind, from, to }) => [kind, hours(from), hours(to)])).toEqual([
      ['counted', 0, 1],
      ['paused', 1, 2],
      ['counted', 2, 2.5],
      ['excused', 2.5, 8],
      ['closed', 8, 24],
      ['excused', 24, 25],
      ['counted', 25, 26],
    ]);
  });

  it('is told as far as the clock counted, to the ms', () => {
    expect(reasons(excused(8, -1, MS), pending(8.5), excused(8.6, 8.25, 9))).toEqual([
      ['excused', 0, MS, 'excused', null, null],
      ['counted', MS, 8.25, 'created', undefined, undefined],
      ['excused', 8.25, 8.5, 'excused', null, null],
      ['paused', 8.5, 9, 'status_changed', undefined, undefined],
    ]);
  });
});
