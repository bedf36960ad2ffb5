import { describe, expect, it } from 'vitest';
import {
  abandonRate,
  agentWaitTime,
  averageHandleTime,
  backlog,
  billingAccuracy,
  ces,
  channelSwitches,
  containmentRate,
  costPerTicket,
  csat,
  defineReviewForm,
  escalationRate,
  firstContactResolution,
  firstResponseTime,
  handoffs,
  invoiceLateness,
  milestoneFlow,
  nps,
  npsDifference,
  occupancy,
  qualityScore,
  rateMetric,
  reopenRate,
  resolutionTime,
  reviewerAgreement,
  serviceLevel,
  slaAttainment,
} from '../../../src/metrics/index.js';
import { refusalOf } from './refusalOf.js';

type Made = (options: never) => unknown;

const form = defineReviewForm({ criteria: [{ id: 'a', weight: 1, max: 1 }] });

describe('a confidence is between 0 and 1, without either', () => {
  const made: readonly [string, Made][] = [
    ['csat', csat],
    ['nps', nps],
    ['abandonRate', abandonRate],
    ['averageHandleTime', averageHandleTime],
    ['billingAccuracy', billingAccuracy],
    ['invoiceLateness', invoiceLateness],
    ['firstResponseTime', firstResponseTime],
    ['handoffs', handoffs],
    ['backlog', backlog],
    ['channelSwitches', channelSwitches],
    ['qualityScore', (options) => qualityScore(form, options)],
    ['npsDifference', (options) => npsDifference(camps, camps, options)],
    ['rateMetric', (more) => rateMetric({ id: 'r', counts: () => true, ...(more as object) })],
    [
      'reviewerAgreement',
      (more) => reviewerAgreement({ categories: ['a', 'b'], ...(more as object) }),
    ],
  ];
  const camps = { n: 9, promoters: 3, detractors: 2 };
  it.each(made)('%s', (_, make) => {
    for (const confidence of [0, 1, -0.5, NaN, '0.5']) {
      expect(refusalOf(() => make({ confidence } as never))).toEqual([
        ...['invalid_option', 'options.confidence', confidence, 'between 0 and 1, as 0.95'],
      ]);
    }
    for (const confidence of [0.001, 0.999]) {
      expect(refusalOf(() => make({ confidence } as never))).toEqual(['not refused']);
    }
  });
});

describe('a choice is one of those known', () => {
  const rows: readonly [option: string, make: Made, expected: string][] = [
    ['onInvalid', csat, 'one of throw, count'],
    ['onInvalid', costPerTicket, 'one of throw, count'],
    ['onInvalid', occupancy, 'one of throw, count'],
    ['onInvalid', channelSwitches, 'one of throw, count'],
    ['onInvalid', agentWaitTime, 'one of throw, count'],
    ['onInvalid', (options) => qualityScore(form, options), 'one of throw, count'],
    ['dedupe', csat, 'one of parent'],
    ['dedupe', abandonRate, 'one of parent'],
    ['dedupe', agentWaitTime, 'one of parent'],
    ['dedupe', backlog, 'one of parent'],
    ['dedupe', handoffs, 'one of parent'],
    ['time', agentWaitTime, 'one of elapsed, business'],
    ['time', escalationRate, 'one of elapsed, business'],
    ['from', firstResponseTime, 'one of customer, handover'],
    ['bots', firstResponseTime, 'one of exclude, include'],
    ['which', resolutionTime, 'one of first, full'],
    ['idle', reopenRate, 'one of apart, include'],
    ['per', slaAttainment, 'one of cycle, ticket'],
    ['ageFrom', backlog, 'one of created, status'],
    ['resolution', firstContactResolution, 'one of stated, no_repeat'],
    ['followedBy', containmentRate, 'one of any, sameIssue'],
    ['abandons', serviceLevel, 'one of against, ignored, ignoredWithin, metWithin, metShort'],
  ];
  it.each(rows)('%s of %o', (option, make, expected) => {
    expect(refusalOf(() => make({ [option]: 'else' } as never))).toEqual([
      ...['invalid_option', `options.${option}`, 'else', expected],
    ]);
  });

  it('and bots answer no handover', () => {
    expect(refusalOf(() => firstResponseTime({ from: 'handover', bots: 'include' }))).toEqual([
      ...['invalid_option', 'options.bots', 'include', 'one of exclude'],
    ]);
  });
});

describe('numbers have bounds', () => {
  const integerUpTo = (max: number) => `an integer from 0 to ${max}`;
  const points = '{ min, max }: integers, min below max, at the most 1001 points';
  const rows: readonly [
    option: string,
    make: Made,
    bad: unknown,
    good: unknown,
    expected: string,
  ][] = [
    ['cap', agentWaitTime, -1, 0, integerUpTo(10_000_000)],
    ['cap', agentWaitTime, 10_000_001, 10_000_000, integerUpTo(10_000_000)],
    ['cap', agentWaitTime, 0.5, 1, integerUpTo(10_000_000)],
    ['atLeast', handoffs, 0, 1, 'a whole number from 1 on'],
    ['atLeast', handoffs, 1.5, 2, 'a whole number from 1 on'],
    ['scale', csat, { min: 1, max: 1 }, { min: 1, max: 2 }, points],
    ['scale', csat, { min: 0, max: 1001 }, { min: 0, max: 1000 }, points],
    ['scale', csat, { min: 0.5, max: 2 }, { min: -1, max: 2 }, points],
    ['scale', csat, { min: 1 }, { min: 1, max: 3 }, points],
    ['scale', csat, null, { min: 1, max: 3 }, points],
    ['satisfiedFrom', csat, 1, 2, 'an integer above 1 and up to 5'],
    ['satisfiedFrom', csat, 6, 5, 'an integer above 1 and up to 5'],
    ['satisfiedFrom', csat, 2.5, 3, 'an integer above 1 and up to 5'],
    ['agreeFrom', ces, 8, 7, 'an integer above 1 and up to 7'],
    ['within', reopenRate, 0, 1, 'hours, minutes or ms, above 0'],
    ['within', reopenRate, '1bd', '1h', 'hours, minutes or ms, above 0'],
    ['within', billingAccuracy, 0, 1, 'hours, minutes or ms, above 0'],
    ['shortAbandon', abandonRate, '1bd', 0, "elapsed time, as '168h' or ms"],
    ['metric', slaAttainment, '', 'resolution', 'a text that is not empty'],
    ['quantiles', agentWaitTime, 0.5, [0, 1], 'a list of numbers from 0 to 1'],
    ['buckets', backlog, Array(1001).fill(1), [], 'a list of up to 1000 ages'],
    ['buckets', backlog, '24h', ['24h'], 'a list of up to 1000 ages'],
    [
      'buckets',
      ...([backlog, Array(1001).fill(1), Array.from(Array(1000), (_, i) => i + 1)] as const),
      'a list of up to 1000 ages',
    ],
  ];
  it.each(rows)('%s: %#', (option, make, bad, good, expected) => {
    expect(refusalOf(() => make({ [option]: bad } as never))).toEqual([
      ...['invalid_option', `options.${option}`, bad, expected],
    ]);
    expect(refusalOf(() => make({ [option]: good } as never))).toEqual(['not refused']);
  });

  it('each in a list', () => {
    expect(refusalOf(() => agentWaitTime({ quantiles: [0, 1.1] }))).toEqual([
      ...['invalid_option', 'options.quantiles[1]', 1.1, 'a number from 0 to 1'],
    ]);
    const larger = 'more than the one before, and than 0';
    expect(refusalOf(() => backlog({ buckets: [0] }))).toEqual([
      ...['invalid_option', 'options.buckets[0]', 0, larger],
    ]);
    expect(refusalOf(() => backlog({ buckets: [5, 5] }))).toEqual([
      ...['invalid_option', 'options.buckets[1]', 5, larger],
    ]);
    expect(refusalOf(() => backlog({ buckets: [5, '1bd'] }))).toEqual([
      ...['invalid_option', 'options.buckets[1]', '1bd', 'hours, minutes or ms'],
    ]);
  });
});

describe('lists of names', () => {
  const names = (n: number) => Array.from({ length: n }, (_, i) => `n${i}`);
  it.each([[[]], [['a', 'a']], [['']], [[1]], ['a'], [names(1001)]])(
    'milestones cannot be %j',
    (milestones) => {
      expect(refusalOf(() => milestoneFlow({ milestones: milestones as never }))).toEqual([
        ...['invalid_option', 'options.milestones', milestones, 'different names, 1 to 1000'],
      ]);
    },
  );
  it.each([[['a']], [['a', 'a']], [['a', 1]], ['ab'], [names(101)]])(
    'categories cannot be %j',
    (categories) => {
      expect(refusalOf(() => reviewerAgreement({ categories: categories as never }))).toEqual([
        ...['invalid_option', 'options.categories', categories, '2 to 100 different texts'],
      ]);
    },
  );
  it('may be as long as they may be', () => {
    expect(milestoneFlow({ milestones: names(1000) }).id).toBe('milestone_flow');
    expect(reviewerAgreement({ categories: names(100) }).id).toBe('reviewer_agreement');
    expect(milestoneFlow({ milestones: ['a'] }).init().steps).toHaveLength(1);
    expect(reviewerAgreement({ categories: ['a', 'b'] }).init().table).toHaveLength(2);
  });
});
