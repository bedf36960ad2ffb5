import { describe, expect, it } from 'vitest';
import {
  classifyItems,
  durationMetric,
  firstResponseTime,
  measure,
  resolutionTime,
  type TicketFacts,
} from '../../src/metrics/index.js';
import { agent, created, facts, HOUR, officeFacts, on, to } from './factSamples.js';

const answeredAfter = (hours: number, id = `after-${hours}`): TicketFacts =>
  facts(id, [created(8), agent(8 + hours)]);
const unanswered = facts('open', [created(8)]);
const closed = facts('closed', [created(8), to(9, 'solved')]);
const internal = facts('internal', [created(8, { by: 'agent' })]);
const merged = facts('merged', [created(8), agent(9), on(10, 'merged')]);
const child = facts('child', [created(8), agent(9), on(8, 'linked', { role: 'child', to: 'p' })]);

describe('firstResponseTime', () => {
  it('tells the median with its interval, quantiles and mean of the answered', () => {
    const items = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((hours) => answeredAfter(hours));
    expect(measure(firstResponseTime({ quantiles: [0.5, 0.9, 1] }), items)).toEqual({
      value: 5 * HOUR,
      unit: 'ms',
      n: 9,
      // Binomial(9, ½): the 2nd and the 8th value hold the median with 96 %.
      low: 2 * HOUR,
      high: 8 * HOUR,
      confidence: 0.95,
      quantiles: [
        { p: 0.5, ms: 5 * HOUR },
        { p: 0.9, ms: 29_520_000 },
        { p: 1, ms: 9 * HOUR },
      ],
      mean: 5 * HOUR,
      min: HOUR,
      max: 9 * HOUR,
      exact: true,
      relativeError: 0,
      unanswered: 0,
      closedUnanswered: 0,
      notApplicable: 0,
      excluded: 0,
      rejected: 0,
      withUnanswered: {
        n: 9,
        ended: 9,
        medianMs: 5 * HOUR,
        low: HOUR,
        high: 8 * HOUR,
        longestMs: 9 * HOUR,
      },
    });
  });

  it('counts everybody else beside, and leaves nobody out', () => {
    const items = [answeredAfter(1), unanswered, closed, internal, merged];
    expect(measure(firstResponseTime(), items)).toMatchObject({
      n: 1,
      unanswered: 1,
      closedUnanswered: 1,
      notApplicable: 1,
      excluded: 1,
    });
    expect(classifyItems(firstResponseTime(), items)).toMatchObject([
      { id: 'after-1', counted: 'measured', because: { code: 'public_reply', event: 1 } },
      { id: 'open', counted: 'censored', because: { code: 'now' } },
      { id: 'closed', counted: 'censored', because: { code: 'status_changed', event: 1 } },
      { id: 'internal', counted: 'not_applicable', because: { code: 'no_customer_message' } },
      { id: 'merged', counted: 'excluded', because: { code: 'merged' } },
    ]);
  });

  it('is null of nothing, and itself of one and of equal values', () => {
    const empty = { value: null, n: 0, low: null, high: null, mean: null, min: null, max: null };
    expect(measure(firstResponseTime(), [])).toMatchObject(empty);
    expect(measure(firstResponseTime(), [unanswered])).toMatchObject({ ...empty, unanswered: 1 });
    expect(measure(firstResponseTime(), [answeredAfter(2)])).toMatchObject({
      value: 2 * HOUR,
      n: 1,
      low: null,
      high: null,
    });
    const equal = Array.from({ length: 20 }, () => answeredAfter(2));
    expect(measure(firstResponseTime(), equal)).toMatchObject({
      value: 2 * HOUR,
      low: 2 * HOUR,
      high: 2 * HOUR,
      mean: 2 * HOUR,
    });
  });

  it('counts in business hours when asked', () => {
    const items = [officeFacts('a', [created(8), agent(10)])];
    expect(measure(firstResponseTime(), items).value).toBe(2 * HOUR);
    expect(measure(firstResponseTime({ time: 'business' }), items).value).toBe(HOUR);
  });

  it('lets bots count, or starts at their handover, when asked', () => {
    const bot = facts('b', [
      created(8),
      on(8, 'public_reply', { by: 'bot' }),
      on(9, 'handed_over', { from: 'bot' }),
      agent(12),
    ]);
    expect(measure(firstResponseTime(), [bot]).value).toBe(4 * HOUR);
    expect(measure(firstResponseTime({ bots: 'include' }), [bot]).value).toBe(0);
    const handover = firstResponseTime({ from: 'handover' });
    expect(measure(handover, [bot, unanswered])).toMatchObject({
      value: 3 * HOUR,
      n: 1,
      notApplicable: 1,
    });
  });

  it('counts an outage once when asked', () => {
    expect(measure(firstResponseTime(), [child])).toMatchObject({ n: 1, excluded: 0 });
    const once = firstResponseTime({ dedupe: 'parent' });
    expect(measure(once, [child])).toMatchObject({ n: 0, excluded: 1 });
    expect(classifyItems(once, [child])[0]?.because).toEqual({
      code: 'child',
      detail: { parent: 'p' },
    });
  });

  it('says when quantiles are from a sketch, and how far off they may be', () => {
    const items = Array.from({ length: 50 }, (_, i) => answeredAfter((i + 1) / 2));
    const result = measure(firstResponseTime({ cap: 10 }), items);
    expect(result).toMatchObject({ exact: false, relativeError: 0.01, n: 50, mean: 12.75 * HOUR });
    // The order statistic of rank floor(0.5 · 49).
    expect(Math.abs((result.value ?? 0) - 12.5 * HOUR)).toBeLessThanOrEqual(0.01 * 12.5 * HOUR);
  });

  it.each([
    [null, 'items[1]'],
    [7, 'items[1]'],
    [{}, 'items[1].excluded'],
    [{ excluded: null, parentId: null }, 'items[1].firstResponse'],
    [{ ...unanswered, firstResponse: { state: 'constructor' } }, 'items[1].firstResponse'],
    [
      { ...unanswered, firstResponse: { state: 'answered', elapsedMs: -1 } },
      'items[1].firstResponse.elapsedMs',
    ],
    [
      { ...unanswered, firstResponse: { state: 'answered', elapsedMs: NaN } },
      'items[1].firstResponse.elapsedMs',
    ],
  ])('refuses the facts %o at their place, or counts them', (bad, argument) => {
    const items = [answeredAfter(1), bad as TicketFacts];
    expect(() => measure(firstResponseTime(), items)).toThrow(
      expect.objectContaining({ code: 'invalid_facts', argument }),
    );
    const lenient = firstResponseTime({ onInvalid: 'count' });
    expect(measure(lenient, items)).toMatchObject({ n: 1, rejected: 1 });
    expect(classifyItems(lenient, items)[1]).toMatchObject({ id: null, counted: 'rejected' });
  });
});

describe('resolutionTime', () => {
  const reopened = facts('reopened', [created(8), to(9, 'solved'), to(10, 'open')]);
  const twice = facts('twice', [
    created(8),
    to(9, 'solved'),
    to(10, 'open'),
    to(12, 'solved'),
    to(13, 'closed'),
  ]);
  const unsolved = facts('unsolved', [created(8), to(9, 'closed')]);

  it('measures to the last solve, and counts the open ones', () => {
    const items = [reopened, twice, unsolved, merged];
    expect(measure(resolutionTime(), items)).toMatchObject({
      value: 4 * HOUR,
      n: 1,
      open: 1,
      closedUnsolved: 1,
      excluded: 1,
    });
    expect(classifyItems(resolutionTime(), items).map(({ counted }) => counted)).toEqual([
      'censored',
      'measured',
      'censored',
      'excluded',
    ]);
  });

  it('measures to the first solve when asked, reopened or not', () => {
    const first = resolutionTime({ which: 'first' });
    expect(measure(first, [reopened, twice])).toMatchObject({ value: HOUR, n: 2, open: 0 });
  });

  it('counts in business hours when asked', () => {
    const items = [officeFacts('a', [created(8), to(33, 'solved')])];
    expect(measure(resolutionTime({ time: 'business' }), items).value).toBe(8 * HOUR);
  });
});

describe('durationMetric', () => {
  const metric = durationMetric({ id: 'd', read: (ms: number | null) => ms });

  it('measures anything in ms', () => {
    expect(measure(metric, [10, null, 20])).toMatchObject({ value: 15, n: 2, notApplicable: 1 });
  });

  it.each([-1, NaN, Infinity, '7', undefined, 2 ** 60])('refuses %s, or counts it', (bad) => {
    const items = [10, bad as number];
    expect(() => measure(metric, items)).toThrow(
      expect.objectContaining({ code: 'invalid_measurement', argument: 'items[1]' }),
    );
    const lenient = durationMetric({ id: 'd', read: (ms: number) => ms, onInvalid: 'count' });
    expect(measure(lenient, items)).toMatchObject({ n: 1, rejected: 1 });
  });

  it('passes on what the host throws, also when it counts wrong input', () => {
    const own = new RangeError('mine');
    const failing = durationMetric({
      id: 'd',
      onInvalid: 'count',
      read: (): number => {
        throw own;
      },
    });
    expect(() => measure(failing, [1])).toThrow(own);
  });

  it('takes a million equal values and values at the edge of safe integers', () => {
    const many = measure(metric, new Array<number>(1_000_000).fill(5));
    expect(many).toMatchObject({ value: 5, n: 1_000_000, mean: 5, low: 5, high: 5 });
    const edge = Number.MAX_SAFE_INTEGER;
    expect(measure(metric, [edge, edge, edge])).toMatchObject({ value: edge, mean: edge });
  });
});

describe('wrong options', () => {
  it.each([
    ['options', () => firstResponseTime(null as never), 'wrong_type'],
    ['options.quantile', () => firstResponseTime({ quantile: 1 } as never), 'unknown_option'],
    ['options.time', () => firstResponseTime({ time: 'calendar' as never }), 'invalid_option'],
    ['options.from', () => firstResponseTime({ from: 'bot' as never }), 'invalid_option'],
    [
      'options.bots',
      () => firstResponseTime({ from: 'handover', bots: 'include' }),
      'invalid_option',
    ],
    ['options.dedupe', () => resolutionTime({ dedupe: true as never }), 'invalid_option'],
    ['options.which', () => resolutionTime({ which: 'last' as never }), 'invalid_option'],
    ['options.quantiles', () => resolutionTime({ quantiles: 0.5 as never }), 'invalid_option'],
    ['options.quantiles[1]', () => resolutionTime({ quantiles: [0.5, 90] }), 'invalid_option'],
    ['options.confidence', () => resolutionTime({ confidence: 95 }), 'invalid_option'],
    ['options.cap', () => resolutionTime({ cap: -1 }), 'invalid_option'],
    ['options.onInvalid', () => resolutionTime({ onInvalid: 'skip' as never }), 'invalid_option'],
    ['options.id', () => durationMetric({ id: '', read: () => 1 }), 'invalid_option'],
    ['options.read', () => durationMetric({ id: 'd' } as never), 'not_a_function'],
    [
      'options.idOf',
      () => durationMetric({ id: 'd', read: () => 1, idOf: 'id' as never }),
      'not_a_function',
    ],
  ])('names %s', (argument, make, code) => {
    expect(make).toThrow(expect.objectContaining({ code, argument }));
  });
});

describe('a fact that was damaged in storage', () => {
  it.each([null, undefined, {}, 'x'])('is refused or counted: %j', (firstResponse) => {
    const facts = [{ excluded: null, parentId: null, firstResponse }] as never[];
    expect(() => measure(firstResponseTime(), facts)).toThrow(
      expect.objectContaining({ code: 'invalid_facts', argument: 'items[0].firstResponse' }),
    );
    const lenient = firstResponseTime({ onInvalid: 'count' });
    expect(measure(lenient, facts)).toMatchObject({ n: 0, rejected: 1 });
  });
});
