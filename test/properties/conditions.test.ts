import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkCondition,
  compileCondition,
  describeCondition,
  type Condition,
} from '../../src/conditions/index.js';
import { deepFreeze } from '../support/deepFreeze.js';

const field = fc.constantFrom('a', 'b', 'c', 'constructor', '__proto__');
const word = fc.constantFrom('x', 'y', 'z');
const number = fc.integer({ min: -3, max: 3 });
const scalar = fc.oneof(word, number, fc.boolean());
const list = <T>(each: fc.Arbitrary<T>): fc.Arbitrary<T[]> =>
  fc.array(each, { minLength: 1, maxLength: 6 });

const operators = fc
  .record(
    {
      eq: scalar,
      in: list(scalar),
      gt: number,
      gte: number,
      lt: number,
      lte: number,
      exists: fc.boolean(),
      has: word,
      hasAny: list(word),
      hasAll: list(word),
    },
    { requiredKeys: [] },
  )
  .filter((test) => Object.keys(test).length > 0);

/** Any condition up to a depth; `fromEntries` makes `__proto__` an ordinary key. */
function conditionOf(depth: number): fc.Arbitrary<Condition> {
  const tests = fc.array(fc.tuple(field, fc.oneof(scalar, list(scalar), operators)), {
    maxLength: 3,
  });
  if (depth === 0) return tests.map((entries) => Object.fromEntries(entries) as Condition);
  const inner = conditionOf(depth - 1);
  const parts = fc.array(inner, { minLength: 1, maxLength: 3 });
  const combined = fc.record({ any: parts, all: parts, not: inner }, { requiredKeys: [] });
  return fc
    .tuple(tests, combined)
    .map(
      ([entries, more]) => Object.fromEntries([...entries, ...Object.entries(more)]) as Condition,
    );
}

const condition = conditionOf(2);

const record = fc
  .array(
    fc.tuple(field, fc.oneof(scalar, fc.array(word), fc.constantFrom(null, undefined, Number.NaN))),
  )
  .map((entries) => Object.fromEntries(entries) as Record<string, unknown>);

/** The language read aloud, one sentence for each operator. */
function oracle(when: Condition, row: Record<string, unknown>): boolean {
  return Object.entries(when).every(([key, part]) => {
    if (key === 'any') return (part as Condition[]).some((each) => oracle(each, row));
    if (key === 'all') return (part as Condition[]).every((each) => oracle(each, row));
    if (key === 'not') return !oracle(part as Condition, row);
    const own = new Map(Object.entries(row));
    const value = own.get(key);
    if (Array.isArray(part)) return part.some((each) => each === value);
    if (typeof part !== 'object') return part === value;
    return Object.entries(part).every(([operator, wanted]) => asked(operator, wanted, value));
  });
}

function asked(operator: string, wanted: unknown, value: unknown): boolean {
  const isNumber = typeof value === 'number';
  const set = new Set(Array.isArray(value) ? (value as unknown[]) : []);
  const wantedList = wanted as unknown[];
  const answers: Record<string, () => boolean> = {
    eq: () => value === wanted,
    in: () => wantedList.some((each) => each === value),
    gt: () => isNumber && value > (wanted as number),
    gte: () => isNumber && value >= (wanted as number),
    lt: () => isNumber && value < (wanted as number),
    lte: () => isNumber && value <= (wanted as number),
    exists: () => (value !== undefined && value !== null) === wanted,
    has: () => set.has(wanted),
    hasAny: () => wantedList.some((each) => set.has(each)),
    hasAll: () => wantedList.every((each) => set.has(each)),
  };
  return answers[operator]?.() ?? expect.unreachable(operator);
}

/** The same condition with its keys and lists turned round. */
function reversed(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(reversed).reverse();
  const entries = Object.entries(value).map(([key, each]) => [key, reversed(each)] as const);
  return Object.fromEntries(entries.reverse());
}

describe('laws of conditions', () => {
  it('every condition of the language is accepted, and decides as the oracle does', () => {
    fc.assert(
      fc.property(condition, record, (when, row) => {
        expect(checkCondition(deepFreeze(when))).toEqual([]);
        expect(compileCondition(when).test(deepFreeze(row))).toBe(oracle(when, row));
      }),
      { numRuns: 1_000 },
    );
  });

  it('explain is empty exactly when test is true, and names only fields of the condition', () => {
    fc.assert(
      fc.property(condition, record, (when, row) => {
        const compiled = compileCondition(when);
        const failures = compiled.explain(row);
        expect(failures.length === 0).toBe(compiled.test(row));
        for (const each of failures) {
          if ('field' in each) expect(compiled.fields).toContain(each.field);
        }
        expect(JSON.parse(JSON.stringify(failures))).toEqual(failures);
      }),
      { numRuns: 800 },
    );
  });

  it('neither the order of keys and lists nor a JSON round trip changes key, fields or answer', () => {
    fc.assert(
      fc.property(condition, record, (when, row) => {
        const compiled = compileCondition(when);
        const turned = compileCondition(reversed(JSON.parse(JSON.stringify(when))) as Condition);
        expect(turned.key).toBe(compiled.key);
        expect(turned.fields).toEqual(compiled.fields);
        expect(turned.test(row)).toBe(compiled.test(row));
      }),
      { numRuns: 800 },
    );
  });

  it('conditions of one key decide alike', () => {
    // Few words, so that different conditions often say the same.
    const test = fc.record({ a: fc.oneof(word, list(word)) });
    const small = fc.oneof(
      test,
      fc.record({ any: list(test) }),
      fc.record({ all: list(test) }),
      fc.record({ not: test }),
    );
    fc.assert(
      fc.property(small, small, word, (one, other, a) => {
        const first = compileCondition(one);
        const second = compileCondition(other);
        if (first.key === second.key) expect(first.test({ a })).toBe(second.test({ a }));
      }),
      { numRuns: 1_000 },
    );
  });

  it('not turns every answer round', () => {
    fc.assert(
      fc.property(condition, record, (when, row) => {
        expect(compileCondition({ not: when }).test(row)).toBe(!compileCondition(when).test(row));
      }),
    );
  });

  it('anything at all is either a condition or a list of coded issues', () => {
    fc.assert(
      fc.property(fc.anything({ maxDepth: 4, withBigInt: true, withDate: true }), (value) => {
        const issues = checkCondition(value);
        for (const each of issues) expect(each.code).toMatch(/^[a-z_]+$/);
        if (issues.length > 0) return;
        const compiled = compileCondition(value as Condition);
        expect(compiled.explain({}).length === 0).toBe(compiled.test({}));
        expect(describeCondition(value as Condition)).not.toBe('');
      }),
      { numRuns: 1_000 },
    );
  });
});
