import { describe, expect, it } from 'vitest';
import { compileCondition, type Condition } from '../../src/conditions/index.js';
import { deepFreeze } from '../support/deepFreeze.js';

function explain(condition: Condition, record: Record<string, unknown>): unknown {
  return compileCondition(condition).explain(deepFreeze(record));
}

describe('explain', () => {
  it('gives nothing when the condition holds', () => {
    expect(explain({ tier: 'gold' }, { tier: 'gold' })).toEqual([]);
    expect(explain({}, {})).toEqual([]);
  });

  it('tells a missing field from one that differs', () => {
    const condition = { tier: 'gold', priority: ['urgent', 'high'] };
    expect(explain(condition, { priority: 'low' })).toEqual([
      {
        field: 'tier',
        operator: 'eq',
        expected: 'gold',
        received: null,
        receivedType: 'missing',
        missing: true,
      },
      {
        field: 'priority',
        operator: 'in',
        expected: ['urgent', 'high'],
        received: 'low',
        receivedType: 'string',
        missing: false,
      },
    ]);
  });

  it('names only the tests that failed, with the operator as written', () => {
    expect(
      explain({ seats: { gte: 10, lt: 20 }, tier: 'gold' }, { seats: 25, tier: 'gold' }),
    ).toEqual([
      {
        field: 'seats',
        operator: 'lt',
        expected: 20,
        received: 25,
        receivedType: 'number',
        missing: false,
      },
    ]);
  });

  it('says what type a value had that could not be compared', () => {
    expect(explain({ seats: { gte: 10 } }, { seats: '25' })).toMatchObject([
      { received: '25', receivedType: 'string', missing: false },
    ]);
    expect(explain({ tags: { has: 'a' } }, { tags: 'a' })).toMatchObject([
      { received: 'a', receivedType: 'string' },
    ]);
  });

  it('tells why each alternative of an any failed', () => {
    const condition = { any: [{ a: 1 }, { b: { gt: 1 }, c: 2 }, { any: [{ d: 1 }] }] };
    expect(explain(condition, { a: 2, b: 5, c: 3 })).toMatchObject([
      {
        operator: 'any',
        alternatives: [
          [{ field: 'a', received: 2 }],
          [{ field: 'c', received: 3 }],
          [{ operator: 'any', alternatives: [[{ field: 'd', missing: true }]] }],
        ],
      },
    ]);
  });

  it('lists the failed parts of an all without nesting', () => {
    const condition = { all: [{ a: 1 }, { all: [{ b: 1 }, { c: 1 }] }] };
    expect(explain(condition, { a: 1, b: 2 })).toMatchObject([
      { field: 'b', received: 2 },
      { field: 'c', missing: true },
    ]);
  });

  it('says that the inner condition of a not held, and on which values', () => {
    expect(explain({ not: { tier: 'gold', seats: { exists: false } } }, { tier: 'gold' })).toEqual([
      {
        operator: 'not',
        expected: { tier: 'gold', seats: { exists: false } },
        met: [
          { field: 'seats', received: null, receivedType: 'missing', missing: true },
          { field: 'tier', received: 'gold', receivedType: 'string', missing: false },
        ],
      },
    ]);
  });

  it.each<[unknown, unknown, string]>([
    [Number.NaN, 'NaN', 'number'],
    [Number.POSITIVE_INFINITY, 'Infinity', 'number'],
    [10n, '10', 'other'],
    [Symbol('s'), null, 'other'],
    [() => 1, null, 'other'],
    [new Date(0), null, 'object'],
    [{ a: 1 }, null, 'object'],
    [['a', Number.NaN, null, {}], ['a', 'NaN', null, null], 'list'],
    [null, null, 'missing'],
    [undefined, null, 'missing'],
  ])('gives %o back as %j in a form that JSON holds', (value, received, receivedType) => {
    const failures = compileCondition({ x: 'y' }).explain({ x: value });
    expect(failures).toMatchObject([{ received, receivedType }]);
    expect(JSON.parse(JSON.stringify(failures))).toEqual(failures);
  });
});
