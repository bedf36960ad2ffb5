import { describe, expect, it } from 'vitest';
import { explainClock, type ClockConfig, type Sla } from '../../src/sla/index.js';
import type { TicketEvent } from '../../src/ticket/index.js';
import { hour, logOf } from '../ticket/ticketLog.js';
import { brief, evaluate, hours, readingOf, slaOf } from './clocks.js';
import {
  agentReply,
  created,
  customerReply,
  group,
  merged,
  other,
  priority,
  reopened,
  status,
} from './events.js';

// What happens to a clock, step by step, and by which event of the log.

/** Marks as `[kind, at, event, detail]`, instants in hours after Monday 09:00. */
function steps(
  sla: Sla,
  id: string,
  events: readonly TicketEvent[],
  options: { readonly now?: number; readonly cycle?: number } = {},
): unknown[] {
  const { now = 9, ...rest } = options;
  return explainClock(sla, logOf(...events), id, { now: hour(now), ...rest })
    .marks.filter(({ because }) => because.event !== undefined)
    .map(({ kind, at, because: { event, code, detail } }) =>
      [kind, hours(at), event, code, detail].filter((part) => part !== undefined),
    );
}

const measures = (metric: string) => slaOf([{ metric, within: null }]);

describe('a step', () => {
  it('names its event, of several at one instant too, and where the status went', () => {
    const events = [created(), other(1, 'internal_note'), agentReply(2), status(2, 'solved')];
    const start = ['started', 0, 0, 'created', { to: 'new' }];
    expect(steps(measures('first_response'), 'first_response', events)).toEqual([
      start,
      ['stopped', 2, 3, 'status_changed', { to: 'solved' }],
    ]);
    expect(steps(measures('first_response'), 'first_response', events.slice(0, 3))).toEqual([
      start,
      ['stopped', 2, 2, 'public_reply'],
    ]);
    expect(steps(measures('resolution'), 'resolution', [created(), merged(1)])).toEqual([
      start,
      ['cancelled', 1, 1, 'merged'],
    ]);
  });

  it('is the start, and the pause or the stop with it, of a ticket created so', () => {
    const wait = measures('requester_wait');
    expect(steps(wait, 'requester_wait', [created(0, { status: 'pending' })])).toEqual([
      ['started', 0, 0, 'created', { to: 'pending' }],
      ['paused', 0, 0, 'created', { to: 'pending' }],
    ]);
    expect(steps(wait, 'requester_wait', [created(0, { status: 'solved' })])).toEqual([
      ['started', 0, 0, 'created', { to: 'solved' }],
      ['stopped', 0, 0, 'created', { to: 'solved' }],
    ]);
  });

  it('is the end of the cycle that a reset gives up', () => {
    const clock: ClockConfig = {
      id: 'own',
      start: [{ type: 'created' }],
      stop: [{ type: 'solved' }],
      reset: [{ type: 'public_reply', by: 'customer' }],
      cycle: 'repeat',
    };
    const sla = slaOf([{ metric: 'own', within: null }], {}, { clocks: [clock] });
    const events = [created(), customerReply(1)];
    expect(steps(sla, 'own', events, { cycle: 0 })).toEqual([
      ['started', 0, 0, 'created', { to: 'new' }],
      ['cancelled', 1, 1, 'public_reply'],
    ]);
    expect(steps(sla, 'own', events)).toEqual([['started', 1, 1, 'public_reply']]);
    expect(readingOf(evaluate(sla, events, 2), 'own').cycles[0]).toMatchObject({
      state: 'cancelled',
    });
  });

  it('is a change of the target or the calendar, to what decides from then on', () => {
    const sla = slaOf(
      [
        { id: 'fast', metric: 'resolution', when: { priority: 'urgent' }, within: '2h' },
        { id: 'slow', metric: 'resolution', when: { priority: 'low' }, within: '8h' },
      ],
      { calendarByGroup: { late: 'evening' } },
    );
    const events = [created(), priority(1, 'urgent'), group(1.5, 'late'), priority(1.75, 'high')];
    expect(steps(sla, 'resolution', events, { now: 2 })).toEqual([
      ['started', 0, 0, 'created', { to: 'new' }],
      ['target_changed', 1, 1, 'priority_changed', { targetId: 'all/fast' }],
      ['calendar_changed', 1.5, 2, 'group_changed', { calendarId: 'evening' }],
      ['target_changed', 1.75, 3, 'priority_changed', { targetId: null }],
    ]);
  });
});

describe('several moves of one instant', () => {
  const wait = slaOf([{ metric: 'requester_wait', within: '8h' }]);
  const told = (...events: readonly TicketEvent[]): unknown =>
    brief(readingOf(evaluate(wait, [created(), ...events], 9), 'requester_wait'));

  it('end where the last one goes', () => {
    expect(told(status(1, 'pending'), status(1, 'solved'))).toMatchObject({
      state: 'met',
      stopped: 1,
      elapsed: 1,
    });
    const solved = status(1, 'solved');
    expect(told(solved, status(3, 'open'), status(3, 'pending'))).toMatchObject({
      state: 'paused',
      stopped: null,
      elapsed: 1,
    });
    expect(told(solved, status(3, 'open'), status(3, 'closed'))).toMatchObject({
      state: 'met',
      stopped: 1,
      elapsed: 1,
    });
    expect(told(status(0, 'pending'), status(0, 'solved'))).toMatchObject({
      state: 'met',
      started: 0,
      stopped: 0,
    });
  });

  const own = (start: ClockConfig['start']) => {
    const clock = { id: 'own', start, stop: [{ type: 'solved' }], cycle: 'repeat' };
    return slaOf([{ metric: 'own', within: '8h' }], {}, { clocks: [clock] });
  };

  it('are carried by the last one', () => {
    const moves = [1, 2, 3].map((step) => status(1, step === 2 ? 'open' : 'pending', { step }));
    const starts = (step: number) =>
      readingOf(
        evaluate(own([{ type: 'status_changed', where: { step } }]), [created(), ...moves], 2),
        'own',
      ).cycles.length;
    expect([1, 2, 3].map(starts)).toEqual([0, 0, 1]);
  });

  it('are no reopening of a ticket that is created with them', () => {
    const reopenings = (...events: readonly TicketEvent[]): number =>
      readingOf(evaluate(own([{ type: 'reopened' }]), events, 3), 'own').cycles.length;
    const moves = [created(0), status(0, 'open'), status(0, 'pending')];
    const events = [status(-1, 'solved'), ...moves];
    expect(reopenings(...events)).toBe(0);
    expect(reopenings(...events, status(1, 'solved'), reopened(2))).toBe(1);
  });

  it('of before the creation start nothing', () => {
    const sla = own([{ type: 'public_reply' }]);
    const events = [customerReply(-1), agentReply(-1), created()];
    expect(readingOf(evaluate(sla, events, 2), 'own').cycles).toEqual([]);
  });
});
