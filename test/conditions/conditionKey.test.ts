import { describe, expect, it } from 'vitest';
import { compileCondition, type Condition } from '../../src/conditions/index.js';

const key = (condition: Condition | undefined): string => compileCondition(condition).key;

describe('the canonical key', () => {
  it.each<[Condition | undefined, Condition | undefined]>([
    [undefined, {}],
    [
      { a: 1, b: 2 },
      { b: 2, a: 1 },
    ],
    [{ a: ['x', 'y'] }, { a: ['y', 'x', 'y'] }],
    [{ a: 'x' }, { a: { eq: 'x' } }],
    [{ a: 'x' }, { a: ['x'] }],
    [{ a: 'x' }, { a: { in: ['x'] } }],
    [{ a: 0 }, { a: -0 }],
    [{ a: { gt: 1, lt: 5 } }, { a: { lt: 5, gt: 1 } }],
    [{ a: { gt: 1, lt: 5 } }, { all: [{ a: { lt: 5 } }, { a: { gt: 1 } }] }],
    [{ tags: { hasAny: ['x'] } }, { tags: { has: 'x' } }],
    [{ tags: { hasAll: ['x', 'y'] } }, { all: [{ tags: { has: 'y' } }, { tags: { has: 'x' } }] }],
    [{ any: [{ a: 1 }, { b: 2 }] }, { any: [{ b: 2 }, { a: 1 }, { a: 1 }] }],
    [{ any: [{ a: 1 }] }, { a: 1 }],
    [{ any: [{ any: [{ a: 1 }, { b: 2 }] }, { c: 3 }] }, { any: [{ c: 3 }, { b: 2 }, { a: 1 }] }],
    [{ all: [{ a: 1 }, { all: [{ b: 2 }] }] }, { a: 1, b: 2 }],
    [{ not: { a: 1, b: 2 } }, { not: { b: 2, a: 1 } }],
  ])('%j and %j have one key', (a, b) => {
    expect(key(a)).toBe(key(b));
  });

  it.each<[Condition, Condition]>([
    [{ a: 1 }, { a: '1' }],
    [{ a: true }, { a: 'true' }],
    [{ a: 1 }, {}],
    [{ a: 'x,y' }, { a: ['x', 'y'] }],
    [{ a: 'x"' }, { a: 'x' }],
    [{ a: { gt: 1 } }, { a: { gte: 1 } }],
    [{ a: { exists: true } }, { a: true }],
    [{ a: { exists: true } }, { a: { exists: false } }],
    [{ tags: { hasAny: ['x', 'y'] } }, { tags: { hasAll: ['x', 'y'] } }],
    [{ not: { a: 1 } }, { a: 1 }],
    [{ not: { a: 1, b: 2 } }, { not: { a: 1 }, all: [{ not: { b: 2 } }] }],
    [{ any: [{ a: 1 }, { b: 2 }] }, { a: 1, b: 2 }],
    [{ any: [{ a: 1, b: 1 }, { c: 1 }] }, { any: [{ a: 1 }, { b: 1, c: 1 }] }],
    [{ 'a".in["x"]': 1 }, { a: 1 }],
  ])('%j and %j have two keys', (a, b) => {
    expect(key(a)).not.toBe(key(b));
  });
});
