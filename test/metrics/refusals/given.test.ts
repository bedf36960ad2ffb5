import { describe, expect, it } from 'vitest';
import { alwaysOpen } from '../../../src/calendar/index.js';
import {
  backlogSeries,
  bucketMetric,
  classifyItems,
  clockAttribute,
  combineMetrics,
  contactFacts,
  contactsOf,
  csat,
  durationMetric,
  groupMetric,
  mapItems,
  measure,
  qualityScore,
  rateMetric,
  ratingsOf,
  reviewSample,
  serviceLevel,
  ticketFacts,
} from '../../../src/metrics/index.js';
import { defineSla } from '../../../src/sla/index.js';
import { total } from '../toyMetrics.js';
import { refusalOf } from './refusalOf.js';

describe('what has to be given', () => {
  const now = 0;
  const sample = { seed: 's', size: 1, idOf: String };
  const sla = defineSla({ policies: [] }, { calendars: [] });
  const facts = (options: object) => () =>
    ticketFacts({ id: 't', events: [] }, { now, calendar: alwaysOpen, ...options });
  const text = 'a text that is not empty';
  const elapsed = "elapsed time, as '168h' or ms";
  const metric = 'a metric: { id, init, add, merge, result }';
  const fn = 'a function';
  const series = { from: 5, to: 6, bucket: 'day', timeZone: 'UTC' } as const;
  const bucket = { at: Number, bucket: 'day', timeZone: 'UTC' } as const;
  const cycle = { attributesDuring: [] } as never;
  const rows: readonly [
    code: string,
    argument: string,
    unknown,
    expected: unknown,
    () => unknown,
  ][] = [
    [
      'invalid_option',
      'options.within',
      undefined,
      elapsed,
      () => serviceLevel({ abandons: 'against' } as never),
    ],
    [
      'invalid_option',
      'options.shortAbandon',
      undefined,
      elapsed,
      () => serviceLevel({ within: 1, abandons: 'metShort' }),
    ],
    [
      'invalid_option',
      'options.window',
      undefined,
      elapsed,
      () => contactFacts([], { now } as never),
    ],
    [
      'invalid_option',
      'options.window',
      '1bd',
      elapsed,
      () => contactFacts([], { now, window: '1bd' }),
    ],
    ['invalid_option', 'options.seed', '', text, () => reviewSample({ ...sample, seed: '' })],
    [
      'invalid_option',
      'options.size',
      0,
      'an integer from 1 to 100000',
      () => reviewSample({ ...sample, size: 0 }),
    ],
    [
      'invalid_option',
      'options.size',
      100_001,
      'an integer from 1 to 100000',
      () => reviewSample({ ...sample, size: 100_001 }),
    ],
    [
      'not_a_function',
      'options.idOf',
      null,
      fn,
      () => reviewSample({ ...sample, idOf: null as never }),
    ],
    ['invalid_option', 'options.id', '', text, () => rateMetric({ id: '', counts: () => true })],
    ['not_a_function', 'options.counts', 1, fn, () => rateMetric({ id: 'r', counts: 1 as never })],
    [
      'not_a_function',
      'options.idOf',
      1,
      fn,
      () => rateMetric({ id: 'r', counts: () => true, idOf: 1 as never }),
    ],
    ['invalid_option', 'options.id', '', text, () => durationMetric({ id: '', read: Number })],
    ['not_a_function', 'options.read', 1, fn, () => durationMetric({ id: 'd', read: 1 as never })],
    [
      'not_a_function',
      'options.idOf',
      1,
      fn,
      () => durationMetric({ id: 'd', read: Number, idOf: 1 as never }),
    ],
    ['invalid_option', 'options.asked', '', text, () => ratingsOf([], { now, asked: '' })],
    ['invalid_option', 'options.survey', '', text, () => ratingsOf([], { now, survey: '' })],
    [
      'not_iterable',
      'tickets',
      1,
      'an array or other iterable',
      () => ratingsOf(1 as never, { now }),
    ],
    ['invalid_option', 'options.customer', '', text, () => contactsOf([], { now, customer: '' })],
    ['invalid_option', 'options.issue', '', text, () => contactsOf([], { now, issue: '' })],
    ['invalid_option', 'options.surveyKey', '', text, () => contactsOf([], { now, surveyKey: '' })],
    [
      'not_a_function',
      'options.unresolvable',
      1,
      fn,
      () => contactsOf([], { now, unresolvable: 1 as never }),
    ],
    [
      'invalid_option',
      'options.sessions.chat',
      '1bd',
      elapsed,
      () => contactsOf([], { now, sessions: { chat: '1bd' } }),
    ],
    [
      'not_iterable',
      'tickets',
      1,
      'an array or other iterable',
      () => contactsOf(1 as never, { now }),
    ],
    ['not_a_calendar', 'options.calendar', 1, undefined, facts({ calendar: 1 })],
    [
      'invalid_option',
      'options.decisions',
      [1],
      'a list of event types',
      facts({ decisions: [1] }),
    ],
    [
      'invalid_option',
      'options.decisions',
      'x',
      'a list of event types',
      facts({ decisions: 'x' }),
    ],
    [
      'invalid_option',
      'options.statusCategories',
      {},
      'none beside sla, which has its own',
      facts({ sla, statusCategories: {} }),
    ],
    ['not_a_metric', 'metric', null, metric, () => measure(null as never, [])],
    [
      'not_a_metric',
      'metric',
      csat,
      'a metric: call the factory, as in firstResponseTime()',
      () => measure(csat as never, []),
    ],
    [
      'not_a_metric',
      'metric',
      { ...total, id: 1 },
      metric,
      () => measure({ ...total, id: 1 } as never, []),
    ],
    ['not_a_metric', 'metric', 'x', metric, () => groupMetric('x' as never, String)],
    ['not_a_function', 'key', 1, fn, () => groupMetric(total, 1 as never)],
    ['not_a_metric', 'metric', 'x', metric, () => mapItems('x' as never, String)],
    ['not_a_function', 'map', 1, fn, () => mapItems(total, 1 as never)],
    ['not_a_metric', 'metric', 'x', metric, () => bucketMetric('x' as never, bucket)],
    [
      'not_a_function',
      'options.at',
      1,
      fn,
      () => bucketMetric(total, { ...bucket, at: 1 as never }),
    ],
    [
      'invalid_option',
      'options.empty',
      'x',
      'one of include, omit',
      () => bucketMetric(total, { ...bucket, empty: 'x' as never }),
    ],
    [
      'invalid_option',
      'options.bucket',
      'x',
      'one of hour, day, week, month',
      () => bucketMetric(total, { ...bucket, bucket: 'x' as never }),
    ],
    ['not_a_metric', 'metrics', 1, 'metrics by name', () => combineMetrics(1 as never)],
    ['not_a_metric', 'metrics.a', 1, metric, () => combineMetrics({ a: 1 } as never)],
    [
      'not_a_metric',
      'metric',
      'total',
      'a metric with classify',
      () => classifyItems({ ...total, classify: undefined } as never, []),
    ],
    [
      'not_iterable',
      'items',
      1,
      'an array or other iterable',
      () => classifyItems(total, 1 as never),
    ],
    ['not_iterable', 'items', 1, 'an array or other iterable', () => measure(total, 1 as never)],
    [
      'invalid_option',
      'options.to',
      0,
      'not before options.from',
      () => backlogSeries([], { ...series, from: 86_400_000, to: 0 }),
    ],
    [
      'invalid_option',
      'options.dedupe',
      'x',
      'one of parent',
      () => backlogSeries([], { ...series, dedupe: 'x' as never }),
    ],
    [
      'not_iterable',
      'facts',
      1,
      'an array or other iterable',
      () => backlogSeries(1 as never, series),
    ],
    [
      'not_a_review_form',
      'form',
      {},
      'what defineReviewForm gives',
      () => qualityScore({} as never),
    ],
    [
      'invalid_option',
      'options.field',
      '',
      'the name of an attribute',
      () => clockAttribute(cycle, { field: '', as: 'start' }),
    ],
    [
      'invalid_option',
      'options.as',
      'x',
      'one of start, stop, worst',
      () => clockAttribute(cycle, { field: 'a', as: 'x' as never }),
    ],
    [
      'invalid_option',
      'options.order',
      undefined,
      'the values from the worst on',
      () => clockAttribute(cycle, { field: 'a', as: 'worst' }),
    ],
    [
      'invalid_option',
      'options.order',
      1,
      'the values from the worst on',
      () => clockAttribute(cycle, { field: 'a', as: 'worst', order: 1 as never }),
    ],
    [
      'invalid_option',
      'options.order',
      [],
      "none but for as: 'worst'",
      () => clockAttribute(cycle, { field: 'a', as: 'stop', order: [] }),
    ],
    [
      'invalid_option',
      'options.order',
      1,
      "none but for as: 'worst'",
      () => clockAttribute(cycle, { field: 'a', as: 'stop', order: 1 as never }),
    ],
  ];
  it.each(rows)('%s of %s', (code, argument, received, expected, call) => {
    expect(refusalOf(call)).toEqual([code, argument, received, expected]);
  });

  it('is enough at its bounds', () => {
    expect(reviewSample({ ...sample, size: 100_000 }).id).toBe('review_sample');
    expect(backlogSeries([], { ...series, to: series.from })).toEqual([]);
  });
});
