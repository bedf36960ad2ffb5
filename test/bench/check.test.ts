import { describe, expect, it } from 'vitest';
import { counted, faster, holds, limit, shown } from '../../bench/harness/check.js';
import { spread } from '../../bench/harness/spread.js';

describe('holds', () => {
  it('lets an upper bound fail only when the better tenth of the rounds is beyond it', () => {
    expect(holds(limit('search', { p10: 1.5, median: 1.8, p90: 2 }, 1.5))).toBe(true);
    expect(holds(limit('search', { p10: 1.51, median: 1.8, p90: 2 }, 1.5))).toBe(false);
  });

  it('lets a lower bound fail only when the better tenth of the rounds is beyond it', () => {
    expect(holds(faster('peer', { p10: 600, median: 700, p90: 800 }, 800))).toBe(true);
    expect(holds(faster('peer', { p10: 600, median: 700, p90: 799 }, 800))).toBe(false);
  });

  it('holds counts to their bound exactly', () => {
    expect(holds(counted('look-ups', 70, 70, ''))).toBe(true);
    expect(holds(counted('look-ups', 71, 70, ''))).toBe(false);
  });

  it('fails a ratio that could not be measured', () => {
    const nothing = { p10: NaN, median: NaN, p90: NaN };
    expect(holds(limit('search', nothing, 1.5))).toBe(false);
    expect(holds(faster('peer', nothing, 800))).toBe(false);
  });

  it('asks nothing of a figure without a bound', () => {
    expect(holds(shown('peer', 1e9))).toBe(true);
  });
});

describe('spread', () => {
  it('interpolates between the rounds, in whatever order they come', () => {
    expect(spread([11, 1, 3, 5, 7, 9])).toEqual({ p10: 2, median: 6, p90: 10 });
  });

  it('is the same number thrice for a single round', () => {
    expect(spread([4])).toEqual({ p10: 4, median: 4, p90: 4 });
  });

  it('is no number when there are no rounds', () => {
    expect(spread([])).toEqual({ p10: NaN, median: NaN, p90: NaN });
  });
});
