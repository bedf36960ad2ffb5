import { describe, expect, it } from 'vitest';
import { groupMetric, mapItems, measure, type GroupKey } from '../../src/metrics/index.js';
import { total } from './toyMetrics.js';

interface Row {
  readonly key: GroupKey;
  readonly value: number;
}
const byKey = groupMetric(
  mapItems(total, (row: Row) => row.value),
  (row) => row.key,
);
const rows = (...keys: GroupKey[]): Row[] => keys.map((key) => ({ key, value: 1 }));
const keysOf = (...keys: GroupKey[]): unknown[] =>
  measure(byKey, rows(...keys)).map(({ key }) => key);

describe('groupMetric', () => {
  it('gives each group its own result', () => {
    expect(measure(byKey, rows('b', 'a', 'b'))).toEqual([
      { key: 'a', result: { n: 1, sum: 1 } },
      { key: 'b', result: { n: 2, sum: 2 } },
    ]);
  });

  it('has no groups without items', () => {
    expect(measure(byKey, [])).toEqual([]);
  });

  it('orders null, booleans, numbers by size and texts by code point', () => {
    expect(keysOf('é', 'z', '10', '9', 10, 9, -1, true, false, null, '')).toEqual([
      ...[null, false, true, -1, 9, 10, '', '10', '9', 'z', 'é'],
    ]);
    // U+FF5E is below U+1F600, though the UTF-16 unit of the latter's first half is smaller.
    expect(keysOf('😀', '～', '😁', 'a😀', 'a')).toEqual(['a', 'a😀', '～', '😀', '😁']);
  });

  it('keeps the number 1 apart from the text 1, and puts -0 with 0', () => {
    expect(keysOf(1, '1')).toEqual([1, '1']);
    expect(keysOf(-0, 0)).toEqual([0]);
  });

  it('counts a missing key as the group null', () => {
    expect(measure(byKey, rows(undefined, null))).toEqual([
      { key: null, result: { n: 2, sum: 2 } },
    ]);
  });

  it('takes keys that objects have by inheritance', () => {
    const names = ['__proto__', 'constructor', 'hasOwnProperty', 'toString'];
    const state = names.reduce((s, key) => byKey.add(s, { key, value: 1 }), byKey.init());
    const back = JSON.parse(JSON.stringify(state)) as typeof state;
    const more = byKey.add(back, { key: '__proto__', value: 5 });
    expect(byKey.result(more).map(({ key, result }) => [key, result.sum])).toEqual([
      ['__proto__', 6],
      ['constructor', 1],
      ['hasOwnProperty', 1],
      ['toString', 1],
    ]);
    expect(({} as Record<string, unknown>)['sum']).toBeUndefined();
  });

  it.each([NaN, Infinity, -Infinity, {}, [], Symbol('a'), 1n])(
    'refuses the key %s and names the item',
    (key) => {
      const bad = [...rows('a'), { key: key as GroupKey, value: 1 }];
      expect(() => measure(byKey, bad)).toThrow(
        expect.objectContaining({ code: 'invalid_group_key', argument: 'items[1]' }),
      );
    },
  );

  it('does not share what it merges with its second argument', () => {
    const [a, b] = [byKey.init(), byKey.add(byKey.init(), { key: 'x', value: 1 })];
    const before = JSON.stringify(b);
    const merged = byKey.merge(a, b);
    byKey.add(merged, { key: 'x', value: 5 });
    expect(JSON.stringify(b)).toBe(before);
  });

  it('groups within groups', () => {
    const parity = (row: Row): boolean => row.value % 2 === 0;
    const nested = groupMetric(byKey, parity);
    const items = [1, 2, 3].map((value) => ({ key: 'k', value }));
    expect(measure(nested, items)).toEqual([
      { key: false, result: [{ key: 'k', result: { n: 2, sum: 4 } }] },
      { key: true, result: [{ key: 'k', result: { n: 1, sum: 2 } }] },
    ]);
  });

  it('stays fast with a hundred thousand groups', () => {
    const many = Array.from({ length: 100_000 }, (_, i) => ({ key: `customer-${i}`, value: 1 }));
    expect(measure(byKey, many)).toHaveLength(100_000);
  });

  it('refuses what is no metric and no function', () => {
    expect(() => groupMetric((() => total) as never, () => 'a')).toThrow(
      expect.objectContaining({ code: 'not_a_metric', argument: 'metric' }),
    );
    expect(() => groupMetric(total, 'priority' as never)).toThrow(
      expect.objectContaining({ code: 'not_a_function', argument: 'key' }),
    );
  });
});
