import { describe, expect, it } from 'vitest';
import {
  advanceClocks,
  availability,
  describeExplanation,
  evaluateSla,
  explainClock,
  forecastBreach,
  readClocks,
  selectPolicy,
  serviceCredits,
  startClocks,
} from '../../src/sla/index.js';
import { requireExplanation } from '../../src/sla/requireExplanation.js';
import { requireState } from '../../src/sla/requireState.js';
import { refusalOf } from '../support/refusalOf.js';
import { hour, logOf } from '../ticket/ticketLog.js';
import { slaOf } from './clocks.js';
import { agentReply, created } from './events.js';

const because = { code: 'x' };

describe('an explanation', () => {
  const reading = {
    ...{ state: 'running', policyId: 'a', elapsedMs: 0, targetMs: 1, overshootMs: 0 },
    ...{ startedAt: 0, dueAt: 0, breachedAt: 0 },
  };
  const segment = { from: 0, to: 1, kind: 'counted', calendarId: 'a', because };
  const mark = { at: 0, kind: 'reopened', because };
  const right = { ticketId: 't', clockId: 'c', reading, segments: [segment], marks: [mark] };
  const refused = (value: unknown): string =>
    refusalOf(() => {
      requireExplanation(value, 'e');
    }).replace(/ \| a Date.*/, '');

  const states = 'one of inactive, running, paused, met, breached, cancelled';
  const kinds = 'one of counted, paused, closed, holiday, excused, done';
  it.each<[unknown, string]>([
    [null, ' | an object'],
    [5, ' | an object'],
    [{ ...right, ticketId: 5 }, '.ticketId | a text'],
    [{ ...right, clockId: null }, '.clockId | a text'],
    [{ ...right, reading: null }, '.reading | an object'],
    [{ ...right, reading: { ...reading, state: 'x' } }, `.reading.state | ${states}`],
    [{ ...right, reading: { ...reading, policyId: 5 } }, '.reading.policyId | a text'],
    [{ ...right, reading: { ...reading, elapsedMs: 0.5 } }, '.reading.elapsedMs | ms, an integer'],
    [
      { ...right, reading: { ...reading, overshootMs: null } },
      '.reading.overshootMs | ms, an integer',
    ],
    [{ ...right, reading: { ...reading, targetMs: '1' } }, '.reading.targetMs | ms, an integer'],
    [{ ...right, reading: { ...reading, adjusted: 5 } }, '.reading.adjusted | an object'],
    [
      { ...right, reading: { ...reading, adjusted: { excusedMs: 'x' } } },
      '.reading.adjusted.excusedMs | ms, an integer',
    ],
    [{ ...right, segments: {} }, '.segments | a list'],
    [{ ...right, segments: [segment, 5] }, '.segments[1] | an object'],
    [{ ...right, segments: [{ ...segment, kind: 'x' }] }, `.segments[0].kind | ${kinds}`],
    [{ ...right, segments: [{ ...segment, calendarId: 5 }] }, '.segments[0].calendarId | a text'],
    [{ ...right, segments: [{ ...segment, because: 5 }] }, '.segments[0].because | an object'],
    [{ ...right, segments: [{ ...segment, because: {} }] }, '.segments[0].because.code | a text'],
    [{ ...right, marks: 'x' }, '.marks | a list'],
    [{ ...right, marks: [mark, null] }, '.marks[1] | an object'],
    [{ ...right, marks: [{ ...mark, kind: 5 }] }, '.marks[0].kind | a text'],
    [{ ...right, marks: [{ ...mark, because: null }] }, '.marks[0].because | an object'],
  ])('%j is refused', (value, place) => {
    expect(refused(value)).toBe(`invalid_explanation | e${place}`);
  });

  it.each<[unknown, string]>([
    [{ ...right, reading: { ...reading, startedAt: 'x' } }, 'reading.startedAt'],
    [{ ...right, reading: { ...reading, dueAt: 'x' } }, 'reading.dueAt'],
    [{ ...right, reading: { ...reading, breachedAt: 'x' } }, 'reading.breachedAt'],
    [{ ...right, segments: [{ ...segment, from: 'x' }] }, 'segments[0].from'],
    [{ ...right, segments: [{ ...segment, to: 'x' }] }, 'segments[0].to'],
    [{ ...right, marks: [{ ...mark, at: 'x' }] }, 'marks[0].at'],
  ])('%j is refused for its instant', (value, place) => {
    expect(refused(value)).toBe(`invalid_instant | e.${place}`);
  });

  it('is refused where it is described, and so are the options', () => {
    const zone = { timeZone: 'UTC' };
    const call = (...args: unknown[]) =>
      refusalOf(() => describeExplanation(...(args as Parameters<typeof describeExplanation>)));
    expect(call(5, zone)).toBe('invalid_explanation | explanation | an object');
    expect(call(right, 5)).toBe('wrong_type | options | an object');
    expect(call(right, { timeZone: 'Mars' })).toBe(
      'unknown_time_zone | options.timeZone | an IANA name such as Europe/Berlin',
    );
  });

  it('may lack what is not known', () => {
    const nothing = { policyId: null, targetMs: null, startedAt: null, dueAt: null };
    const lean = { ...reading, ...nothing, breachedAt: null };
    const segments = [{ ...segment, calendarId: null }];
    expect(refused(right)).toBe('none');
    expect(refused({ ...right, reading: lean, segments, marks: [] })).toBe('none');
  });
});

describe('a state', () => {
  const idle = { rule: null, startedAt: null, runningSince: null, pausedAt: null, dueAt: null };
  const ends = { breachedAt: null, stoppedAt: null, cancelledAt: null, firstStop: null };
  const cycle = { ...idle, ...ends, elapsedMs: 0, pausedDays: 0, stretches: [[{}]] };
  const clocks = { a: { cycles: [[cycle]] } };
  const right = { ticket: { id: 't' }, at: 0, pending: [], applied: 0, clocks, excused: [] };
  const refused = (state: unknown): boolean => {
    const found = refusalOf(() => {
      requireState(state as never);
    });
    if (found === 'none') return false;
    expect(found).toBe('invalid_clock_state | state | what startClocks returned');
    return true;
  };

  it.each<unknown>([
    ...[null, undefined, 5, 'x', {}],
    ...[
      { ...right, ticket: null },
      { ...right, ticket: 't' },
      { ...right, ticket: { id: 5 } },
    ],
    ...[
      { ...right, clocks: null },
      { ...right, clocks: { a: null } },
    ],
    ...[
      { ...right, clocks: { b: { cycles: [] }, a: {} } },
      { ...right, clocks: { a: { cycles: {} } } },
    ],
    { ...right, clocks: { a: { cycles: [5] } } },
    { ...right, clocks: { a: { cycles: [[5]] } } },
    { ...right, clocks: { a: { cycles: [[cycle, {}]] } } },
    { ...right, clocks: { a: { cycles: [[{ ...cycle, stretches: [[5]] }]] } } },
    { ...right, clocks: { a: { cycles: [[{ ...cycle, rule: 5 }]] } } },
    { ...right, clocks: { a: { cycles: [[{ ...cycle, dueAt: 8.65e15 }]] } } },
    ...[
      { ...right, applied: 0.5 },
      { ...right, applied: '0' },
    ],
    ...[
      { ...right, at: 0.5 },
      { ...right, at: '0' },
      { ...right, at: undefined },
    ],
    ...[
      { ...right, pending: null },
      { ...right, pending: [5] },
      { ...right, pending: [{ length: 0 }] },
      { ...right, pending: [[null]] },
    ],
    ...[
      { ...right, excused: {} },
      { ...right, excused: [[{}], [5]] },
    ],
  ])('%j is refused', (state) => {
    expect(refused(state)).toBe(true);
  });

  it.each([
    ...['startedAt', 'runningSince', 'pausedAt', 'dueAt'],
    ...['breachedAt', 'stoppedAt', 'cancelledAt'],
  ])('is refused when %s is no instant', (key) => {
    const withInstant = (at: unknown) => ({
      ...right,
      clocks: { a: { cycles: [[{ ...cycle, [key]: at }]] } },
    });
    for (const at of ['5', undefined, NaN, 8.64e15 + 1, -8.64e15 - 1]) {
      expect(refused(withInstant(at))).toBe(true);
    }
    for (const at of [0, 8.64e15, -8.64e15]) expect(refused(withInstant(at))).toBe(false);
  });

  const days = { unit: 'business_days', days: 2, at: 'close', receivedAfter: null, from: 0 };
  it.each([
    ['elapsedMs', '5', 5],
    ['pausedDays', null, 1],
    ['firstStop', 5, { at: 0, state: 'met' }],
    ['firstStop', { at: '5' }, null],
    ['rule', { unit: 'ms', ms: '5' }, { unit: 'ms', ms: 5 }],
    ['rule', { unit: 'instant', at: '5' }, { unit: 'instant', at: 5 }],
    ['rule', { ...days, days: '2' }, days],
    ['rule', { ...days, at: 17 }, { ...days, unit: 'calendar_days' }],
    ['rule', { ...days, from: 'today' }, days],
  ])('is refused for a wrong %s: %j', (key, wrong, sound) => {
    const withPart = (part: unknown) => ({
      ...right,
      clocks: { a: { cycles: [[{ ...cycle, [key]: part }]] } },
    });
    expect([refused(withPart(wrong)), refused(withPart(sound))]).toEqual([true, false]);
  });

  it('is looked at where an update writes: at the end of its lists', () => {
    const cycles = [[{}], [5, cycle]];
    expect(refused({ ...right, clocks: { a: { cycles } } })).toBe(false);
    expect(refused({ ...right, clocks: { a: { cycles: [[cycle], []] } } })).toBe(false);
  });

  it('is taken as it was made', () => {
    expect(refused(right)).toBe(false);
    expect(refused({ ...right, at: null, clocks: {}, pending: [[{}]], excused: [[]] })).toBe(false);
  });
});

describe('credits', () => {
  const rate = 'a number from 0 to 1';
  const percent = 'a number from 0 to 100';
  const count = 'an integer of 0 or more';
  const tier = { atLeast: 0.9, creditPct: 10 };

  it.each<[unknown, unknown, string]>([
    [5, {}, 'wrong_type | figure | an object'],
    [{ value: 1 }, null, 'wrong_type | schedule | an object'],
    [{ value: 1.1 }, { fee: 1 }, `not_a_rate | figure.value | ${rate}`],
    [{ value: -0.1 }, { fee: 1 }, `not_a_rate | figure.value | ${rate}`],
    [{ value: '1' }, { fee: 1 }, `not_a_rate | figure.value | ${rate}`],
    [{ value: 1 }, { fee: 0.5 }, `not_minor_units | schedule.fee | ${count}`],
    [{ value: 1 }, { fee: -1 }, `not_minor_units | schedule.fee | ${count}`],
    [
      { value: 1 },
      { fee: 1, capPct: 101 },
      `invalid_credit_schedule | schedule.capPct | ${percent}`,
    ],
    [
      { value: 1 },
      { fee: 1, capPct: -1 },
      `invalid_credit_schedule | schedule.capPct | ${percent}`,
    ],
    [
      { value: 1 },
      { fee: 1, capPct: '1' },
      `invalid_credit_schedule | schedule.capPct | ${percent}`,
    ],
    [
      { value: 1 },
      { fees: 1 },
      'unknown_key | schedule.fees | one of fee, tiers, perFailure, capPct',
    ],
    [
      { value: 1 },
      { fee: 1, xyzzy: 1 },
      'unknown_key | schedule.xyzzy | one of fee, tiers, perFailure, capPct',
    ],
    [
      { value: 1 },
      { fee: 1, tiers: [tier, { ...tier, x: 1 }] },
      'unknown_key | schedule.tiers[1].x | one of atLeast, creditPct',
    ],
    [
      { value: 1 },
      { fee: 1, tiers: [tier, { atLeast: 2, creditPct: 1 }] },
      `not_a_rate | schedule.tiers[1].atLeast | ${rate}`,
    ],
    [
      { value: 1 },
      { fee: 1, tiers: [{ atLeast: 1, creditPct: 200 }] },
      `invalid_credit_schedule | schedule.tiers[0].creditPct | ${percent}`,
    ],
    [
      { value: 1 },
      { fee: 1, tiers: [tier, tier] },
      'invalid_credit_schedule | schedule.tiers[1].atLeast',
    ],
    [
      { value: 1 },
      { fee: 1, perFailure: { amount: 1, xyzzy: 1 } },
      'unknown_key | schedule.perFailure.xyzzy | one of amount, perDayLate, cap',
    ],
    [
      { value: 1 },
      { fee: 1, perFailure: {} },
      `not_minor_units | schedule.perFailure.amount | ${count}`,
    ],
    [
      { value: 1 },
      { fee: 1, perFailure: { amount: 1, cap: -1 } },
      `not_minor_units | schedule.perFailure.cap | ${count}`,
    ],
    [
      { value: 1, failures: [{ daysLate: 1 }, { daysLate: -1 }] },
      { fee: 1, perFailure: { amount: 1 } },
      `not_minor_units | figure.failures[1].daysLate | ${count}`,
    ],
    [
      { value: 1, failures: [{ daysLate: 2 ** 52 }] },
      { fee: 1, perFailure: { amount: 1, perDayLate: 2 } },
      `not_minor_units | figure.failures[0].daysLate | ${count}`,
    ],
    [{ value: 1 }, { fee: 1, tiers: 5 }, 'wrong_type | schedule.tiers | a list'],
    [{ value: 1 }, { fee: 1, tiers: [tier, 5] }, 'wrong_type | schedule.tiers[1] | an object'],
    [{ value: 1 }, { fee: 1, perFailure: 5 }, 'wrong_type | schedule.perFailure | an object'],
    [
      { value: 1, failures: 5 },
      { fee: 1, perFailure: { amount: 1 } },
      'wrong_type | figure.failures | a list',
    ],
    [{ value: 1 }, { fee: 1, perFailure: { amount: 1 } }, 'none'],
    [
      { value: 1, failures: [5] },
      { fee: 1, perFailure: { amount: 1 } },
      'wrong_type | figure.failures[0] | an object',
    ],
  ])('for %j under %j are refused', (figure, schedule, expected) => {
    expect(refusalOf(() => serviceCredits(figure as never, schedule as never))).toBe(expected);
  });

  it('are taken at the ends of what is allowed', () => {
    const tiers = [
      { atLeast: 1, creditPct: 0 },
      { atLeast: 0, creditPct: 100 },
    ];
    expect(serviceCredits({ value: 0 }, { fee: 7, tiers, capPct: 100 }).credit).toBe(7);
    expect(serviceCredits({ value: 1 }, { fee: 0, tiers, capPct: 0 }).credit).toBe(0);
  });
});

describe('availability', () => {
  const period = { from: 0, to: 10 };

  it.each<[unknown, unknown, string]>([
    [5, { period }, 'wrong_type | outages | a list'],
    [[], null, 'wrong_type | options | an object'],
    [[], { period: 5 }, 'wrong_type | options.period | an object with from and to'],
    [[], { period, exclude: 5 }, 'wrong_type | options.exclude | a list'],
    [
      [],
      { period, exclude: [period, 5] },
      'wrong_type | options.exclude[1] | an object with from and to',
    ],
    [[null], { period }, 'wrong_type | outages[0] | an object with from and to'],
    [[{ from: 'x', to: 1 }], { period }, 'invalid_instant | outages[0].from'],
    [[{ from: 1, to: 'x' }], { period }, 'invalid_instant | outages[0].to'],
    [[period, { from: 2, to: 1 }], { period }, 'reversed_span | outages[1]'],
    [[{ from: 1, to: 1 }], { period }, 'none'],
  ])('of %j in %j', (outages, options, expected) => {
    const found = refusalOf(() => availability(outages as never, options as never));
    expect(found.replace(/ \| a Date.*/, '')).toBe(expected);
  });
});

describe('a forecast', () => {
  const clock = {
    ...{ state: 'running', active: true, elapsedMs: 1, targetMs: 2, remainingMs: 1 },
  };

  it.each<[unknown, unknown, string]>([
    [5, {}, 'wrong_type | clock | a reading of a clock'],
    [{ ...clock, elapsedMs: null }, {}, 'not_a_duration | clock.elapsedMs | ms'],
    [{ ...clock, targetMs: NaN }, {}, 'not_a_duration | clock.targetMs | ms'],
    [{ ...clock, remainingMs: '1' }, {}, 'not_a_duration | clock.remainingMs | ms'],
    [clock, 5, 'wrong_type | options | an object'],
    [clock, { minN: 0 }, 'invalid_min_n | options.minN'],
    [clock, { minN: 1.5 }, 'invalid_min_n | options.minN'],
    [clock, { minN: 1 }, 'none'],
    [{ ...clock, targetMs: null, remainingMs: null }, {}, 'none'],
  ])('of %j with %j', (reading, options, expected) => {
    expect(refusalOf(() => forecastBreach(reading as never, [], options as never))).toBe(expected);
  });
});

describe('clocks', () => {
  const sla = slaOf([
    { metric: 'first_response', within: '1h' },
    { metric: 'resolution', within: '4h' },
  ]);
  const ticket = logOf(created(1));
  const state = advanceClocks(sla, startClocks(sla, ticket), created(1));
  const now = { now: hour(2) };

  it.each<[string, () => unknown, string]>([
    [
      'an event before the last',
      () => advanceClocks(sla, state, agentReply(0)),
      'event_out_of_order | event.at | an instant not before the last',
    ],
    ['what is no event', () => advanceClocks(sla, state, 5 as never), 'invalid_event | event'],
    [
      'what is no state',
      () => advanceClocks(sla, readClocks(sla, state, now) as never, agentReply(2)),
      'invalid_clock_state | state | what startClocks returned',
    ],
    [
      'what are no rules',
      () => advanceClocks({} as never, state, agentReply(2)),
      'not_an_sla | sla | what defineSla gives',
    ],
    [
      'a look back',
      () => readClocks(sla, state, { now: hour(0) }),
      'read_before_events | options.now | the latest event or later',
    ],
    [
      'a ticket without an id',
      () => startClocks(sla, { events: [] } as never),
      'invalid_ticket | ticket | an object with an id and events',
    ],
    [
      'a clock that is none',
      () => explainClock(sla, ticket, 'agent_work', now),
      'unknown_clock | clockId | one of first_response, resolution',
    ],
    ...[
      () => evaluateSla(sla, ticket, 5 as never),
      () => readClocks(sla, state, 5 as never),
      () => explainClock(sla, ticket, 'resolution', 5 as never),
      () => selectPolicy(sla, ticket, 5 as never),
    ].map((call): [string, () => unknown, string] => [
      'options that are none',
      call,
      'wrong_type | options | an object',
    ]),
  ])('refuse %s', (_, call, expected) => {
    expect(refusalOf(call)).toBe(expected);
  });
});
