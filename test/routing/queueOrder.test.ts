import { defineRouting, type QueueOrder, type RoutingItem } from 'custops';
import { describe, expect, it } from 'vitest';
import { compiledOf } from '../../src/routing/policy/routing.js';
import { readItems } from '../../src/routing/queue/itemTable.js';
import { allPlaces, compareItems, queueKeys } from '../../src/routing/queue/queueKeys.js';
import { queueOrder } from '../../src/routing/queue/queueOrder.js';

const now = Date.UTC(2026, 2, 2, 12);
const MINUTE = 60_000;

/** The ids in queue order, and what a plain sort says of them. */
function ordered(
  order: QueueOrder,
  items: readonly RoutingItem[],
  credit = {},
): [string[], string[]] {
  const form = compiledOf(defineRouting({ order, credit }, { calendars: [] }));
  const read = readItems(form, items);
  const keys = queueKeys(form, { items: read, places: allPlaces(read), now });
  const sorted = Array.from(allPlaces(read)).sort(compareItems(keys));
  const ids = (places: ArrayLike<number>): string[] =>
    Array.from(places, (place) => items[place]!.id);
  return [ids(queueOrder(keys)), ids(sorted)];
}

const item = (id: string, rest: Partial<RoutingItem> = {}): RoutingItem => ({
  id,
  createdAt: now,
  ...rest,
});

describe('queueOrder', () => {
  it('of nothing is nothing, and of one that one', () => {
    expect(ordered('priority', [])[0]).toEqual([]);
    expect(ordered('due', [item('a')])[0]).toEqual(['a']);
  });

  it('puts items that are equal but for their ids by code point', () => {
    const ids = ['b', '\u{1f600}', '\uffff', 'a', 'B', 'a0', ''];
    const [found, plain] = ordered(
      'priority',
      ids.map((id) => item(id)),
    );
    expect(found).toEqual(['', 'B', 'a', 'a0', 'b', '\uffff', '\u{1f600}']);
    expect(found).toEqual(plain);
  });

  it.each<QueueOrder>(['priority', 'due', 'slack', 'breachedFirst', 'timeCredit'])(
    'by %s puts what is never due behind what is due at any time',
    (order) => {
      const items = [
        item('never'),
        item('last', { dueAt: now + 4e12 }),
        item('past', { dueAt: 1 }),
        item('now', { dueAt: now }),
      ];
      const [found, plain] = ordered(order, items);
      expect(found).toEqual(['past', 'now', 'last', 'never']);
      expect(found).toEqual(plain);
    },
  );

  it('of items of which none is due goes on to what follows', () => {
    const items = [
      item('b', { priority: 2 }),
      item('a', { priority: 2 }),
      item('c', { priority: 1 }),
    ];
    expect(ordered('due', items)[0]).toEqual(['c', 'a', 'b']);
    expect(ordered('slack', items)[0]).toEqual(['c', 'a', 'b']);
  });

  it('counts parts of a minute, which fit no whole number', () => {
    const items = [
      item('long', { dueAt: now + 10 * MINUTE, effort: '150s' }),
      item('short', { dueAt: now + 10 * MINUTE, effort: '90s' }),
      item('none', { dueAt: now + 8 * MINUTE }),
    ];
    const [found, plain] = ordered('slack', items);
    // 7.5, 8 and 8.5 minutes of slack.
    expect(found).toEqual(['long', 'none', 'short']);
    expect(found).toEqual(plain);
  });

  it('falls back to comparing where the criteria are too wide for one number', () => {
    const items = [1, 4e12, 2, 3e12, 4e12].map((dueAt, i) =>
      item(`i${i}`, { dueAt, createdAt: i % 2 === 0 ? 5 : 3e12 }),
    );
    const [found, plain] = ordered('timeCredit', items, { 5: '2h' });
    expect(found).toEqual(['i0', 'i2', 'i4', 'i3', 'i1']);
    expect(found).toEqual(plain);
  });

  it('keeps fifo to age, and age to the id', () => {
    const items = [
      item('z', { createdAt: 1 }),
      item('y', { createdAt: 1 }),
      item('a', { createdAt: 2 }),
    ];
    expect(ordered('fifo', items)[0]).toEqual(['y', 'z', 'a']);
  });
});
