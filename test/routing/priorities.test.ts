import {
  defineRouting,
  orderQueue,
  prioritize,
  type QueueOrder,
  type RoutingConfig,
  type RoutingItem,
} from 'custops';
import { describe, expect, it } from 'vitest';

const now = Date.UTC(2026, 2, 2, 12);
const MINUTE = 60_000;
const none = { calendars: [] };
const item: RoutingItem = { id: 't1', createdAt: now - 60 * MINUTE };
const prioritized = (config: RoutingConfig, rest: Partial<RoutingItem>) =>
  prioritize(defineRouting(config, none), { ...item, ...rest }, { now });

const matrix = { high: { high: 1, low: 2 }, 3: { high: 2, low: 4 } };
const source = (code: string, priority: number) => ({ code, detail: { priority } });

describe('a priority', () => {
  it('is the own one, before any matrix', () => {
    expect(prioritized({ matrix }, { priority: 2, impact: 'high', urgency: 'high' })).toEqual({
      priority: 2,
      base: 2,
      why: [source('own_priority', 2)],
    });
  });

  it('is that of the matrix, whose keys may be numbers', () => {
    expect(prioritized({ matrix }, { impact: 3, urgency: 'low' })).toEqual({
      priority: 4,
      base: 4,
      why: [{ code: 'matrix', detail: { impact: 3, urgency: 'low', priority: 4 } }],
    });
  });

  it.each<Partial<RoutingItem>>([
    {},
    { priority: null },
    { impact: 'high' },
    { urgency: 'high' },
    { impact: 'high', urgency: null },
    { impact: null, urgency: 'high' },
  ])('is the lowest level of %j', (rest) => {
    const { priority, why } = prioritized({ matrix, levels: 7 }, rest);
    expect([priority, why]).toEqual([7, [source('no_priority', 7)]]);
    expect(prioritized({}, { impact: 'high', urgency: 'high' }).priority).toBe(5);
  });

  it('is lifted or lowered by the tier, and held between 1 and the levels', () => {
    const tierBump = { gold: 2, trial: -3 };
    const of = (priority: number, tier: string | null) =>
      prioritized({ tierBump }, { priority, tier });
    expect(of(4, 'gold')).toEqual({
      priority: 2,
      base: 2,
      why: [
        source('own_priority', 4),
        { code: 'tier', detail: { tier: 'gold', steps: 2, from: 4, to: 2 } },
      ],
    });
    expect(of(2, 'gold').why.slice(1)).toEqual([
      { code: 'tier', detail: { tier: 'gold', steps: 2, from: 2, to: 0 } },
      { code: 'held', detail: { from: 0, to: 1 } },
    ]);
    expect(of(4, 'trial').why.slice(1)).toEqual([
      { code: 'tier', detail: { tier: 'trial', steps: -3, from: 4, to: 7 } },
      { code: 'held', detail: { from: 7, to: 5 } },
    ]);
    for (const tier of ['silver', null])
      expect(of(4, tier).why).toEqual([source('own_priority', 4)]);
  });

  it.each([
    // Waited, priority, and the steps that it took.
    [29, 4, null],
    [30, 3, 1],
    [59, 3, 1],
    [60, 2, 2],
    [600, 2, 20],
  ])('after %d minutes of ageing by 30 is %d', (minutes, priority, steps) => {
    const aged = prioritized(
      { ageing: { every: '30m', notAbove: 2 } },
      { priority: 4, createdAt: now - minutes * MINUTE },
    );
    const detail = { steps, everyMs: 30 * MINUTE, notAbove: 2, from: 4, to: priority };
    const ageing = steps === null ? [] : [{ code: 'ageing', detail }];
    expect(aged).toEqual({ priority, base: 4, why: [source('own_priority', 4), ...ageing] });
  });

  it('does not age at its cap or above, before it was created, nor under timeCredit', () => {
    const ageing = { every: '1m', notAbove: 3 };
    const plain = { priority: 3, base: 3, why: [source('own_priority', 3)] };
    expect(prioritized({ ageing }, { priority: 3 })).toEqual(plain);
    expect(prioritized({ ageing }, { priority: 2 })).toMatchObject({ priority: 2, base: 2 });
    const late = { priority: 5, createdAt: now + 60 * MINUTE };
    expect(prioritized({ ageing }, late).priority).toBe(5);
    expect(prioritized({ ageing, order: 'timeCredit' }, { priority: 5 }).priority).toBe(5);
    // Without a cap it ages to the top.
    expect(prioritized({ ageing: { every: '1m' } }, { priority: 5 }).priority).toBe(1);
  });
});

describe('the places of a queue', () => {
  const places = (order: QueueOrder, items: readonly RoutingItem[], config: RoutingConfig = {}) =>
    orderQueue(defineRouting({ ...config, order }, none), items, { now });
  const queued = (id: string, rest: Partial<RoutingItem> = {}): RoutingItem => ({
    ...item,
    id,
    priority: 3,
    ...rest,
  });
  const at = (minutes: number): number => now + minutes * MINUTE;

  it('tell everything of an item', () => {
    const [first, second] = places('due', [
      queued('b', { dueAt: at(10), createdAt: at(-5) }),
      queued('a', { dueAt: at(-10) }),
    ]);
    expect(first).toEqual({
      itemId: 'a',
      position: 1,
      priority: 3,
      dueAt: new Date(at(-10)),
      waitedMs: 60 * MINUTE,
      after: null,
      why: [
        source('own_priority', 3),
        { code: 'due', detail: { inMs: -10 * MINUTE } },
        { code: 'waited', detail: { ms: 60 * MINUTE } },
      ],
    });
    expect(second).toMatchObject({ position: 2, after: { itemId: 'a', by: 'due' } });
    expect(places('fifo', [queued('a')])[0]?.dueAt).toBeNull();
  });

  it.each<[QueueOrder, Partial<RoutingItem>, Partial<RoutingItem>, string]>([
    ['priority', { priority: 2 }, { priority: 3 }, 'priority'],
    ['priority', { dueAt: at(1) }, { dueAt: at(2) }, 'due'],
    ['priority', { createdAt: at(-2) }, { createdAt: at(-1) }, 'created'],
    ['priority', {}, {}, 'id'],
    ['due', { dueAt: at(1), priority: 5 }, { dueAt: at(2), priority: 1 }, 'due'],
    ['due', { priority: 1 }, { priority: 2 }, 'priority'],
    ['due', { dueAt: at(1e6) }, {}, 'due'],
    ['slack', { dueAt: at(30), effort: '20m' }, { dueAt: at(20) }, 'slack'],
    ['slack', { dueAt: at(1), priority: 1 }, { dueAt: at(1) + 59_999, priority: 2 }, 'priority'],
    ['slack', { dueAt: at(1) - 1 }, { dueAt: at(1) }, 'slack'],
    ['breachedFirst', { dueAt: now, priority: 5 }, { dueAt: now + 1, priority: 1 }, 'breached'],
    ['breachedFirst', { dueAt: at(-1), priority: 1 }, { dueAt: at(-2), priority: 2 }, 'priority'],
    ['breachedFirst', { dueAt: at(-2) }, { dueAt: at(-1) }, 'due'],
    [
      'timeCredit',
      { priority: 1, createdAt: at(-1) },
      { priority: 3, createdAt: at(-30) },
      'credit',
    ],
    [
      'timeCredit',
      { priority: 3, createdAt: at(-120) },
      { priority: 1, createdAt: at(-1) },
      'credit',
    ],
    ['timeCredit', { dueAt: at(1) }, { dueAt: at(2) }, 'due'],
    ['fifo', { priority: 5, createdAt: at(-2) }, { priority: 1, createdAt: at(-1) }, 'created'],
  ])('by %s: %j stands before %j by %s', (order, before, after, by) => {
    const items = [queued('y', after), queued('x', before)];
    const [first, second] = places(order, items, { credit: { 1: '1h' } });
    expect([first?.itemId, second?.after]).toEqual(['x', { itemId: 'x', by }]);
  });

  it.each<[QueueOrder, readonly object[]]>([
    ['priority', [{ code: 'due', detail: { inMs: 30 * MINUTE } }]],
    ['due', [{ code: 'due', detail: { inMs: 30 * MINUTE } }]],
    ['slack', [{ code: 'slack', detail: { minutes: 10 } }]],
    ['breachedFirst', [{ code: 'due', detail: { inMs: 30 * MINUTE } }]],
    [
      'timeCredit',
      [
        { code: 'due', detail: { inMs: 30 * MINUTE } },
        { code: 'credit', detail: { creditMs: 2 * 60 * MINUTE } },
      ],
    ],
    ['fifo', []],
  ])('by %s say what it looks at', (order, looks) => {
    const whole = queued('a', { dueAt: at(30), effort: '20m' });
    const waited = { code: 'waited', detail: { ms: 60 * MINUTE } };
    const credit = { 3: '2h' };
    expect(places(order, [whole], { credit })[0]?.why.slice(1)).toEqual([...looks, waited]);
    // What is never due has neither a due instant nor slack to tell of.
    const never = places(order, [queued('a')], { credit })[0]?.why.slice(1);
    expect(never).toEqual([
      ...looks.filter((each) => JSON.stringify(each).includes('credit')),
      waited,
    ]);
  });

  it('have no credit for a priority that is given none', () => {
    const [place] = places('timeCredit', [queued('a', { priority: 2 })], { credit: { 3: '2h' } });
    expect(place?.why[1]).toEqual({ code: 'credit', detail: { creditMs: 0 } });
  });
});
