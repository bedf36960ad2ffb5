import { describe, expect, it } from 'vitest';
import {
  costPerTicket,
  csat,
  defineReviewForm,
  durationMetric,
  groupMetric,
  measure,
  npsDifference,
  qualityScore,
  rateMetric,
  revenueLeakage,
  reviewerAgreement,
  reviewSample,
  verdictPairs,
} from '../../../src/metrics/index.js';
import { total } from '../toyMetrics.js';
import { refusalOf } from './refusalOf.js';
import { refuses, type Row } from './refuses.js';

describe('numbers and answers', () => {
  const rate = rateMetric({ id: 'r', counts: (item: never) => item });
  const duration = durationMetric({ id: 'd', read: (item: never) => item });
  const grouped = groupMetric(total, (item) => item);
  const sample = reviewSample({ seed: 's', size: 1, idOf: (item: never) => item });
  const agreement = reviewerAgreement({ categories: ['pass', 'fail'] });
  const form = defineReviewForm({ criteria: [{ id: 'tone', weight: 1, max: 2 }] });
  const quality = qualityScore(form);
  const score = 'an integer from 0 to 2, or null where it does not apply';
  const stars = 'an integer from 1 to 5, or null for no answer';
  const safe = Number.MAX_SAFE_INTEGER;
  refuses('invalid_measurement', [
    ['', 'true, false or null', rate, 1, 1],
    ['', 'ms, 0 or more, or null', duration, 'x', 'x'],
    ['', 'ms, 0 or more', duration, -1, -1],
    ['', 'ms, 0 or more', duration, NaN, NaN],
    ['', 'ms, 0 or more', duration, safe + 1, safe + 1],
    ['', 'an id, a text', sample, 1, 1],
    ['', 'a score, or a rating with one', csat(), 'x', 'x'],
    ['', stars, csat(), 6, 6],
    ['', stars, csat(), 0, 0],
    ['.score', stars, csat(), { score: 1.5 }, 1.5],
    ['.first', 'one of pass, fail', agreement, null],
    ['.second', 'one of pass, fail', agreement, { first: 'pass', second: 1 }, 1],
    ['.answers', 'scores by criterion', quality, null],
    ['.answers', 'scores by criterion', quality, { answers: [] }, []],
    ['.answers', 'scores by criterion', quality, { answers: 1 }, 1],
    ['.answers', 'one of tone', quality, { answers: { tune: 1 } }, 'tune'],
    ['.answers.tone', score, quality, { answers: {} }],
    ['.answers.tone', score, quality, { answers: { tone: 3 } }, 3],
    ['.answers.tone', score, quality, { answers: { tone: -1 } }, -1],
    ['.answers.tone', score, quality, { answers: { tone: 0.5 } }, 0.5],
    ['.answers.tone', score, quality, { answers: { tone: '1' } }, '1'],
    ['', 'an object with amounts', costPerTicket(), null, null],
    ['', 'an object with amounts', costPerTicket(), 7, 7],
    ['.currency', "a currency, as 'EUR'", costPerTicket(), { currency: '' }, ''],
    ['.currency', "a currency, as 'EUR'", costPerTicket(), { currency: 1 }, 1],
  ]);
  refuses('invalid_group_key', [
    ['', 'a text, a finite number, a boolean or null', grouped, NaN, NaN],
    ['', 'a text, a finite number, a boolean or null', grouped, [], []],
  ]);
  const amount = 'an integer of 0 or more';
  const eur = { currency: 'EUR', cost: 1, tickets: 1 };
  refuses('not_minor_units', [
    ['.cost', amount, costPerTicket(), { currency: 'EUR' }],
    ['.tickets', amount, costPerTicket(), { ...eur, tickets: -1 }, -1],
    ['.resolved', amount, costPerTicket(), { ...eur, resolved: 0.5 }, 0.5],
    ...['unbilled', 'underbilled', 'writtenOff', 'slaCredits', 'late'].map((key): Row => {
      return [`.${key}`, amount, revenueLeakage(), { ...eur, expected: 1, [key]: -1 }, -1];
    }),
  ]);

  it('may be as long and as little as they may be', () => {
    expect(measure(duration, [safe as never, 0 as never]).max).toBe(safe);
    expect(measure(csat(), [{ score: 1 }, { score: 5 }]).n).toBe(2);
    expect(measure(quality, [{ answers: { tone: 2 } }, { answers: { tone: 0 } }]).value).toBe(50);
  });

  it('are of one currency, and exact', () => {
    const dollar = { ...eur, currency: 'USD' };
    const metric = costPerTicket();
    const state = (item: typeof eur) => metric.add(metric.init(), item);
    expect(refusalOf(() => measure(metric, [eur, dollar]))).toEqual([
      ...['other_currency', 'items[1].currency', 'USD', 'EUR, as before'],
    ]);
    expect(refusalOf(() => metric.merge(state(eur), state(dollar)))).toEqual([
      ...['other_currency', 'other.currency', 'USD', 'EUR, as before'],
    ]);
    expect(refusalOf(() => measure(metric, [eur, { ...eur, cost: safe }]))).toEqual([
      ...['number_out_of_range', 'state.cost', safe + 1, 'at most 9,007,199,254,740,991'],
    ]);
  });

  const nps = 'what nps answers: { n, promoters, detractors }';
  it.each([
    [null],
    [{ n: 1, promoters: 1, detractors: 1 }],
    [{ n: -1, promoters: 0, detractors: 0 }],
    [{ n: 2, promoters: 0.5, detractors: 0 }],
    [{ n: 2, promoters: -1, detractors: 1 }],
    [{ n: 2, promoters: 1, detractors: -1 }],
  ])('are no counts of nps: %j', (counts) => {
    const whole = { n: 2, promoters: 1, detractors: 1 };
    expect(refusalOf(() => npsDifference(counts as never, whole))).toEqual([
      ...['invalid_measurement', 'before', counts, nps],
    ]);
    expect(refusalOf(() => npsDifference(whole, counts as never))).toEqual([
      ...['invalid_measurement', 'after', counts, nps],
    ]);
  });

  it('are verdicts of at most 1,000 on one subject', () => {
    const verdicts = (n: number) =>
      Array.from({ length: n }, (_, i) => ({ subject: 's', reviewer: `r${i}`, verdict: 'pass' }));
    expect(refusalOf(() => verdictPairs(verdicts(1001)))).toEqual([
      ...['invalid_measurement', 'verdicts[1000]', 'r1000', 'at most 1000 reviewers'],
    ]);
    expect(verdictPairs(verdicts(1000))).toHaveLength(499_500);
    for (const key of ['subject', 'reviewer', 'verdict']) {
      expect(refusalOf(() => verdictPairs([{ ...verdicts(1)[0]!, [key]: 1 }]))).toEqual([
        ...['invalid_measurement', `verdicts[0].${key}`, 1, 'a text'],
      ]);
    }
    expect(refusalOf(() => verdictPairs([null as never]))).toEqual([
      ...['invalid_measurement', 'verdicts[0].subject', undefined, 'a text'],
    ]);
    expect(refusalOf(() => verdictPairs(7 as never))).toEqual([
      ...['not_iterable', 'verdicts', 7, 'an array or other iterable'],
    ]);
  });
});
