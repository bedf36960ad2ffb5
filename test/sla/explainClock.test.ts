import { describe, expect, it } from 'vitest';
import { defineCalendar, intersectCalendars } from '../../src/calendar/index.js';
import {
  defineSla,
  describeExplanation,
  evaluateSla,
  explainClock,
  type ClockExplanation,
  type Sla,
} from '../../src/sla/index.js';
import type { TicketEvent } from '../../src/ticket/index.js';
import { deepFreeze } from '../support/deepFreeze.js';
import { errorOf, hour, logOf } from '../ticket/ticketLog.js';
import { HOUR_MS, hours, slaOf } from './clocks.js';
import {
  agentReply,
  created,
  customerReply,
  group,
  merged,
  priority,
  reopened,
  status,
} from './events.js';

function explain(
  sla: Sla,
  id: string,
  events: readonly TicketEvent[],
  nowHours: number,
  cycle?: number,
): ClockExplanation {
  return explainClock(sla, logOf(...events), id, {
    now: hour(nowHours),
    ...(cycle !== undefined && { cycle }),
  });
}

/** Segments as `[kind, from, to, calendar]`, in hours after Monday 09:00. */
const segments = ({ segments: all }: ClockExplanation): unknown[] =>
  all.map(({ kind, from, to, calendarId }) => [kind, hours(from), hours(to), calendarId]);
const marks = ({ marks: all }: ClockExplanation): unknown[] =>
  all.map(({ kind, at }) => [kind, hours(at)]);

const wait = slaOf([{ metric: 'requester_wait', within: '4h', warnAt: ['75%'] }]);
const office = slaOf([{ metric: 'resolution', within: '4h' }], {
  calendar: 'office',
  calendarByGroup: { late: 'evening' },
});

describe('segments', () => {
  it('tell what was counted, paused and done', () => {
    const events = [created(), status(1, 'pending'), status(2, 'open'), status(5, 'solved')];
    expect(segments(explain(wait, 'requester_wait', events, 9))).toEqual([
      ['counted', 0, 1, '24x7'],
      ['paused', 1, 2, null],
      ['counted', 2, 5, '24x7'],
      ['done', 5, 9, null],
    ]);
  });

  it('tell closed time apart, and the calendar of each stretch', () => {
    const events = [created(), group(3, 'late')];
    expect(segments(explain(office, 'resolution', events, 6))).toEqual([
      ['counted', 0, 3, 'office'],
      ['closed', 3, 5, 'evening'],
      ['counted', 5, 6, 'evening'],
    ]);
  });

  it('name holidays, within hours and beside them', () => {
    const holiday = defineCalendar({
      id: 'c',
      timeZone: 'UTC',
      hours: { mon: [['09:00', '17:00']], wed: [['09:00', '17:00']] },
      holidays: [{ date: '2026-03-03', name: 'Town day' }],
      overrides: { '2026-03-04': [] },
    });
    const sla: Sla = defineSla(
      { policies: [{ id: 'p', calendar: 'c', targets: [{ metric: 'resolution', within: '9h' }] }] },
      { calendars: [holiday] },
    );
    const told = explain(sla, 'resolution', [created(7)], 70);
    expect(segments(told)).toEqual([
      ['counted', 7, 8, 'c'],
      ['closed', 8, 15, 'c'],
      ['holiday', 15, 39, 'c'],
      ['holiday', 39, 63, 'c'],
      ['closed', 63, 70, 'c'],
    ]);
    expect(told.segments.map(({ because }) => because)).toEqual([
      { code: 'created', event: 0, detail: expect.anything() as unknown },
      { code: 'outside_hours' },
      { code: 'holiday', detail: { date: '2026-03-03', name: 'Town day' } },
      { code: 'override', detail: { date: '2026-03-04', name: '2026-03-04' } },
      { code: 'outside_hours' },
    ]);
  });

  it('name a holiday from its middle and to it, and one of two calendars once', () => {
    const closedOn = (id: string, ...dates: string[]) =>
      defineCalendar({
        ...{ id, timeZone: 'UTC', hours: { mon: [['09:00', '17:00']] } },
        holidays: dates.map((date) => ({ date, name: `${id} ${date}` })),
      });
    const both = intersectCalendars({ id: 'both', timeZone: 'UTC' }, [
      closedOn('a', '2026-03-03', '2026-03-04'),
      closedOn('b', '2026-03-03'),
    ]);
    const sla: Sla = defineSla(
      {
        policies: [
          { id: 'p', calendar: 'both', targets: [{ metric: 'resolution', within: '9h' }] },
        ],
      },
      { calendars: [both] },
    );
    const told = (from: number, to: number): unknown[] =>
      explain(sla, 'resolution', [created(from)], to).segments.map(
        ({ kind, from: start, to: end, because }) => [
          ...[kind, hours(start), hours(end), because.detail?.['name']],
        ],
      );
    expect(told(16, 38)).toEqual([['holiday', 16, 38, 'a 2026-03-03']]);
    expect(told(14, 40)).toEqual([
      ['closed', 14, 15, undefined],
      ['holiday', 15, 39, 'a 2026-03-03'],
      ['holiday', 39, 40, 'a 2026-03-04'],
    ]);
  });

  it('say which event of the sorted log is behind them', () => {
    const events = [status(2, 'open'), status(1, 'pending'), created()];
    const { segments: all } = explain(wait, 'requester_wait', events, 3);
    expect(all.map(({ because }) => [because.code, because.event])).toEqual([
      ['created', 0],
      ['status_changed', 1],
      ['status_changed', 2],
    ]);
  });

  it('end where the next cycle begins', () => {
    const sla = slaOf([{ metric: 'next_response', within: '1h' }]);
    const events = [created(), agentReply(1), customerReply(2), agentReply(4), customerReply(5)];
    expect(segments(explain(sla, 'next_response', events, 9, 0))).toEqual([
      ['counted', 2, 4, '24x7'],
      ['done', 4, 5, null],
    ]);
    expect(segments(explain(sla, 'next_response', events, 9))).toEqual([['counted', 5, 9, '24x7']]);
  });

  it('are none when the clock never started, or starts now', () => {
    const sla = slaOf([{ metric: 'next_response', within: '1h' }]);
    expect(explain(sla, 'next_response', [created()], 9)).toMatchObject({
      segments: [],
      marks: [],
      because: { code: 'no_target' },
      reading: { state: 'inactive', cycles: [] },
    });
    expect(explain(wait, 'requester_wait', [created()], 0).segments).toEqual([]);
  });

  it('count the solved time where a policy does', () => {
    const sla = slaOf([{ metric: 'resolution', within: '9h', onReopen: 'continue' }]);
    const events = [created(), status(1, 'solved'), reopened(3)];
    expect(segments(explain(sla, 'resolution', events, 4))).toEqual([
      ['counted', 0, 1, '24x7'],
      ['counted', 1, 4, '24x7'],
    ]);
  });

  it('tell a merge as done', () => {
    expect(segments(explain(wait, 'requester_wait', [created(), merged(1)], 2))).toEqual([
      ['counted', 0, 1, '24x7'],
      ['done', 1, 2, null],
    ]);
  });
});

describe('marks', () => {
  it('tell start, pauses, warnings, due, breach and stop in order of time', () => {
    const events = [created(), status(1, 'pending'), status(2, 'open'), status(6, 'solved')];
    expect(marks(explain(wait, 'requester_wait', events, 9))).toEqual([
      ['started', 0],
      ['paused', 1],
      ['resumed', 2],
      ['warning', 4],
      ['due', 5],
      ['breached', 5],
      ['stopped', 6],
    ]);
  });

  it('tell changes of target and calendar, once each', () => {
    const sla = slaOf(
      [
        { metric: 'resolution', when: { priority: 'urgent' }, within: '2h' },
        { metric: 'resolution', within: '8h' },
      ],
      { calendar: 'office', calendarByGroup: { late: 'evening' } },
    );
    const events = [created(), priority(3, 'urgent'), group(4, 'late'), group(5, null)];
    expect(marks(explain(sla, 'resolution', events, 6))).toEqual([
      ['started', 0],
      ['due', 2],
      ['target_changed', 3],
      ['breached', 3],
      ['calendar_changed', 4],
      ['calendar_changed', 5],
    ]);
  });

  it('tell no change of the target of a clock that keeps its own', () => {
    const sla = slaOf([
      { metric: 'resolution', when: { priority: 'low' }, within: '9h' },
      { metric: 'resolution', within: '2h' },
    ]);
    const events = [created(), priority(3, 'low'), priority(4, 'high'), priority(5, 'low')];
    expect(marks(explain(sla, 'resolution', events, 6))).toEqual([
      ['started', 0],
      ['due', 2],
      ['breached', 2],
    ]);
  });

  it('tell the warnings of the cycle that is explained', () => {
    const sla = slaOf([{ metric: 'next_response', within: '2h', warnAt: ['50%'] }]);
    const events = [created(), agentReply(1), customerReply(2), agentReply(5), customerReply(6)];
    const first = explain(sla, 'next_response', events, 9, 0);
    expect(first.reading.warnings.map(({ at }) => hours(at))).toEqual([3]);
    expect(marks(first)).toEqual([
      ['started', 2],
      ['warning', 3],
      ['due', 4],
      ['breached', 4],
      ['stopped', 5],
    ]);
    const last = explain(sla, 'next_response', events, 9);
    expect(last.reading.warnings.map(({ at }) => hours(at))).toEqual([7]);
  });
});

it('an explanation says all of it', () => {
  const events = [created(), status(1, 'pending'), status(2, 'open'), customerReply(3)];
  const told = explain(wait, 'requester_wait', events, 6.5);
  const { reading, ...rest } = told;
  expect(reading).toEqual(
    evaluateSla(wait, logOf(...events), { now: hour(6.5) }).clocks['requester_wait'],
  );
  const target = { policyId: 'all', targetId: 'all/requester_wait[0]' };
  const start = { code: 'created', event: 0, detail: { to: 'new' } };
  const pause = { code: 'status_changed', event: 1, detail: { to: 'pending' } };
  const resume = { code: 'status_changed', event: 2, detail: { to: 'open' } };
  const segment = (kind: string, from: number, to: number, because: object) => ({
    ...{ kind, from: new Date(hour(from)), to: new Date(hour(to)), ms: (to - from) * HOUR_MS },
    ...{ calendarId: kind === 'counted' ? '24x7' : null, because },
  });
  const mark = (kind: string, at: number, because: object) => ({
    ...{ kind, at: new Date(hour(at)), because },
  });
  expect(rest).toEqual({
    ticketId: 't1',
    clockId: 'requester_wait',
    because: { code: 'target', detail: target },
    now: new Date(hour(6.5)),
    segments: [
      segment('counted', 0, 1, start),
      segment('paused', 1, 2, pause),
      segment('counted', 2, 6.5, resume),
    ],
    marks: [
      mark('started', 0, start),
      mark('paused', 1, pause),
      mark('resumed', 2, resume),
      mark('warning', 4, { code: 'warning', detail: { id: '75%' } }),
      mark('due', 5, { code: 'target', detail: target }),
      mark('breached', 5, { code: 'target', detail: target }),
    ],
  });
});

describe('what is asked for', () => {
  it('must be a clock of the rules', () => {
    const error = errorOf(() => explain(wait, 'resolution', [created()], 1));
    expect(error).toMatchObject({ code: 'unknown_clock', argument: 'clockId' });
    expect(errorOf(() => explain(wait, '__proto__', [created()], 1)).code).toBe('unknown_clock');
  });

  it.each([1, -1, 0.5, NaN, Infinity])('must be a cycle that there is: %s', (cycle) => {
    const error = errorOf(() => explain(wait, 'requester_wait', [created()], 1, cycle));
    const expected = '0 to 0';
    expect(error).toMatchObject({ code: 'unknown_cycle', argument: 'options.cycle', expected });
  });

  it('is none of a clock that has not started', () => {
    const error = errorOf(() => explain(wait, 'requester_wait', [], 1, 0));
    expect(error).toMatchObject({
      code: 'unknown_cycle',
      expected: 'none: the clock has not started',
    });
  });

  it('must be at an instant', () => {
    const error = errorOf(() => explain(wait, 'requester_wait', [created()], NaN));
    expect(error).toMatchObject({ code: 'invalid_instant', argument: 'options.now' });
  });
});

describe('describeExplanation', () => {
  const berlin = defineCalendar({
    id: 'berlin',
    timeZone: 'Europe/Berlin',
    hours: Object.fromEntries(
      ['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, [['09:00', '17:00']]]),
    ),
    holidays: [{ date: '2026-03-30', name: 'Company day' }],
  });
  const sla: Sla = defineSla(
    {
      policies: [
        {
          id: 'gold',
          calendar: 'berlin',
          targets: [{ metric: 'requester_wait', within: '8h' }],
        },
      ],
    },
    { calendars: [berlin] },
  );
  const ticket = deepFreeze({
    id: 't42',
    events: [
      { type: 'created', at: '2026-03-27T14:30:00+01:00' },
      { type: 'status_changed', to: 'pending', at: '2026-03-31T10:00:00+02:00' },
      { type: 'status_changed', to: 'open', at: '2026-03-31T11:15:00+02:00' },
      { type: 'status_changed', to: 'solved', at: '2026-04-01T10:00:00+02:00' },
    ],
  } as const);
  const told = (now: string, timeZone = 'Europe/Berlin'): string[] =>
    describeExplanation(explainClock(sla, ticket, 'requester_wait', { now }), { timeZone }).split(
      '\n',
    );

  it('tells every second of a weekend, a clock change, a holiday and a pause', () => {
    expect(told('2026-03-31T12:00:00+02:00')).toEqual([
      'requester_wait of t42: running, due Tue 2026-03-31 15:45, policy gold',
      'Fri 2026-03-27 14:30 – 17:00  counted 2h30m  berlin',
      'Fri 2026-03-27 17:00 – Mon 2026-03-30 00:00  closed 54h  clocks change +01:00 to +02:00',
      'Mon 2026-03-30 00:00 – Tue 2026-03-31 00:00  holiday 24h  Company day',
      'Tue 2026-03-31 00:00 – 09:00  closed 9h',
      'Tue 2026-03-31 09:00 – 10:00  counted 1h  berlin',
      'Tue 2026-03-31 10:00 – 11:15  paused 1h15m  by status_changed to pending',
      'Tue 2026-03-31 11:15 – 12:00  counted 45m  berlin',
      'counted 4h15m of 8h',
    ]);
  });

  it('tells a breach and the time after the stop', () => {
    const lines = told('2026-04-02T10:00:00+02:00');
    expect(lines[0]).toBe('requester_wait of t42: breached, due Tue 2026-03-31 15:45, policy gold');
    expect(lines.slice(-2)).toEqual([
      'Wed 2026-04-01 10:00 – Thu 2026-04-02 10:00  done 24h  by status_changed to solved',
      'counted 10h15m of 8h, 2h15m over, breached Tue 2026-03-31 15:45',
    ]);
  });

  it('prints in any zone, and parts of a minute where there are any', () => {
    expect(told('2026-03-27T13:31:00.250Z', 'Asia/Kathmandu')).toEqual([
      'requester_wait of t42: running, due Tue 2026-03-31 18:15, policy gold',
      'Fri 2026-03-27 19:15 – 19:16:00.250  counted 1m250ms  berlin',
      'counted 1m250ms of 8h',
    ]);
  });

  it('tells a clock that never started, and one without a policy', () => {
    const lines = told('2026-03-01T00:00:00Z');
    expect(lines).toEqual(['requester_wait of t42: inactive, no policy', 'never started']);
  });

  it.each([['Mars/Olympus'], ['']])('refuses the zone %j', (timeZone) => {
    const error = errorOf(() => told('2026-03-31T12:00:00Z', timeZone));
    expect(error).toMatchObject({ code: 'unknown_time_zone', argument: 'options.timeZone' });
  });
});

describe('a change of the rules midway', () => {
  it('stands between the stretches, with what decides from then on', () => {
    const sla = slaOf(
      [
        { id: 'fast', metric: 'resolution', when: { priority: 'urgent' }, within: '2h' },
        { id: 'slow', metric: 'resolution', within: '8h' },
      ],
      { calendar: 'office', calendarByGroup: { night: 'evening' } },
    );
    const events = [created(0), priority(1, 'urgent'), group(2, 'night'), status(3, 'solved')];
    const lines = describeExplanation(explain(sla, 'resolution', events, 4), { timeZone: 'UTC' });
    expect(lines.split('\n').slice(1)).toEqual([
      'Mon 2026-03-02 09:00 – 10:00  counted 1h  office',
      'Mon 2026-03-02 10:00  target now all/fast  by priority_changed',
      'Mon 2026-03-02 10:00 – 11:00  counted 1h  office',
      'Mon 2026-03-02 11:00  calendar now evening  by group_changed',
      'Mon 2026-03-02 11:00 – 12:00  closed 1h',
      'Mon 2026-03-02 12:00 – 13:00  done 1h  by status_changed to solved',
      'counted 2h of 2h, breached Mon 2026-03-02 11:00',
    ]);
  });
});
