import { expect, it } from 'vitest';
import { describeCondition, type Condition } from '../../src/conditions/index.js';
import { isConfigError } from '../../src/errors/index.js';

it.each<[Condition | undefined, string]>([
  [undefined, 'always'],
  [{}, 'always'],
  [{ tier: 'gold' }, 'tier is gold'],
  [
    { tier: 'gold', priority: ['urgent', 'high'] },
    'tier is gold and priority is one of urgent, high',
  ],
  [{ seats: { gte: 10, lt: 20 } }, 'seats is at least 10 and seats is less than 20'],
  [{ seats: { gt: 10 } }, 'seats is more than 10'],
  [{ seats: { lte: 10 } }, 'seats is at most 10'],
  [{ owner: { exists: true } }, 'owner is present'],
  [{ owner: { exists: false } }, 'owner is missing'],
  [{ tags: { has: 'vip' } }, 'tags has vip'],
  [{ tags: { hasAny: ['a', 'b'] } }, 'tags has any of a, b'],
  [{ tags: { hasAll: ['a', 'b'] } }, 'tags has all of a, b'],
  [{ any: [{ a: 1 }, { b: 2, c: 3 }] }, 'a is 1 or (b is 2 and c is 3)'],
  [{ tier: 'gold', any: [{ a: 1 }, { b: 2 }] }, 'tier is gold and (a is 1 or b is 2)'],
  [{ not: { tier: 'gold' } }, 'not (tier is gold)'],
  [{ not: {} }, 'not (always)'],
  [{ all: [{ a: 1 }, { b: true }] }, 'a is 1 and b is true'],
])('%j reads %j', (condition, text) => {
  expect(describeCondition(condition)).toBe(text);
});

it('refuses what is no condition', () => {
  try {
    describeCondition({ tier: Number.NaN });
    expect.unreachable();
  } catch (error) {
    expect(isConfigError(error)).toBe(true);
  }
});
