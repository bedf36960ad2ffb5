import { describe, expect, it } from 'vitest';
import {
  journey,
  recurringIssues,
  risingIssues,
  staffingLoad,
  ticketJourney,
  volumeProfile,
  weekdayQuestion,
} from '../../../../src/metrics/index.js';
import { refusalOf } from '../refusalOf.js';

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
  it.each<[code: string, path: string, received: unknown, expected: string, bad: unknown]>([
    ['wrong_type', '', 7, 'a case with an id and steps', 7],
    ['wrong_type', '.id', 1, 'a text', { id: 1 }],
    ['wrong_type', '.steps', 1, 'a list', { id: 'c', steps: 1 }],
    [
      'wrong_type',
      '.steps[1]',
      1,
      'a step with an activity and an instant',
      { id: 'c', steps: [step, 1] },
    ],
    [
      'invalid_measurement',
      '.steps[0].activity',
      1,
      'a text',
      { id: 'c', steps: [{ ...step, activity: 1 }] },
    ],
    [
      'invalid_facts',
      '.excluded',
      'x',
      'null, or why it is excluded',
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
  const kind = (): 'live' => 'live';
  const load = { ...volume, kind, handleMs: () => 0 };
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
