import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluateChurnModel, type ChurnPrediction } from '../../src/churn/index.js';
import { codeOf } from '../stats/codeOf.js';
import { deepFreeze } from '../support/deepFreeze.js';

// Few different probabilities, so that there are ties.
const prediction = fc.record({
  churned: fc.boolean(),
  probability: fc.integer({ min: 0, max: 20 }).map((x) => x / 20),
});
const predictions = fc.array(prediction, { maxLength: 60 });

/** Every pair looked at. */
function aucByPairs(all: readonly ChurnPrediction[]): number | null {
  const of = (churned: boolean): number[] =>
    all.filter((each) => each.churned === churned).map(({ probability = NaN }) => probability);
  const pairs = of(true).flatMap((a) => of(false).map((b) => (a > b ? 1 : a === b ? 0.5 : 0)));
  if (pairs.length === 0) return null;
  return pairs.reduce<number>((sum, each) => sum + each, 0) / pairs.length;
}

/** Shares found at every threshold. */
function ksByThresholds(all: readonly ChurnPrediction[]): number | null {
  const share = (churned: boolean, from: number): number => {
    const own = all.filter((each) => each.churned === churned);
    return own.filter(({ probability = NaN }) => probability >= from).length / own.length;
  };
  const gaps = all.map(({ probability = NaN }) =>
    Math.abs(share(true, probability) - share(false, probability)),
  );
  const most = Math.max(...gaps);
  return Number.isFinite(most) ? most : null;
}

describe('evaluateChurnModel', () => {
  it('agrees with looking at every pair and every threshold', () => {
    fc.assert(
      fc.property(predictions, (all) => {
        const { auc, ks } = evaluateChurnModel(deepFreeze(all));
        const wanted = aucByPairs(all);
        if (wanted === null) expect([auc.value, ks.value]).toEqual([null, null]);
        else {
          expect(auc.value).toBeCloseTo(wanted, 12);
          expect(ks.value).toBeCloseTo(ksByThresholds(all) ?? NaN, 12);
        }
      }),
    );
  });

  it('does not depend on the order, ties at the edge of the top decile included', () => {
    fc.assert(
      fc.property(predictions, (all) => {
        const one = evaluateChurnModel(all);
        const other = evaluateChurnModel(all.toReversed());
        expect(other.topDecile).toEqual(one.topDecile);
        expect(other.confusion).toEqual(one.confusion);
        expect(other.auc).toEqual(one.auc);
        expect(other.brier.value ?? 0).toBeCloseTo(one.brier.value ?? 0, 12);
      }),
    );
  });

  it('ranks alike by any increasing score, and turns round with the sign', () => {
    fc.assert(
      fc.property(predictions, (all) => {
        const by = (score: (p: number) => number): number | null =>
          evaluateChurnModel(
            all.map(({ churned, probability }) => ({ churned, score: score(probability) })),
          ).auc.value;
        const auc = evaluateChurnModel(all).auc.value;
        expect(by((p) => 100 * p - 7)).toBe(auc);
        if (auc !== null) expect(by((p) => -p)).toBeCloseTo(1 - auc, 12);
      }),
    );
  });

  it('has bins and decisions that add up to everybody, and nothing that is not finite', () => {
    fc.assert(
      fc.property(predictions, fc.integer({ min: 1, max: 13 }), (all, bins) => {
        const quality = evaluateChurnModel(all, { bins, threshold: 0.3 });
        const text = JSON.stringify(quality, (_, each: unknown) =>
          typeof each === 'number' && !Number.isFinite(each) ? 'NOT FINITE' : each,
        );
        expect(text).not.toContain('NOT FINITE');
        if (all.length === 0) return;
        expect(quality.reliability.reduce((sum, { n }) => sum + n, 0)).toBe(all.length);
        const c = quality.confusion;
        const sum =
          (c?.truePositives ?? 0) +
          (c?.falsePositives ?? 0) +
          (c?.trueNegatives ?? 0) +
          (c?.falseNegatives ?? 0);
        expect(sum).toBe(all.length);
      }),
    );
  });

  it('has an interval of the AUC as DeLong gives it', () => {
    // By hand: churners 0.8, 0.6, 0.4 beat 1, 2/3, 2/3 of the others 0.7, 0.3, 0.1 … the means of
    // squares give 0.0370/3 for both sides.
    const quality = evaluateChurnModel([
      { churned: true, probability: 0.8 },
      { churned: true, probability: 0.6 },
      { churned: true, probability: 0.4 },
      { churned: false, probability: 0.7 },
      { churned: false, probability: 0.3 },
      { churned: false, probability: 0.1 },
    ]);
    expect(quality.auc.value).toBeCloseTo(7 / 9, 12);
    // Churners: 1, 2/3, 2/3, variance 1/27; others: 1/3, 1, 1, variance 4/27.
    const half = 1.959963984540054 * Math.sqrt((1 / 27 + 4 / 27) / 3);
    expect(quality.auc.low).toBeCloseTo(7 / 9 - half, 12);
    expect(quality.auc.high).toBe(1);
  });

  it('judges scores that are no probabilities by their order alone', () => {
    const quality = evaluateChurnModel([
      { churned: true, score: 70 },
      { churned: false, score: 20 },
    ]);
    expect(quality).toMatchObject({ auc: { value: 1 }, brier: { value: null, n: 0 } });
    expect([quality.confusion, quality.reliability]).toEqual([null, []]);
  });

  it('holds the interval of the Brier score within 0 and 1', () => {
    const { brier } = evaluateChurnModel(
      [1, 0.9, 0.9, 0.1].map((probability, i) => ({ probability, churned: i > 1 })),
    );
    expect(brier.value).toBeCloseTo(0.6575, 12);
    expect(brier.high).toBe(1);
  });

  it('claims no certainty of a small ranking without a flaw', () => {
    const flawless = [0.9, 0.8, 0.2, 0.1].map((probability, i) => ({
      probability,
      churned: i < 2,
    }));
    expect(evaluateChurnModel(flawless).auc).toEqual({ value: 1, n: 4, low: null, high: null });
  });

  it('answers nothing of nothing', () => {
    expect(evaluateChurnModel([])).toMatchObject({
      n: 0,
      auc: { value: null },
      brier: { value: null },
      topDecile: { n: 0, rate: null, lift: null },
    });
  });

  it('keeps a wrong certainty finite', () => {
    const { logLoss } = evaluateChurnModel([{ churned: true, probability: 0 }]);
    expect(logLoss.value).toBeCloseTo(-Math.log(1e-15), 10);
  });

  it.each<[string, unknown[], object, string]>([
    ['a percentage', [{ churned: true, probability: 80 }], {}, 'invalid_probability'],
    ['NaN', [{ churned: true, score: NaN }], {}, 'invalid_row'],
    ['1 for true', [{ churned: 1, probability: 0.5 }], {}, 'invalid_row'],
    ['nothing to judge', [{ churned: true }], {}, 'invalid_probability'],
    [
      'probabilities of some',
      [
        { churned: true, probability: 0.1 },
        { churned: true, score: 1 },
      ],
      {},
      'invalid_row',
    ],
    ['a threshold in per cent', [], { threshold: 50 }, 'invalid_option'],
    ['no bins', [], { bins: 0 }, 'invalid_option'],
  ])('refuses %s', (_, all, options, code) => {
    expect(codeOf(() => evaluateChurnModel(all as ChurnPrediction[], options))).toBe(code);
  });
});
