import { describe, expect, it } from 'vitest';
import {
  logRankTest,
  survivalCurve,
  survivalInterval,
  survivalQuantile,
  type SurvivalObservation,
} from '../../src/stats/index.js';
import { codeOf } from './codeOf.js';

// E. J. Freireich et al. (1963): weeks in remission, as in every textbook; + is censored.
const parse = (text: string): SurvivalObservation[] =>
  text.split(' ').map((each) => ({ duration: parseInt(each), ended: !each.endsWith('+') }));
const drug = parse('6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+');
const placebo = parse('1 1 2 2 3 4 4 5 5 8 8 8 8 11 11 12 12 15 17 22 23');

describe('survivalQuantile', () => {
  it('is the published median with its interval', () => {
    const median = survivalQuantile(survivalCurve(drug), 0.5);
    expect(median).toEqual({ value: 23, low: 13, high: null, longerThan: null });
    // R's survfit(conf.type = "log-log") of the placebo arm: median 8, 4 to 11.
    expect(survivalQuantile(survivalCurve(placebo), 0.5)).toMatchObject({
      value: 8,
      low: 4,
      high: 11,
    });
  });

  it('is a lower bound where the curve does not fall so far', () => {
    const open = survivalCurve([
      { duration: 3, ended: false },
      { duration: 8, ended: false },
    ]);
    const nothing = { value: null, low: null, high: null };
    expect(survivalQuantile(open, 0.5)).toEqual({ ...nothing, longerThan: 8 });
    expect(survivalQuantile(survivalCurve([]), 0.5)).toEqual({ ...nothing, longerThan: null });
  });

  it('of one that ended is open on both sides', () => {
    const one = survivalCurve([{ duration: 5, ended: true }]);
    expect(survivalQuantile(one, 0.5)).toEqual({
      value: 5,
      low: null,
      high: null,
      longerThan: null,
    });
  });

  it('does not miss a share by the rounding of products', () => {
    const ten = survivalCurve(
      Array.from({ length: 10 }, (_, at) => ({ duration: at + 1, ended: true })),
    );
    for (let k = 1; k <= 9; k++) expect(survivalQuantile(ten, k / 10).value).toBe(k);
  });

  it('refuses a damaged curve', () => {
    expect(codeOf(() => survivalQuantile({ steps: [{}] } as never, 0.5))).toBe('not_a_duration');
  });
});

describe('survivalInterval', () => {
  it('has Greenwood’s error and stays within 0 and 1', () => {
    // The textbook's table for the drug at week 10: S = 0.7529, error 0.0963.
    const at = survivalInterval(survivalCurve(drug), 10);
    expect(at?.survival).toBeCloseTo(0.7529, 4);
    expect(at?.standardError).toBeCloseTo(0.0963, 4);
    // R: log-log interval 0.503 to 0.889.
    expect(at?.low).toBeCloseTo(0.5032, 3);
    expect(at?.high).toBeCloseTo(0.8894, 3);
  });

  it('is certain before the first ending, and unknown at the end and beyond', () => {
    const curve = survivalCurve(placebo);
    expect(survivalInterval(curve, 0)).toEqual({
      survival: 1,
      standardError: 0,
      low: null,
      high: null,
    });
    expect(survivalInterval(curve, 23)).toMatchObject({ survival: 0, standardError: null });
    expect(survivalInterval(survivalCurve(drug), 36)).toBeNull();
  });
});

describe('logRankTest', () => {
  const groups = [
    { key: 'drug', observations: drug },
    { key: 'placebo', observations: placebo },
  ];

  it('is the published one', () => {
    // Textbook figures of these data: χ² = 16.79, expected 19.25 and 10.75.
    const found = logRankTest(groups);
    expect(found.chiSquare).toBeCloseTo(16.79, 2);
    expect(found.groups[0]).toMatchObject({ n: 21, observed: 9 });
    expect(found.groups[0]?.expected).toBeCloseTo(19.25, 2);
    expect(found.groups[1]?.expected).toBeCloseTo(10.75, 2);
    expect(found.effectSize).toBeCloseTo(9 / 19.25 / (21 / 10.75), 3);
    expect(found.low! < found.effectSize! && found.effectSize! < found.high!).toBe(true);
  });

  it('does not depend on the order of groups, nor on empty ones', () => {
    const third = { key: 'third', observations: parse('2 5 9+ 14 30') };
    const there = logRankTest([...groups, third]);
    const back = logRankTest([third, { key: 'none', observations: [] }, ...groups]);
    expect(back.chiSquare).toBeCloseTo(there.chiSquare!, 9);
    expect([back.df, there.df, there.effectSize]).toEqual([2, 2, null]);
  });

  it('has no answer where nothing ended, for one group and for none', () => {
    const open = parse('3+ 5+');
    const nothing = { p: null, chiSquare: null, effectSize: null };
    expect(
      logRankTest([
        { key: 'a', observations: open },
        { key: 'b', observations: open },
      ]),
    ).toMatchObject(nothing);
    expect(logRankTest([{ key: 'a', observations: drug }])).toMatchObject({ ...nothing, df: 0 });
    expect(logRankTest([])).toMatchObject({ ...nothing, n: 0 });
  });
});
