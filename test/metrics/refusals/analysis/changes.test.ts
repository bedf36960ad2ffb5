import { describe, expect, it } from 'vitest';
import {
  compareBeforeAfter,
  consistency,
  detectChange,
  leadingIndicators,
  periodTrend,
  scalability,
} from '../../../../src/metrics/index.js';
import { refusalOf } from '../refusalOf.js';

const safe = Number.MAX_SAFE_INTEGER;

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
