import { describe, expect, it } from 'vitest';
import {
  bucketMetric,
  clockAttribute,
  clockFacts,
  firstResponseTime,
  groupMetric,
  handoffs,
  measure,
  slaAttainment,
  touches,
} from '../../../src/metrics/index.js';
import { agent, created, facts, on, to } from '../factSamples.js';
import { refusalOf } from '../refusals/refusalOf.js';
import { total } from '../toyMetrics.js';

describe('tickets', () => {
  it('are counted by how often, with a histogram', () => {
    const moved = (n: number) =>
      facts(`t${n}`, [
        created(0),
        ...Array.from({ length: n }, (_, i) => on(i + 1, 'assigned', { to: `a${i % 2}` })),
      ]);
    expect(measure(handoffs(), [moved(0), moved(1), moved(3), moved(4)])).toMatchObject({
      ...{ value: 5 / 4, n: 4, max: 3, many: { numerator: 1, denominator: 4 } },
      histogram: [
        { value: 0, count: 2 },
        { value: 2, count: 1 },
        { value: 3, count: 1 },
      ],
      agents: { n: 4, mean: 5 / 4, max: 2, low: 0 },
    });
    const touched = [facts('t', [created(0), agent(1), agent(2), agent(3)])];
    expect(measure(touches(), touched)).toMatchObject({
      ...{ value: 3, many: { numerator: 1 }, replies: { n: 1, mean: 3, low: null } },
    });
  });

  it('may be answered by a bot where one may', () => {
    const bot = facts('t', [created(0), on(1, 'public_reply', { by: 'bot' }), agent(3)]);
    const hours = (options: object) =>
      Number(measure(firstResponseTime(options), [bot]).value) / 3.6e6;
    expect([hours({}), hours({ bots: 'include' }), hours({ time: 'business' })]).toEqual([3, 1, 3]);
  });

  it('whose breach is excused count as met in the adjusted figures', () => {
    const late = facts('t', [created(0), agent(2)]);
    const metric = slaAttainment({ metric: 'first_response' });
    const excused = (state: string) => ({
      ...late,
      clocks: late.clocks.map((cycle) => ({
        ...cycle,
        adjusted: { ...cycle, state } as unknown as typeof cycle.adjusted,
      })),
    });
    const items = [late, excused('met'), excused('breached')];
    const found = measure(metric, items);
    expect(found).toMatchObject({ breached: 3, met: 0, excused: 1 });
    expect(found.adjusted).toMatchObject({ breached: 2, met: 1 });
    const fold = (from: number) =>
      items.slice(from, from + 2).reduce((state, item) => metric.add(state, item), metric.init());
    expect(metric.result(metric.merge(fold(0), fold(2)))).toEqual(found);
  });

  it('group clocks by an attribute at their start, their stop or their worst', () => {
    const priority = (hours: number, given: string) => on(hours, 'priority_changed', { to: given });
    const [first] = clockFacts([
      facts('t', [
        created(0, { priority: 'low' }),
        ...[priority(1, 'high'), priority(2, 'normal'), agent(3), to(4, 'solved')],
      ]),
    ]);
    const ask = (as: 'start' | 'stop' | 'worst', order?: readonly string[], field = 'priority') =>
      clockAttribute(first!, { field, as, ...(order && { order }) });
    expect([ask('start'), ask('stop')]).toEqual(['low', 'normal']);
    expect(ask('worst', ['high', 'normal', 'low'])).toBe('high');
    expect(ask('worst', ['low', 'normal'])).toBe('low');
    expect(ask('worst', ['urgent'])).toBe('low');
    expect(ask('start', undefined, 'category')).toBe('new');
    expect(ask('start', undefined, 'nothing')).toBeNull();
    const bare = { ...first!, attributesDuring: [] };
    expect(clockAttribute(bare, { field: 'x', as: 'start' })).toBeNull();
    expect(clockAttribute(bare, { field: 'x', as: 'stop' })).toBeNull();
    expect(clockAttribute(bare, { field: 'x', as: 'worst', order: [] })).toBeNull();
  });
});

describe('groups and stretches of time', () => {
  it('merge by their keys', () => {
    const metric = groupMetric(total, (item: number) => item % 2 === 0);
    const state = (...items: readonly number[]) =>
      items.reduce((folded, item) => metric.add(folded, item), metric.init());
    expect(metric.result(metric.merge(state(1, 2), state(3, 5)))).toEqual([
      { key: false, result: { n: 3, sum: 9 } },
      { key: true, result: { n: 1, sum: 2 } },
    ]);
    expect(metric.result(metric.merge(state(), state(2)))).toEqual([
      { key: true, result: { n: 1, sum: 2 } },
    ]);
  });

  it('are no more than can be listed', () => {
    const metric = bucketMetric(total, { at: Number, bucket: 'hour', timeZone: 'UTC' });
    const span = [0, 100_000 * 3_600_000];
    expect(refusalOf(() => measure(metric, span))).toEqual([
      ...['too_many_buckets', 'items', span, "longer buckets, or empty: 'omit'"],
    ]);
  });

  it('have their edges where weeks and months begin', () => {
    const edges = (bucket: 'week' | 'month', at: string) => {
      const metric = bucketMetric(total, { at: () => at, bucket, timeZone: 'UTC' });
      return measure(metric, [1]).map(({ from, to: end }) =>
        [from, end].map((each) => each?.toISOString().slice(0, 10)),
      );
    };
    expect(edges('week', '2026-03-01T23:59:59Z')).toEqual([['2026-02-23', '2026-03-02']]);
    expect(edges('week', '2026-03-02T00:00:00Z')).toEqual([['2026-03-02', '2026-03-09']]);
    expect(edges('month', '2026-12-31T23:59:59Z')).toEqual([['2026-12-01', '2027-01-01']]);
    expect(edges('month', '2027-01-01T00:00:00Z')).toEqual([['2027-01-01', '2027-02-01']]);
  });
});
