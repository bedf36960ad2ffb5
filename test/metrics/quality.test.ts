import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  classifyItems,
  defineReviewForm,
  measure,
  qualityScore,
  reviewerAgreement,
  reviewSample,
  verdictPairs,
  type Review,
} from '../../src/metrics/index.js';
import { cohenKappa } from '../../src/stats/index.js';

describe('qualityScore', () => {
  const form = defineReviewForm({
    criteria: [
      { id: 'tone', weight: 1, max: 4 },
      { id: 'upsell', weight: 1, max: 1 },
      { id: 'privacy', weight: 2, max: 1, autoFail: true },
    ],
    passFrom: 75,
  });
  const review = (tone: number | null, upsell: number | null, privacy: number | null): Review => ({
    answers: { tone, upsell, privacy },
  });

  it('weighs what applies', () => {
    expect(measure(qualityScore(form), [review(2, 0, 1)]).value).toBe(62.5);
    expect(measure(qualityScore(form), [review(2, null, 1)]).value).toBe(83.333333);
    expect(measure(qualityScore(form), [review(2, null, null)]).value).toBe(50);
  });

  it('fails a review by one criterion, and leaves out one in which nothing applies', () => {
    const reviews = [review(4, 1, 1), review(4, 1, 0), review(null, null, null)];
    const result = measure(qualityScore(form), reviews);
    expect(result).toMatchObject({ value: 50, n: 2, notApplicable: 1 });
    expect(result.passed).toMatchObject({ numerator: 1, n: 2 });
    expect(result.autoFailed).toMatchObject({ numerator: 1, n: 2 });
    expect(classifyItems(qualityScore(form), reviews).map(({ because }) => because.code)).toEqual([
      'scored',
      'auto_fail',
      'nothing_applies',
    ]);
  });

  it.each([
    [{ answers: { tone: 5, upsell: 0, privacy: 1 } }, 'items[0].answers.tone'],
    [{ answers: { tone: 1, upsell: 0 } }, 'items[0].answers.privacy'],
    [{ answers: { tone: 1, upsell: 0, privacy: 1, tune: 1 } }, 'items[0].answers'],
    [{ answers: null }, 'items[0].answers'],
    [null, 'items[0].answers'],
  ])('refuses %j', (bad, argument) => {
    expect(() => measure(qualityScore(form), [bad as never])).toThrow(
      expect.objectContaining({ argument }) as Error,
    );
  });

  it('finds every mistake of a form at once', () => {
    const criteria = [
      { id: 'a', weight: 0, max: 0.5 },
      { id: 'a', weight: 1, max: 1 },
    ];
    expect(() => defineReviewForm({ criteria, passFrom: 101 })).toThrow(
      expect.objectContaining({
        issues: [
          expect.objectContaining({ path: ['criteria', 0, 'weight'] }),
          expect.objectContaining({ path: ['criteria', 0, 'max'] }),
          expect.objectContaining({ code: 'duplicate_id', path: ['criteria', 1, 'id'] }),
          expect.objectContaining({ path: ['passFrom'] }),
        ],
      }) as Error,
    );
    expect(() => defineReviewForm({ criteria: [] })).toThrow();
    expect(() => defineReviewForm({ criteria: [{ id: 'a', wieght: 1 }] } as never)).toThrow();
  });
});

describe('cohenKappa', () => {
  it('gives the textbook figures', () => {
    // 50 grants read by two: 20 yes/yes, 5 yes/no, 10 no/yes, 15 no/no: kappa 0.4 by Cohen (1960)'s
    // formula; se by Fleiss, Cohen and Everitt (1969), computed apart
    const result = cohenKappa([
      [20, 5],
      [10, 15],
    ]);
    expect(result).toMatchObject({ n: 50, observed: 0.7 });
    expect(result?.kappa).toBeCloseTo(0.4, 12);
    expect(result?.standardError).toBeCloseTo(KAPPA_ERROR, 9);
  });

  it('is null where chance alone agrees always, and for nothing', () => {
    expect(
      cohenKappa([
        [9, 0],
        [0, 0],
      ]),
    ).toMatchObject({ kappa: null, observed: 1 });
    expect(
      cohenKappa([
        [0, 0],
        [0, 0],
      ]),
    ).toBeNull();
    expect(() => cohenKappa([[1, 2]])).toThrow(/table/);
  });
});

const KAPPA_ERROR = 0.12699606293110033;

describe('reviewerAgreement', () => {
  it('reads the pairs of all that saw the same work', () => {
    const verdicts = ['ana', 'ben', 'cy'].flatMap((reviewer) => [
      { subject: 't1', reviewer, verdict: 'pass' },
      { subject: 't2', reviewer, verdict: reviewer === 'cy' ? 'pass' : 'fail' },
    ]);
    const pairs = verdictPairs([...verdicts, { subject: 't3', reviewer: 'ana', verdict: 'fail' }]);
    expect(pairs).toHaveLength(6);
    const metric = reviewerAgreement({ categories: ['pass', 'fail'] });
    expect(measure(metric, pairs)).toMatchObject({ n: 6, observed: 4 / 6 });
    expect(measure(metric, [])).toMatchObject({ value: null, n: 0, observed: null });
    expect(() => measure(metric, [{ first: 'pass', second: 'maybe' }])).toThrow(
      /items\[0\]\.second/,
    );
    expect(() => reviewerAgreement({ categories: ['pass'] })).toThrow(/options\.categories/);
  });

  it('orders two reviewers by the code points of their names', () => {
    const reviewed = (reviewer: string, verdict: string) => ({ subject: 't1', reviewer, verdict });
    expect(verdictPairs([reviewed('😀', 'pass'), reviewed('～', 'fail')])).toEqual([
      { id: 't1', reviewers: ['～', '😀'], first: 'fail', second: 'pass' },
    ]);
  });
});

describe('reviewSample', () => {
  const ids = Array.from({ length: 2000 }, (_, i) => `t${i}`);
  const sample = (seed: string, size: number) =>
    reviewSample({ seed, size, idOf: (id: string) => id });

  it('draws the same whatever the order and the parts', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(ids, { minLength: 20, maxLength: 60 }),
        fc.nat(20),
        (some, cut) => {
          const metric = sample('s', 5);
          const fold = (list: readonly string[]) =>
            list.reduce((state, id) => metric.add(state, id), metric.init());
          const merged = metric.merge(fold(some.slice(cut)), fold(some.slice(0, cut)));
          expect(metric.result(merged)).toEqual(measure(metric, [...some].sort()));
        },
      ),
    );
  });

  it('gives every item the same chance', () => {
    // Each of 2,000 is drawn 10 times of 200 draws of 100 on average: χ² with 1,999 degrees, whose
    // 0.999 quantile is below 2,203; drawing without replacement makes it smaller still.
    const drawn = new Map(ids.map((id) => [id, 0]));
    for (let week = 0; week < 200; week++) {
      for (const id of measure(sample(`week ${week}`, 100), ids).ids)
        drawn.set(id, (drawn.get(id) ?? 0) + 1);
    }
    const square = [...drawn.values()].reduce((sum, n) => sum + (n - 10) ** 2 / 10, 0);
    expect(square).toBeLessThan(2203);
    expect(square).toBeGreaterThan(1700);
  });

  it('grows by taking more, and draws what comes twice once', () => {
    const small = measure(sample('s', 5), ids).ids;
    expect(measure(sample('s', 50), ids).ids.slice(0, 5)).toEqual(small);
    expect(measure(sample('s', 5), ['a', 'a', 'b'])).toMatchObject({ n: 2, seen: 3 });
  });

  it.each([{ seed: '' }, { size: 0 }, { size: 1e6 }, { idOf: null }])('refuses %j', (bad) => {
    expect(() => reviewSample({ seed: 's', size: 1, idOf: String, ...bad } as never)).toThrow(
      /options\./,
    );
  });
});
