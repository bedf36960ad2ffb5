import { describe, expect, it } from 'vitest';
import {
  compileCondition,
  type Condition,
  type FieldDeclarations,
} from '../../src/conditions/index.js';
import { isConfigError, isCustopsError } from '../../src/errors/index.js';
import { deepFreeze } from '../support/deepFreeze.js';
import rules from './conditions.json' with { type: 'json' };

function holds(condition: Condition | undefined, record: Record<string, unknown>): boolean {
  return compileCondition(deepFreeze(condition)).test(deepFreeze(record));
}

describe('field tests', () => {
  it.each<[Condition, Record<string, unknown>, boolean]>([
    [{ tier: 'gold' }, { tier: 'gold' }, true],
    [{ tier: 'gold' }, { tier: 'silver' }, false],
    [{ tier: 'gold' }, {}, false],
    [{ tier: { eq: 'gold' } }, { tier: 'gold' }, true],
    [{ seats: 100 }, { seats: '100' }, false],
    [{ seats: 0 }, { seats: -0 }, true],
    [{ vip: false }, { vip: false }, true],
    [{ vip: false }, {}, false],
    [{ vip: false }, { vip: null }, false],
    [{ '': 'x' }, { '': 'x' }, true],
    [{ priority: ['urgent', 'high'] }, { priority: 'high' }, true],
    [{ priority: ['urgent', 'high'] }, { priority: 'low' }, false],
    [{ priority: { in: ['a', 'b', 'c', 'd', 'e', 'f'] } }, { priority: 'f' }, true],
    [{ priority: { in: ['a', 'b', 'c', 'd', 'e', 'f'] } }, { priority: 'g' }, false],
    [{ priority: { in: ['a', 'b', 'c', 'd', 'e', 1] } }, { priority: '1' }, false],
    [{ seats: { gt: 100 } }, { seats: 100 }, false],
    [{ seats: { gt: 100 } }, { seats: 101 }, true],
    [{ seats: { gte: 100 } }, { seats: 100 }, true],
    [{ seats: { gte: 100 } }, { seats: 99 }, false],
    [{ seats: { lt: 100 } }, { seats: 100 }, false],
    [{ seats: { lt: 100 } }, { seats: 99 }, true],
    [{ seats: { lte: 100 } }, { seats: 100 }, true],
    [{ seats: { lte: 100 } }, { seats: 101 }, false],
    [{ seats: { gte: 10, lt: 20 } }, { seats: 20 }, false],
    [{ seats: { gte: 10, lt: 20 } }, { seats: 10 }, true],
    [{ seats: { gte: 10 } }, { seats: '20' }, false],
    [{ seats: { gte: 10 } }, { seats: Number.NaN }, false],
    [{ seats: { lt: 10 } }, { seats: Number.NaN }, false],
    [{ seats: { gte: 10 } }, { seats: Number.POSITIVE_INFINITY }, true],
    [{ seats: { lt: 10 } }, { seats: null }, false],
    [{ seats: { exists: true } }, { seats: 0 }, true],
    [{ seats: { exists: true } }, { seats: null }, false],
    [{ seats: { exists: true } }, { seats: undefined }, false],
    [{ seats: { exists: true } }, {}, false],
    [{ seats: { exists: false } }, {}, true],
    [{ seats: { exists: false } }, { seats: null }, true],
    [{ seats: { exists: false } }, { seats: '' }, false],
    [{ tags: { has: 'vip' } }, { tags: ['a', 'vip'] }, true],
    [{ tags: { has: 'vip' } }, { tags: [] }, false],
    [{ tags: { has: 'vip' } }, { tags: 'vip' }, false],
    [{ tags: { has: 'vip' } }, { tags: { vip: true } }, false],
    [{ tags: { hasAny: ['vip', 'b'] } }, { tags: ['b'] }, true],
    [{ tags: { hasAny: ['vip', 'b'] } }, { tags: ['c'] }, false],
    [{ tags: { hasAll: ['vip', 'b'] } }, { tags: ['b'] }, false],
    [{ tags: { hasAll: ['vip', 'b'] } }, { tags: ['b', 'c', 'vip'] }, true],
    [{ tags: 'vip' }, { tags: ['vip'] }, false],
  ])('%j on %j is %j', (condition, record, expected) => {
    expect(holds(condition, record)).toBe(expected);
  });
});

describe('combinators', () => {
  it.each<[Condition | undefined, Record<string, unknown>, boolean]>([
    [undefined, {}, true],
    [{}, {}, true],
    [{ a: 1, b: 2 }, { a: 1, b: 2 }, true],
    [{ a: 1, b: 2 }, { a: 1, b: 3 }, false],
    [{ any: [{ a: 1 }, { b: 2 }] }, { b: 2 }, true],
    [{ any: [{ a: 1 }, { b: 2 }] }, { b: 1 }, false],
    [{ any: [{ a: 1 }, {}] }, {}, true],
    [{ all: [{ a: 1 }, { a: { exists: true } }] }, { a: 1 }, true],
    [{ all: [{ a: 1 }, { b: 2 }] }, { a: 1 }, false],
    [{ not: { tier: 'gold' } }, { tier: 'silver' }, true],
    [{ not: { tier: 'gold' } }, { tier: 'gold' }, false],
    [{ not: { tier: 'gold' } }, {}, true],
    [{ tier: { exists: true }, not: { tier: 'gold' } }, {}, false],
    [{ not: {} }, {}, false],
    [{ not: { not: { a: 1 } } }, { a: 1 }, true],
    [{ a: 1, any: [{ b: 1 }, { b: 2 }], not: { c: 1 } }, { a: 1, b: 2, c: 2 }, true],
    [{ a: 1, any: [{ b: 1 }, { b: 2 }], not: { c: 1 } }, { a: 2, b: 2, c: 2 }, false],
    [{ a: 1, any: [{ b: 1 }, { b: 2 }], not: { c: 1 } }, { a: 1, b: 2, c: 1 }, false],
  ])('%j on %j is %j', (condition, record, expected) => {
    expect(holds(condition, record)).toBe(expected);
  });

  it.each([1, 2, 3, 4, 5, 6, 7])('every one of %i field tests counts', (count) => {
    const names = Array.from({ length: count }, (_, i) => `f${i}`);
    const full = Object.fromEntries(names.map((name) => [name, 1]));
    expect(holds(full, full)).toBe(true);
    for (const name of names) expect(holds(full, { ...full, [name]: 2 })).toBe(false);
  });
});

describe('records', () => {
  const polluting = JSON.parse('{"__proto__":"x","constructor":"y"}') as Record<string, unknown>;

  it('counts own properties only', () => {
    expect(holds({ constructor: { exists: true } }, {})).toBe(false);
    expect(holds(JSON.parse('{"__proto__":{"exists":true}}') as Condition, {})).toBe(false);
    expect(holds({ tier: 'gold' }, Object.create({ tier: 'gold' }) as never)).toBe(false);
    expect(holds({ tier: { exists: false } }, Object.create({ tier: 'gold' }) as never)).toBe(true);
    class Row {
      readonly #tier: string = 'gold';
      get tier(): string {
        return this.#tier;
      }
    }
    expect(compileCondition({ tier: 'gold' }).test(new Row() as never)).toBe(false);
  });

  it('takes polluting names as ordinary fields', () => {
    const condition = JSON.parse('{"__proto__":"x","constructor":"y"}') as Condition;
    expect(holds(condition, polluting)).toBe(true);
    expect(holds(condition, {})).toBe(false);
    expect(compileCondition(condition).fields).toEqual(['__proto__', 'constructor']);
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });

  it('takes records without a prototype', () => {
    const record = Object.assign(Object.create(null) as object, { tier: 'gold' });
    expect(compileCondition({ tier: 'gold' }).test(record as never)).toBe(true);
  });

  it.each([null, undefined, 5, 'text', true])('refuses %j as a record', (record) => {
    const compiled = compileCondition({ tier: 'gold' });
    for (const call of [compiled.test, compiled.explain]) {
      try {
        call(record as never);
        expect.unreachable();
      } catch (error) {
        expect(isCustopsError(error) && error.code).toBe('wrong_type');
      }
    }
  });
});

describe('the compiled value', () => {
  it('names its fields sorted and once', () => {
    const condition = { b: 1, any: [{ a: 1 }, { b: 2 }], not: { all: [{ c: 1 }] } };
    expect(compileCondition(condition).fields).toEqual(['a', 'b', 'c']);
    expect(compileCondition(undefined).fields).toEqual([]);
  });

  it('does not follow later changes of the condition', () => {
    const values = ['gold'];
    const inner = { seats: { gte: 5 } };
    const compiled = compileCondition({ tier: values, not: inner });
    values.push('silver');
    inner.seats.gte = 0;
    expect(compiled.test({ tier: 'silver', seats: 1 })).toBe(false);
    expect(compiled.test({ tier: 'gold', seats: 1 })).toBe(true);
    expect(compiled.explain({ tier: 'gold', seats: 9 })).toMatchObject([
      { expected: { seats: { gte: 5 } } },
    ]);
    expect(Object.isFrozen(compiled)).toBe(true);
  });

  it('throws one error with every issue', () => {
    try {
      compileCondition({ a: Number.NaN, b: { gtee: 1 }, any: [] });
      expect.unreachable();
    } catch (error) {
      expect(isConfigError(error) && error.issues.map((each) => each.code)).toEqual([
        'invalid_test_value',
        'unknown_operator',
        'empty_test',
      ]);
    }
  });

  it('takes the rules of an imported JSON file as they are typed', () => {
    const fields: FieldDeclarations = rules.fields;
    const record = { seats: 120, priority: 'high', tags: ['vip'], region: 'eu' };
    const matching = rules.rules.filter(({ when }) =>
      compileCondition(when, { fields }).test(record),
    );
    expect(matching.map(({ id }) => id)).toEqual(['large', 'vip', 'rest']);
  });
});
