import { describe, expect, it } from 'vitest';
import {
  compareBeforeAfter,
  detectChange,
  leadingIndicators,
  periodTrend,
} from '../../../src/index.js';
import { deepFreeze } from '../../support/deepFreeze.js';
import { codeOf } from '../../stats/codeOf.js';

const DAY = 86_400_000;
const changedAt = '2026-03-01T00:00:00Z';
const start = Date.parse(changedAt) - 30 * DAY;

/** A fixed series that looks random: the digits of a multiplicative generator. */
const noise = (n: number, seed = 7): number[] => {
  let state = seed;
  return Array.from(
    { length: n },
    () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647,
  );
};

const dated = (values: readonly (number | boolean)[]) =>
  deepFreeze(values.map((value, day) => ({ at: start + day * DAY, value })));

describe('compareBeforeAfter', () => {
  it('of durations gives the shift, its interval and p', () => {
    const items = dated(noise(60).map((each, day) => Math.round(100 * each) - (day < 30 ? 0 : 60)));
    const found = compareBeforeAfter(items, { changedAt });
    expect(found.kind).toBe('values');
    expect(found.difference).toBeLessThan(-45);
    expect(found.high).toBeLessThan(0);
    expect(found.p).toBeLessThan(1e-6);
    expect([found.before.n, found.after.n, found.n, found.settling]).toEqual([30, 30, 60, 0]);
    expect(found.reasons).toContain('differs');
  });

  it('of yes and no gives the difference of two shares', () => {
    const items = dated(noise(90).map((each, day) => each < (day < 30 ? 0.5 : 0.9)));
    const found = compareBeforeAfter(items, { changedAt, settleMs: 10 * DAY });
    expect([found.kind, found.test, found.settling, found.after.n]).toEqual(['rates', 'z', 10, 50]);
    expect(found.difference).toBeCloseTo(found.after.value! - found.before.value!, 12);
    expect(found.low! < found.difference! && found.difference! < found.high!).toBe(true);
  });

  it('tells that the values fell already before', () => {
    const items = dated(Array.from({ length: 60 }, (_, day) => 1000 - 10 * day + ((day * 7) % 5)));
    expect(compareBeforeAfter(items, { changedAt }).reasons).toContain('trend_before');
  });

  it('refuses a baseline under 20, and has no answer with nothing after', () => {
    const few = dated(noise(60)).slice(11);
    expect(codeOf(() => compareBeforeAfter(few, { changedAt }))).toBe('baseline_too_short');
    const none = compareBeforeAfter(dated(noise(30)), { changedAt });
    expect(none).toMatchObject({ p: null, difference: null, test: null, effectSize: null });
    expect(none.reasons).toContain('nothing_after');
  });

  it('refuses numbers among booleans', () => {
    const mixed = [...dated(noise(30)), { at: start, value: true }];
    expect(codeOf(() => compareBeforeAfter(mixed, { changedAt }))).toBe('invalid_option');
  });
});

describe('detectChange', () => {
  it('finds the place and the size of a change, by each method', () => {
    const weeks = noise(50).map((each, week) => ({ value: each + (week < 30 ? 5 : 7) }));
    const { change, cusum, reasons, chart } = detectChange(deepFreeze(weeks), { baseline: 25 });
    expect(change?.index).toBe(30);
    expect(change?.difference).toBeCloseTo(2, 0);
    expect(cusum.alarm).toMatchObject({ side: 'up', start: 30 });
    expect([reasons, chart]).toEqual([['pettitt', 'cusum_up'], null]);
  });

  it('finds single periods of shares out of line', () => {
    const weeks = noise(40).map((each, week) => ({
      n: 200,
      successes: week === 33 ? 120 : 180 + Math.round(6 * each),
    }));
    const { reasons, chart, change } = detectChange(weeks, { baseline: 20 });
    expect(chart?.points.flatMap(({ signal }, at) => (signal ? [at] : []))).toEqual([33]);
    expect(reasons).toContain('p_chart');
    expect(change).toBeNull();
  });

  it('finds nothing where nothing is, nor in equal values', () => {
    expect(
      detectChange(
        noise(60).map((value) => ({ value })),
        { baseline: 20 },
      ),
    ).toMatchObject({
      change: null,
      reasons: ['no_change'],
    });
    const equal = Array.from({ length: 30 }, () => ({ value: 3 }));
    expect(detectChange(equal, { baseline: 20 })).toMatchObject({
      change: null,
      reasons: ['no_change'],
    });
  });

  it('refuses a baseline under 20 or longer than the series', () => {
    const weeks = noise(30).map((value) => ({ value }));
    expect(codeOf(() => detectChange(weeks, { baseline: 19 }))).toBe('baseline_too_short');
    expect(codeOf(() => detectChange(weeks, { baseline: 31 }))).toBe('invalid_count');
    expect(codeOf(() => detectChange([{ successes: 1, n: 0 }], { baseline: 20 }))).toBe(
      'invalid_count',
    );
  });
});

describe('periodTrend', () => {
  it('names the direction only when it is sure', () => {
    const rising = Array.from({ length: 12 }, (_, at) => ({ value: at + ((at * 5) % 3) }));
    expect(periodTrend(rising)).toMatchObject({ kind: 'values', chart: null, reasons: ['rises'] });
    const level = [5, 2, 8, 1, 9, 3, 7, 4, 6, 5, 2, 8].map((value) => ({ value }));
    expect(periodTrend(level).reasons).toEqual(['within_chance']);
    expect(periodTrend([])).toMatchObject({ p: null, slope: null, reasons: ['too_short'] });
  });
});

describe('leadingIndicators', () => {
  const signal = noise(60).map((each) => each - 0.5);
  const outcome = signal.map((_, at) => (signal[at - 3] ?? 0) * 4 + noise(60, 11)[at]! * 0.3);

  it('puts the signal that leads first, at its lag', () => {
    const other = { key: 'other', values: noise(60, 99) };
    const found = leadingIndicators(deepFreeze([other, { key: 'waits', values: signal }]), {
      outcome,
      maxLag: 6,
    });
    expect(found.map(({ key, leads }) => [key, leads])).toEqual([
      ['waits', true],
      ['other', false],
    ]);
    expect(found[0]).toMatchObject({ lag: 3, reasons: ['leads'] });
    expect(found[0]?.lags.map(({ lag }) => lag)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(found[0]!.adjustedP!).toBeGreaterThanOrEqual(found[0]!.p!);
  });

  it('is not fooled by two figures that merely grow', () => {
    const growing = noise(60, 3).map((each, at) => at + each);
    const alsoGrowing = noise(60, 5).map((each, at) => 2 * at + each);
    const ask = (differences: boolean) =>
      leadingIndicators([{ key: 'a', values: growing }], {
        outcome: alsoGrowing,
        maxLag: 5,
        differences,
      });
    expect(ask(false)[0]?.leads).toBe(true);
    expect(ask(true)[0]?.leads).toBe(false);
  });

  it('has no lag for a signal without spread', () => {
    const flat = [{ key: 'flat', values: signal.map(() => 1) }];
    const [found] = leadingIndicators(flat, { outcome, maxLag: 3 });
    expect(found).toMatchObject({ lag: null, p: null, leads: false, reasons: ['no_spread'] });
  });
});
