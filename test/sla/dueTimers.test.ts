import { describe, expect, it } from 'vitest';
import {
  advanceClocks,
  dueTimers,
  readClocks,
  startClocks,
  type Sla,
  type SlaState,
} from '../../src/sla/index.js';
import type { TicketEvent } from '../../src/ticket/index.js';
import { deepFreeze } from '../support/deepFreeze.js';
import { refusalOf } from '../support/refusalOf.js';
import { hour, logOf } from '../ticket/ticketLog.js';
import { HOUR_MS, hours, slaOf } from './clocks.js';
import { agentReply, created, customerReply, merged, priority, status } from './events.js';

const MS = 1 / HOUR_MS;

const fold = (sla: Sla, events: readonly TicketEvent[]): SlaState =>
  events.reduce<SlaState>(
    (state, event) => deepFreeze(advanceClocks(sla, state, event)),
    startClocks(sla, logOf()),
  );

/** `[key, clockId, kind, at]`, instants in hours after Monday 09:00. */
function timers(sla: Sla, events: readonly TicketEvent[], now: number): unknown[] {
  const state = fold(sla, events);
  const found = dueTimers(sla, state, { now: hour(now) });
  // Who wants to know no more than when to look again gets the first of them.
  const { nextCheckAt } = readClocks(sla, state, { now: hour(now) });
  expect(nextCheckAt).toEqual(found[0]?.at ?? null);
  return found.map(({ key, clockId, kind, at, ...rest }) => {
    expect(rest).toEqual({});
    return [key, clockId, kind, hours(at)];
  });
}

const kinds = (sla: Sla, events: readonly TicketEvent[], now: number): unknown[] =>
  (timers(sla, events, now) as unknown[][]).map(([, , kind, at]) => [kind, at]);

const wait = { metric: 'requester_wait', within: '4h', warnAt: ['50%', '30m'] } as const;
const inOffice = slaOf([wait], { calendar: 'office' });

describe('dueTimers', () => {
  it('are the opening, the warnings and the first instant of breach, each with a lasting key', () => {
    const opening = ['"t1","requester_wait",0,opening', 'requester_wait', 'opening', 0];
    const rest = [
      ['"t1","requester_wait",0,warning 50%', 'requester_wait', 'warning', 2],
      ['"t1","requester_wait",0,warning 30m', 'requester_wait', 'warning', 3.5],
      ['"t1","requester_wait",0,breach', 'requester_wait', 'breach', 4 + MS],
    ];
    expect(timers(inOffice, [created(-2)], -1)).toEqual([opening, ...rest]);
    expect(timers(inOffice, [created(-2)], 0)).toEqual(rest);
  });

  it('are those after now, and none once the clock is breached', () => {
    expect(kinds(inOffice, [created()], 2 - MS)).toHaveLength(3);
    expect(kinds(inOffice, [created()], 2)).toEqual([
      ['warning', 3.5],
      ['breach', 4 + MS],
    ]);
    expect(kinds(inOffice, [created()], 4)).toEqual([['breach', 4 + MS]]);
    expect(kinds(inOffice, [created()], 4 + MS)).toEqual([]);
    expect(kinds(inOffice, [created()], 10)).toEqual([]);
  });

  it('are those of running clocks alone', () => {
    expect(kinds(inOffice, [], 0)).toEqual([]);
    expect(kinds(inOffice, [created(), status(1, 'pending')], 20)).toEqual([]);
    expect(kinds(inOffice, [created(), status(1, 'solved')], 20)).toEqual([]);
    expect(kinds(inOffice, [created(), merged(1)], 20)).toEqual([]);
  });

  it('wait for the opening of a clock that has no target, if it opens ever again', () => {
    const measures = { metric: 'resolution', within: null };
    expect(kinds(slaOf([measures], { calendar: 'office' }), [created()], 9)).toEqual([
      ['opening', 24],
    ]);
    expect(kinds(slaOf([measures], { calendar: 'never' }), [created()], 9)).toEqual([]);
    expect(kinds(slaOf([wait], { calendar: 'never' }), [created()], 9)).toEqual([]);
  });

  it('come in order of time, those of one instant in the order of the clocks', () => {
    const sla = slaOf([
      { metric: 'resolution', within: '2h', warnAt: ['100%'] },
      { metric: 'next_response', within: '1h' },
      { metric: 'first_response', within: '3h', warnAt: ['1h'] },
    ]);
    const events = [created(), agentReply(0.5), customerReply(0.75), agentReply(0.875)];
    expect(timers(sla, [created()], 0)).toEqual([
      ['"t1","first_response",0,warning 1h', 'first_response', 'warning', 2],
      ['"t1","resolution",0,warning 100%', 'resolution', 'warning', 2],
      ['"t1","resolution",0,breach', 'resolution', 'breach', 2 + MS],
      ['"t1","first_response",0,breach', 'first_response', 'breach', 3 + MS],
    ]);
    expect(timers(sla, [...events, customerReply(1)], 1)).toEqual([
      ['"t1","resolution",0,warning 100%', 'resolution', 'warning', 2],
      ['"t1","next_response",1,breach', 'next_response', 'breach', 2 + MS],
      ['"t1","resolution",0,breach', 'resolution', 'breach', 2 + MS],
    ]);
  });

  it('see the events of the latest instant, and clocks that the state does not know', () => {
    const sla = slaOf([
      { metric: 'resolution', when: { priority: 'urgent' }, within: '1h' },
      { metric: 'resolution', within: '4h' },
    ]);
    const events = [created(), priority(0, 'urgent')];
    expect(kinds(sla, events, 0)).toEqual([['breach', 1 + MS]]);
    const more = slaOf([
      { metric: 'resolution', within: '4h' },
      { metric: 'first_response', within: '1h' },
    ]);
    const stored = { ...fold(sla, [created()]), at: null, pending: [] };
    expect(dueTimers(more, stored, { now: hour(0) })).toEqual([]);
  });

  it.each<[unknown, string]>([
    [5, 'wrong_type | options | an object'],
    [{ now: hour(-1) }, 'read_before_events | options.now | the latest event or later'],
  ])('are refused with the options %j', (options, expected) => {
    const state = fold(inOffice, [created()]);
    expect(refusalOf(() => dueTimers(inOffice, state, options as never))).toBe(expected);
  });

  it('are refused at an instant that is none', () => {
    const state = fold(inOffice, [created()]);
    expect(refusalOf(() => dueTimers(inOffice, state, { now: NaN }))).toMatch(
      /^invalid_instant \| options.now/,
    );
  });
});
