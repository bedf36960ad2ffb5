import { describe, expect, it } from 'vitest';
import { alwaysOpen } from '../../../src/calendar/index.js';
import {
  agentsForDueWork,
  burnDown,
  compareBeforeAfter,
  consistency,
  detectChange,
  journey,
  leadingIndicators,
  periodTrend,
  recurringIssues,
  risingIssues,
  scalability,
  staffingLoad,
  staffLive,
  ticketJourney,
  volumeProfile,
  weekdayQuestion,
} from '../../../src/metrics/index.js';
import { refusalOf } from './refusalOf.js';

const safe = Number.MAX_SAFE_INTEGER;
const list = 'an array or other iterable';
const fn = 'a function';

describe('journeys', () => {
  const share = 'above 0 and at most 1, as 0.8';
  it.each([
    ['invalid_option', 'options.share', 0, share, () => journey([], { share: 0 })],
    ['invalid_option', 'options.share', 1.1, share, () => journey([], { share: 1.1 })],
    ['invalid_option', 'options.share', 'x', share, () => journey([], { share: 'x' as never })],
    [
      ...(['invalid_option', 'options.ends', 'x', 'a list of activities'] as const),
      () => journey([], { ends: 'x' as never }),
    ],
    [
      ...(['invalid_option', 'options.ends', [1], 'a list of activities'] as const),
      () => journey([], { ends: [1] as never }),
    ],
    ['not_iterable', 'cases', 7, list, () => journey(7 as never)],
    [
      ...(['invalid_option', 'options.steps', 'x'] as const),
      'one of category, status, group, assignee',
      () => ticketJourney({ id: 't', events: [] }, { now: 0, steps: 'x' as never }),
    ],
  ])('%s of %s: %j', (code, argument, received, expected, call) => {
    expect(refusalOf(call)).toEqual([code, argument, received, expected]);
    expect(journey([], { share: 1, ends: [] }).n).toBe(0);
  });

  const step = { activity: 'a', at: 0 };
  it.each([
    ['wrong_type', '', 7, 'a case with an id and steps', 7],
    ['wrong_type', '.id', 1, 'a text', { id: 1 }],
    ['wrong_type', '.steps', 1, 'a list', { id: 'c', steps: 1 }],
    [
      ...['wrong_type', '.steps[1]', 1, 'a step with an activity and an instant'],
      { id: 'c', steps: [step, 1] },
    ],
    [
      ...['invalid_measurement', '.steps[0].activity', 1, 'a text'],
      { id: 'c', steps: [{ ...step, activity: 1 }] },
    ],
    [
      ...['invalid_facts', '.excluded', 'x', 'null, or why it is excluded'],
      { id: 'c', steps: [step], excluded: 'x' },
    ],
  ])('%s at a case%s', (code, path, received, expected, bad) => {
    const cases = [{ id: 'c', steps: [step] }, bad] as never;
    expect(refusalOf(() => journey(cases))).toEqual([code, `cases[1]${path}`, received, expected]);
  });
});

describe('issues', () => {
  const days = (from: string, to: string) => ({ from, to });
  const before = days('2026-02-02', '2026-03-01');
  const after = days('2026-03-02', '2026-03-29');
  const options = { issue: String, at: Number, timeZone: 'UTC', before, after };
  const ask =
    (more: object, items: readonly number[] = []) =>
    () =>
      risingIssues(items, { ...options, ...more });
  const key = 'a text, a finite number, a boolean or null';
  const between = 'between 0 and 1, as 0.05';
  const march = Date.UTC(2026, 2, 3);
  const nan = { issue: () => NaN };
  it.each([
    ['not_a_function', 'options.issue', 1, fn, ask({ issue: 1 })],
    ['not_a_function', 'options.at', 1, fn, ask({ at: 1 })],
    ['invalid_option', 'options.falseDiscovery', 0, between, ask({ falseDiscovery: 0 })],
    ['invalid_option', 'options.falseDiscovery', 1, between, ask({ falseDiscovery: 1 })],
    ['invalid_option', 'options.falseDiscovery', '0.5', between, ask({ falseDiscovery: '0.5' })],
    ['invalid_option', 'options.minN', 0, 'an integer from 1', ask({ minN: 0 })],
    ['invalid_option', 'options.minN', 1.5, 'an integer from 1', ask({ minN: 1.5 })],
    ['wrong_type', 'options.before', 1, 'from and to', ask({ before: 1 })],
    ['wrong_type', 'options.after', 1, 'from and to', ask({ after: 1 })],
    [
      ...(['invalid_local_date', 'options.after.to', 'x', 'such as 2026-12-25'] as const),
      ask({ after: days('2026-03-02', 'x') }),
    ],
    [
      ...(['invalid_option', 'options.before.to', '2026-02-01', '2026-02-02 or later'] as const),
      ask({ before: days('2026-02-02', '2026-02-01') }),
    ],
    [
      ...(['invalid_option', 'options.after.from', '2026-03-01'] as const),
      'after the end of before',
      ask({ after: days('2026-03-01', '2026-03-29') }),
    ],
    ['invalid_group_key', 'options.issue', NaN, key, ask(nan, [march])],
    [
      'invalid_group_key',
      'items[1]',
      [],
      key,
      () => recurringIssues(['a', []], { issue: (i) => i as never }),
    ],
    [
      'invalid_option',
      'options.share',
      0,
      'above 0 and at most 1, as 0.8',
      () => recurringIssues([], { issue: String, share: 0 }),
    ],
    ['not_a_function', 'options.issue', 1, fn, () => recurringIssues([], { issue: 1 as never })],
    ['not_iterable', 'items', 7, list, () => recurringIssues(7 as never, { issue: String })],
  ])('%s of %s: %j', (code, argument, received, expected, call) => {
    expect(refusalOf(call)).toEqual([code, argument, received, expected]);
  });

  it('may be of one day, and tested from one on', () => {
    const day = days('2026-03-02', '2026-03-02');
    const found = risingIssues([march - 86_400_000], { ...options, after: day, minN: 1 });
    expect(found).toMatchObject({ n: 1, tested: 1, after: { days: 1 } });
    expect(recurringIssues([1, true, 'a'], { issue: (each) => each }).issues).toHaveLength(3);
  });
});

describe('volumes', () => {
  const volume = { at: Number, timeZone: 'UTC' };
  const asked = { ...volume, weekday: 'mon' } as const;
  const load = { ...volume, kind: () => 'live', handleMs: () => 0 } as const;
  const other = 'a list of other days: one of mon, tue, wed, thu, fri, sat, sun';
  const day = 86_400_000;
  const ms = 'ms from 0 to 86400000, or null';
  it.each([
    [
      ...(['reversed_range', 'options.to', '2026-03-01', '2026-03-02 or later'] as const),
      () => volumeProfile([], { ...volume, from: '2026-03-02', to: '2026-03-01' }),
    ],
    [
      ...(['invalid_local_date', 'options.leaveOut[1]', 'x', 'such as 2026-12-25'] as const),
      () => volumeProfile([], { ...volume, leaveOut: ['2026-03-01', 'x'] }),
    ],
    [
      ...(['invalid_local_date', 'options.from', 'x', 'such as 2026-12-25'] as const),
      () => staffingLoad([], { ...load, from: 'x' }),
    ],
    [
      ...(['invalid_local_date', 'options.to', 'x', 'such as 2026-12-25'] as const),
      () => staffingLoad([], { ...load, to: 'x' }),
    ],
    [
      ...(['wrong_type', 'options.leaveOut', 'x', 'a list of dates'] as const),
      () => staffingLoad([], { ...load, leaveOut: 'x' as never }),
    ],
    [
      'not_a_function',
      'options.kind',
      1,
      fn,
      () => staffingLoad([], { ...load, kind: 1 as never }),
    ],
    [
      'not_a_function',
      'options.handleMs',
      1,
      fn,
      () => staffingLoad([], { ...load, handleMs: 1 as never }),
    ],
    [
      ...(['invalid_measurement', 'options.kind', 'x', 'live, deferrable or null'] as const),
      () => staffingLoad([0], { ...load, kind: () => 'x' as never }),
    ],
    [
      'invalid_measurement',
      'options.handleMs',
      -1,
      ms,
      () => staffingLoad([0], { ...load, handleMs: () => -1 }),
    ],
    [
      'invalid_measurement',
      'options.handleMs',
      day + 1,
      ms,
      () => staffingLoad([0], { ...load, handleMs: () => day + 1 }),
    ],
    [
      'invalid_measurement',
      'options.handleMs',
      'x',
      ms,
      () => staffingLoad([0], { ...load, handleMs: () => 'x' as never }),
    ],
    [
      ...(['invalid_option', 'options.weekday', 'x'] as const),
      'one of mon, tue, wed, thu, fri, sat, sun',
      () => weekdayQuestion([], { ...asked, weekday: 'x' as never }),
    ],
    [
      'invalid_option',
      'options.against',
      ['mon'],
      other,
      () => weekdayQuestion([], { ...asked, against: ['mon'] }),
    ],
    [
      'invalid_option',
      'options.against',
      [],
      other,
      () => weekdayQuestion([], { ...asked, against: [] }),
    ],
    [
      'invalid_option',
      'options.against',
      'tue',
      other,
      () => weekdayQuestion([], { ...asked, against: 'tue' as never }),
    ],
    [
      'invalid_option',
      'options.against',
      ['x'],
      other,
      () => weekdayQuestion([], { ...asked, against: ['x'] as never }),
    ],
    ['not_iterable', 'items', 7, list, () => volumeProfile(7 as never, volume)],
  ])('%s of %s: %j', (code, argument, received, expected, call) => {
    expect(refusalOf(call)).toEqual([code, argument, received, expected]);
  });

  it('may be of one day, and handled for a whole one', () => {
    const same = { ...volume, from: '2026-03-02', to: '2026-03-02' };
    expect(volumeProfile([], same)).toMatchObject({ days: 1, from: same.from, to: same.to });
    expect(staffingLoad([0], { ...load, handleMs: () => day }).n).toBe(1);
    expect(
      refusalOf(() => volumeProfile([0, 'x'] as never, { ...volume, at: (i) => i as never })).slice(
        0,
        2,
      ),
    ).toEqual(['invalid_instant', 'items[1]']);
  });
});

describe('changes', () => {
  const dated = (n: number) => Array.from({ length: n }, (_, at) => ({ at, value: at % 3 }));
  const compare =
    (items: readonly unknown[], more: object = {}) =>
    () =>
      compareBeforeAfter(items as never, { changedAt: 20, ...more });
  const periods = dated(30).map(({ value }) => ({ value }));
  const detect = (baseline: number) => () => detectChange(periods, { baseline });
  const lead =
    (signals: unknown, more: object = {}) =>
    () =>
      leadingIndicators(signals as never, { outcome: [1, 2, 3, 4], maxLag: 1, ...more });
  const finite = 'a finite number, true or false';
  const within = 'a finite number within the safe integers';
  const whole = 'an integer of 1 or more: leave empty periods out';
  it.each([
    ['not_a_duration', 'options.settleMs', -1, '0 or more', compare(dated(20), { settleMs: -1 })],
    [
      'not_a_duration',
      'options.settleMs',
      Infinity,
      '0 or more',
      compare([], { settleMs: Infinity }),
    ],
    ['wrong_type', 'items', 7, 'a list', compare(7 as never)],
    ['wrong_type', 'items[1]', 7, 'an object with at and value', compare([...dated(1), 7])],
    ['wrong_type', 'items[0].value', 'x', finite, compare([{ at: 0, value: 'x' }])],
    ['wrong_type', 'items[0].value', safe + 1, finite, compare([{ at: 0, value: safe + 1 }])],
    ['wrong_type', 'items[0].value', NaN, finite, compare([{ at: 0, value: NaN }])],
    [
      'invalid_option',
      'items[1].value',
      true,
      'a number, as the first',
      compare([...dated(1), { at: 1, value: true }]),
    ],
    [
      'invalid_option',
      'items[1].value',
      1,
      'a boolean, as the first',
      compare([
        { at: 1, value: true },
        { at: 1, value: 1 },
      ]),
    ],
    ['baseline_too_short', 'items', 19, 'at least 20', compare(dated(19))],
    ['baseline_too_short', 'options.baseline', 19, 'at least 20', detect(19)],
    [
      'invalid_count',
      'options.baseline',
      31,
      'an integer from 20 to the number of periods, 30',
      detect(31),
    ],
    [
      'invalid_count',
      'options.baseline',
      20.5,
      'an integer from 20 to the number of periods, 30',
      detect(20.5),
    ],
    ['wrong_type', 'periods', 7, 'a list', () => periodTrend(7 as never)],
    [
      'wrong_type',
      'periods[0]',
      7,
      'an object with value, or with successes and n',
      () => periodTrend([7] as never),
    ],
    [
      'wrong_type',
      'periods[0]',
      null,
      'an object with value, or with successes and n',
      () => periodTrend([null] as never),
    ],
    ['not_finite', 'periods[0].value', 'x', within, () => periodTrend([{ value: 'x' }] as never)],
    ['not_finite', 'periods[0].value', safe + 1, within, () => periodTrend([{ value: safe + 1 }])],
    [
      'wrong_type',
      'periods[1]',
      7,
      'an object with successes and n',
      () => periodTrend([{ successes: 0, n: 1 }, 7] as never),
    ],
    [
      'wrong_type',
      'periods[1].n',
      undefined,
      'a count, as in the first period',
      () => periodTrend([{ successes: 0, n: 1 }, { value: 1 }] as never),
    ],
    ['invalid_count', 'periods[0].n', 0, whole, () => periodTrend([{ successes: 0, n: 0 }])],
    ['invalid_count', 'periods[0].n', 1.5, whole, () => periodTrend([{ successes: 0, n: 1.5 }])],
    [
      'invalid_count',
      'periods[0].successes',
      2,
      'an integer from 0 to 1',
      () => periodTrend([{ successes: 2, n: 1 }]),
    ],
    [
      'invalid_count',
      'periods[0].successes',
      -1,
      'an integer from 0 to 1',
      () => periodTrend([{ successes: -1, n: 1 }]),
    ],
    [
      'invalid_count',
      'periods[0].successes',
      0.5,
      'an integer from 0 to 1',
      () => periodTrend([{ successes: 0.5, n: 1 }]),
    ],
    ['wrong_type', 'signals', 7, 'a list', lead(7)],
    ['wrong_type', 'signals[0]', 7, 'an object with key and values', lead([7])],
    ['wrong_type', 'signals[0].key', 1, 'a text', lead([{ key: 1, values: [] }])],
    ['invalid_option', 'options.differences', 1, 'true or false', lead([], { differences: 1 })],
    ['invalid_option', 'options.maxLag', 0, '1 or more: 0 is not ahead', lead([], { maxLag: 0 })],
  ])('%s of %s: %j', (code, argument, received, expected, call) => {
    expect(refusalOf(call)).toEqual([code, argument, received, expected]);
  });

  it('need 20 values before, and no more', () => {
    expect(compare(dated(20))()).toMatchObject({ n: 20, settling: 0, after: { n: 0 } });
    expect(compare(dated(21))()).toMatchObject({ n: 21, after: { n: 1 } });
    expect(compare(dated(22), { settleMs: 1 })()).toMatchObject({ settling: 1, after: { n: 1 } });
    expect(detect(20)().n).toBe(30);
    expect(detect(30)().n).toBe(30);
    expect(periodTrend([{ value: safe }, { value: -safe }]).reasons).toEqual(['within_chance']);
    expect(periodTrend([{ successes: 1, n: 1 }]).reasons).toEqual(['too_short']);
    const names = lead([{ key: 'a', values: [1, safe + 1] }]);
    expect(refusalOf(names).slice(1, 3)).toEqual(['signals[0].values[1]', safe + 1]);
    const outcome = [1, safe + 1];
    expect(refusalOf(lead([], { outcome })).slice(1, 3)).toEqual([
      ...['options.outcome[1]', safe + 1],
    ]);
  });
});

describe('comparisons', () => {
  const share = { key: 'a', successes: 1, n: 2 };
  const period = { volume: 1, cost: 1, agents: 1 };
  const number = 'a finite number of 0 or more';
  const ask = (more: object) => () => scalability([period, { ...period, ...more }]);
  it.each([
    [
      'invalid_option',
      'options.of',
      'x',
      'one of agents, channels, groups',
      () => consistency([], { of: 'x' as never }),
    ],
    [
      'invalid_option',
      'options.minN',
      0,
      'an integer of 1 or more',
      () => consistency([], { of: 'agents', minN: 0 }),
    ],
    [
      'invalid_option',
      'options.minN',
      1.5,
      'an integer of 1 or more',
      () => consistency([], { of: 'agents', minN: 1.5 }),
    ],
    ['wrong_type', 'shares', 7, 'a list', () => consistency(7 as never, { of: 'agents' })],
    [
      'wrong_type',
      'shares[1]',
      7,
      'an object with key, successes and n',
      () => consistency([share, 7 as never], { of: 'agents' }),
    ],
    ['wrong_type', 'periods', 7, 'a list', () => scalability(7 as never)],
    [
      'wrong_type',
      'periods[0]',
      7,
      'an object with volume, cost and agents',
      () => scalability([7] as never),
    ],
    ['not_finite', 'periods[1].volume', -1, number, ask({ volume: -1 })],
    ['not_finite', 'periods[1].cost', 'x', number, ask({ cost: 'x' })],
    ['not_finite', 'periods[1].agents', safe + 1, number, ask({ agents: safe + 1 })],
  ])('%s of %s: %j', (code, argument, received, expected, call) => {
    expect(refusalOf(call)).toEqual([code, argument, received, expected]);
  });
});

describe('staffing', () => {
  const due = { at: 0, dueAt: 10, workMs: 1 };
  const plan =
    (items: unknown, more: object = {}) =>
    () =>
      agentsForDueWork(items as never, { now: 0, calendar: alwaysOpen, ...more });
  const team = [{ calendar: alwaysOpen }];
  const burn =
    (more: object, items: unknown = []) =>
    () =>
      burnDown(items as never, { from: 0, to: 10, stepMs: 5, team, ...more });
  const half = { key: 'a', arrivals: 1, intervalMs: 1000, handleMs: 10 };
  const target = { targetMs: 10, serviceLevel: 0.8 };
  const live =
    (more: object, intervals: unknown = [half]) =>
    () =>
      staffLive(intervals as never, { ...target, ...more });
  const share = 'a number from 0 to less than 1';
  const steps = 'an instant from 1 to 2000 steps after from';
  const million = 'a number from 0 to 1,000,000';
  const agents = (n: unknown) => ({ team: [...team, { calendar: alwaysOpen, agents: n }] });
  const many = Array<typeof due>(10_001).fill(due);
  it.each([
    ['invalid_probability', 'options.shrinkage', 1, share, plan([], { shrinkage: 1 })],
    ['invalid_probability', 'options.shrinkage', -0.1, share, plan([], { shrinkage: -0.1 })],
    ['invalid_probability', 'options.shrinkage', 'x', share, plan([], { shrinkage: 'x' })],
    ['wrong_type', 'items', 7, 'a list', plan(7)],
    ['invalid_count', 'items', 10_001, 'at most 10000 items: add up those alike', plan(many)],
    ['wrong_type', 'items[1]', 7, 'an object with at, dueAt and workMs', plan([due, 7])],
    ['not_a_duration', 'items[0].workMs', -1, '0 or more', plan([{ ...due, workMs: -1 }])],
    ['not_a_duration', 'items[0].workMs', 'x', '0 or more', plan([{ ...due, workMs: 'x' }])],
    [
      'not_a_duration',
      'items[0].workMs',
      safe + 1,
      '0 or more',
      plan([{ ...due, workMs: safe + 1 }]),
    ],
    ['not_a_duration', 'options.stepMs', 0, 'an integer of 1 or more', burn({ stepMs: 0 })],
    ['not_a_duration', 'options.stepMs', 1.5, 'an integer of 1 or more', burn({ stepMs: 1.5 })],
    ['invalid_count', 'options.to', 0, steps, burn({ to: 0 })],
    ['invalid_count', 'options.to', 2001, steps, burn({ stepMs: 1, to: 2001 })],
    ['invalid_probability', 'options.shrinkage', 1, share, burn({ shrinkage: 1 })],
    ['invalid_probability', 'options.shrinkage', -0.1, share, burn({ shrinkage: -0.1 })],
    ['invalid_probability', 'options.shrinkage', 'x', share, burn({ shrinkage: 'x' })],
    ['wrong_type', 'options.team', 7, 'a list', burn({ team: 7 })],
    ['wrong_type', 'options.team[0]', 7, 'an object with calendar and agents', burn({ team: [7] })],
    ['invalid_count', 'options.team[1].agents', -1, million, burn(agents(-1))],
    ['invalid_count', 'options.team[1].agents', 1e6 + 1, million, burn(agents(1e6 + 1))],
    ['invalid_count', 'options.team[1].agents', '1', million, burn(agents('1'))],
    [
      'invalid_option',
      'options.concurrency',
      0,
      'an integer from 1 to 100',
      live({ concurrency: 0 }),
    ],
    [
      'invalid_option',
      'options.concurrency',
      101,
      'an integer from 1 to 100',
      live({ concurrency: 101 }),
    ],
    [
      'invalid_option',
      'options.concurrency',
      1.5,
      'an integer from 1 to 100',
      live({ concurrency: 1.5 }),
    ],
    [
      'invalid_option',
      'options.maxAbandon',
      0.5,
      'nothing without patienceMs',
      live({ maxAbandon: 0.5 }),
    ],
    ['wrong_type', 'intervals', 7, 'a list', live({}, 7)],
    [
      'wrong_type',
      'intervals[0]',
      7,
      'an object with key, arrivals, intervalMs and handleMs',
      live({}, [7]),
    ],
    ['wrong_type', 'intervals[1].key', 1, 'a text', live({}, [half, { ...half, key: 1 }])],
  ])('%s of %s: %j', (code, argument, received, expected, call) => {
    expect(refusalOf(call)).toEqual([code, argument, received, expected]);
  });

  it('may be at its bounds', () => {
    expect(plan(many.slice(1))().n).toBe(10_000);
    expect(plan([due], { shrinkage: 0 })()).toMatchObject({ agents: 1, load: 0.1 });
    expect(burn({ stepMs: 1, to: 2000 })().intervals).toHaveLength(2000);
    expect(burn(agents(1e6))().intervals[0]?.capacityMs).toBe(5_000_005);
    expect(burn(agents(0))().intervals[0]?.capacityMs).toBe(5);
    expect(burn({ stepMs: 10 })().intervals).toHaveLength(1);
    for (const concurrency of [1, 100]) expect(live({ concurrency })().intervals).toHaveLength(1);
    expect(refusalOf(live({ serviceLevel: 2 }))[1]).toBe('options.serviceLevel');
    expect(refusalOf(live({ patienceMs: -1 }))[1]).toBe('options.patienceMs');
    expect(refusalOf(live({}, [{ ...half, arrivals: -1 }]))[1]).toBe('intervals[0].arrivals');
    expect(refusalOf(plan([], { calendar: 1 }))[1]).toBe('options.calendar');
    for (const key of ['at', 'dueAt']) {
      expect(refusalOf(plan([{ ...due, [key]: 'x' }])).slice(0, 2)).toEqual([
        ...['invalid_instant', `items[0].${key}`],
      ]);
    }
    for (const key of ['from', 'to']) {
      expect(refusalOf(burn({ [key]: 'x' })).slice(0, 2)).toEqual([
        ...['invalid_instant', `options.${key}`],
      ]);
    }
  });
});
