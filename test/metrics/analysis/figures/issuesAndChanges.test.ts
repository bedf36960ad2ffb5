import { describe, expect, it } from 'vitest';
import { rateChangeP, rateRatio } from '../../../../src/metrics/analysis/issues/rateChangeP.js';
import {
  compareBeforeAfter,
  detectChange,
  leadingIndicators,
  periodTrend,
  recurringIssues,
  risingIssues,
} from '../../../../src/metrics/index.js';

const DAY = 86_400_000;

const close = (value: number): number => expect.closeTo(value, 9) as number;

/** Instants at 10:00 UTC from Monday 2 March 2026 on, so many each day. */
const daily = (perDay: readonly number[]): number[] =>
  perDay.flatMap((n, day) => Array<number>(n).fill(Date.UTC(2026, 2, 2, 10) + day * DAY));

const at = (ms: number): number => ms;

describe('issues', () => {
  it('compare two rates by their ratio', () => {
    const pair = { before: 4, after: 9, share: 0.5, dispersion: 1, freedom: 54 };
    const factor = Math.exp(1.959963984540054 * Math.sqrt(1 / 4 + 1 / 9));
    expect(rateRatio(pair, 0.95)).toEqual({
      ...{ ratio: 2.25, low: close(2.25 / factor), high: close(2.25 * factor) },
    });
    expect(rateRatio({ ...pair, share: 0.75 }, 0.95).ratio).toBeCloseTo(0.75, 12);
    const wide = Math.exp(1.959963984540054 * Math.sqrt(4 * (1 / 4 + 1 / 9)));
    expect(rateRatio({ ...pair, dispersion: 4 }, 0.95).high).toBeCloseTo(2.25 * wide, 8);
    expect(rateRatio({ ...pair, before: 0 }, 0.95)).toEqual({ ratio: null, low: null, high: null });
    expect(rateRatio({ ...pair, after: 0 }, 0.95)).toEqual({ ratio: 0, low: null, high: null });
  });

  it('are tested on both sides, with the days’ own spread', () => {
    const pair = { before: 0, after: 5, share: 0.5, dispersion: 1, freedom: 54 };
    expect(rateChangeP(pair)).toBeCloseTo(1 / 16, 12);
    expect(rateChangeP({ ...pair, before: 5, after: 0 })).toBeCloseTo(1 / 16, 12);
    expect(rateChangeP({ ...pair, before: 5 })).toBe(1);
    expect(rateChangeP({ ...pair, share: 0.25 })).toBeCloseTo(2 * 0.25 ** 5, 12);
    // Student's t of 4.5 / √(2 · 10 / 4) with one degree of freedom: 1 − 2 arctan(t) / π.
    const t = 4.5 / Math.sqrt(5);
    const spread = { ...pair, before: 0, after: 10, dispersion: 2, freedom: 1 };
    expect(rateChangeP(spread)).toBeCloseTo(1 - (2 * Math.atan(t)) / Math.PI, 9);
    expect(rateChangeP({ ...spread, freedom: 0 })).toBeCloseTo(2 / 1024, 12);
  });

  it('say the busiest day, what is expected and what is outside', () => {
    const day = (n: number) => Date.UTC(2026, 2, 2, 10) + n * DAY;
    const items = [day(-1), day(0), day(1), day(7), day(8), day(8), day(9), day(14)];
    const found = risingIssues(items, {
      ...{ at, issue: (ms) => (ms === day(9) ? null : 'a'), timeZone: 'UTC', minN: 5 },
      before: { from: '2026-03-02', to: '2026-03-08' },
      after: { from: '2026-03-09', to: '2026-03-15' },
      leaveOut: ['2026-03-15'],
    });
    expect(found).toMatchObject({
      ...{ value: 0, unit: 'count', n: 5, low: null, high: null, tested: 1 },
      ...{ before: { days: 7, n: 2 }, after: { days: 6, n: 3 } },
      ...{ unnamed: 1, outside: 2, undated: 0 },
    });
    expect(found.issues).toMatchObject([
      {
        ...{ issue: 'a', before: 2, after: 3, expected: 2, ratio: 1.5, change: 'none' },
        busiest: { date: '2026-03-10', n: 2 },
      },
    ]);
    expect(found.issues[0]?.adjustedP).toBe(found.issues[0]?.p);
  });

  it('that rose come first, then those that fell, stayed or are rare', () => {
    const items = Array.from({ length: 56 }, (_, day) => {
      const late = day >= 28;
      const many = (issue: string, n: number) => Array<string>(n).fill(issue);
      const names = [
        ...many('rose', late ? 5 : 1),
        ...many('fell', late ? 1 : 6),
        ...many('same', 4),
      ];
      const rare = day === 0 ? ['rare', 'a rare', 'rare later'] : day === 40 ? ['rare later'] : [];
      return [...names, ...rare].map((issue) => ({ issue, at: Date.UTC(2026, 1, 2 + day, 10) }));
    }).flat();
    const options = {
      ...{
        issue: (item: (typeof items)[0]) => item.issue,
        at: (item: (typeof items)[0]) => item.at,
      },
      before: { from: '2026-02-02', to: '2026-03-01' },
      after: { from: '2026-03-02', to: '2026-03-29' },
    };
    const found = risingIssues(items, { ...options, timeZone: 'UTC' });
    expect(found.issues.map(({ issue, change }) => [issue, change])).toEqual([
      ['rose', 'rose'],
      ['fell', 'fell'],
      ['same', 'none'],
      ['rare later', 'not_tested'],
      ['a rare', 'not_tested'],
      ['rare', 'not_tested'],
    ]);
    expect(found).toMatchObject({ value: 1, tested: 3 });
    // In UTC−12 the first days lie a day earlier, outside the period.
    const west = risingIssues(items, { ...options, timeZone: 'Etc/GMT+12' });
    expect([west.outside, west.n]).toEqual([14, found.n - 14]);
  });

  it('cannot be compared with a period without days', () => {
    const options = { at, issue: () => 'a', timeZone: 'UTC' };
    const found = risingIssues(daily([9, 9]), {
      ...options,
      before: { from: '2026-03-02', to: '2026-03-02' },
      after: { from: '2026-03-03', to: '2026-03-03' },
      leaveOut: ['2026-03-02'],
    });
    expect(found.issues).toMatchObject([
      { before: 0, after: 9, expected: 0, ratio: null, low: null, high: null, p: null },
    ]);
  });

  it('stand in the order of their number, with shares that add up', () => {
    const found = recurringIssues(['b', 'b', 'b', 'a'], { issue: (each) => each, share: 0.75 });
    expect(found).toMatchObject({
      ...{ value: 1, unit: 'count', n: 4, low: null, high: null, share: 0.75, covered: 0.75 },
      unnamed: 0,
      issues: [
        { issue: 'b', rank: 1, value: 0.75, cumulative: 0.75, isVital: true },
        { issue: 'a', rank: 2, value: 0.25, cumulative: 1, isVital: false },
      ],
    });
  });
});

describe('changes', () => {
  const dated = (values: readonly (number | boolean)[]) =>
    values.map((value, place) => ({ at: place, value }));
  const alternating = (n: number) => Array.from({ length: n }, (_, i) => i % 2);

  it('say by which test they were found', () => {
    const reasons = (values: readonly (number | boolean)[]) =>
      compareBeforeAfter(dated(values), { changedAt: 20 }).reasons;
    const before = alternating(20);
    expect(reasons([...before, 9, 9, 9, 9])).toEqual(['differs', 'exact_test']);
    expect(reasons([...before, 1])).toEqual(['within_chance', 'exact_test']);
    expect(reasons([...before, ...Array<number>(1000).fill(9)])).toEqual(['differs']);
    expect(reasons(before)).toEqual(['nothing_after']);
    const yes = before.map(Boolean);
    expect(reasons(yes)).toEqual(['nothing_after']);
    expect(reasons([...yes, true])).toEqual(['within_chance', 'exact_test']);
    expect(reasons([...yes, ...yes, ...yes])).toEqual(['within_chance']);
    const rising = Array.from({ length: 20 }, (_, i) => i);
    expect(reasons([...rising, 5])).toEqual(['within_chance', 'exact_test', 'trend_before']);
  });

  it('compare medians, or shares, after with before', () => {
    const values = compareBeforeAfter(dated([...alternating(20), 4, 8, 9]), { changedAt: 20 });
    expect(values).toMatchObject({
      ...{ kind: 'values', before: { n: 20, value: 0.5 }, after: { n: 3, value: 8 }, n: 23 },
    });
    const yes = [...alternating(20).map(Boolean), true, true, true, false];
    expect(compareBeforeAfter(dated(yes), { changedAt: 20 })).toMatchObject({
      ...{ kind: 'rates', before: { n: 20, value: 0.5 }, after: { n: 4, value: 0.75 } },
      ...{ difference: 0.25, settling: 0 },
    });
  });

  it('of shares have the size of both parts', () => {
    const share = (successes: number) => ({ successes, n: 100 });
    const periods = Array.from({ length: 40 }, (_, i) => share(i < 25 ? 50 + (i % 3) : 80));
    const { change, kind, n, reasons } = detectChange(periods, { baseline: 20 });
    expect(change).toMatchObject({ index: 25, n: 40, difference: close(0.8 - 1274 / 2500) });
    expect([kind, n, reasons]).toEqual(['rates', 40, ['pettitt', 'cusum_up', 'p_chart']]);
    const down = periods.map(({ successes }) => share(100 - successes));
    expect(detectChange(down, { baseline: 20 }).reasons).toEqual([
      ...['pettitt', 'cusum_down', 'p_chart'],
    ]);
  });

  it('rise, fall, or neither', () => {
    const values = [1, 2, 3, 4, 5, 6, 7, 8].map((value) => ({ value }));
    expect(periodTrend(values).reasons).toEqual(['rises']);
    expect(periodTrend([...values].reverse()).reasons).toEqual(['falls']);
    const odd = [50, 50, 50, 99, 50, 50].map((successes) => ({ successes, n: 100 }));
    const trend = periodTrend(odd);
    expect(trend).toMatchObject({ kind: 'rates', reasons: ['within_chance', 'p_chart'] });
    expect(periodTrend(odd.slice(0, 3)).chart?.points).toHaveLength(3);
  });

  it('are led by signals, and those without spread come last', () => {
    const outcome = [0, 1, 0, 0, 1, 1, 0, 1, 0, 0, 0, 1, 1, 0, 1, 1];
    const values = [...outcome.slice(1), 0];
    const flat = { key: 'flat', values: outcome.map(() => 1) };
    const signals = [flat, { key: 'ahead', values }, { ...flat, key: 'level' }];
    const found = leadingIndicators(signals, { outcome, maxLag: 2, differences: false });
    expect(found.map(({ key, lag, leads }) => [key, lag, leads])).toEqual([
      ...[
        ['ahead', 1, true],
        ['flat', null, false],
        ['level', null, false],
      ],
    ]);
    expect(found[0]).toMatchObject({ r: close(1), effectSize: close(1), n: 15 });
    expect(found[1]).toMatchObject({
      ...{ r: null, low: null, high: null, p: null, adjustedP: null, effectSize: null, n: 0 },
      reasons: ['no_spread'],
    });
    expect(found[0]?.lags.map(({ lag }) => lag)).toEqual([1, 2]);
  });
});
