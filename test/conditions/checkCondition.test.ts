import { describe, expect, it } from 'vitest';
import {
  checkCondition,
  compileCondition,
  type Condition,
  type FieldDeclarations,
} from '../../src/conditions/index.js';
import { deepFreeze } from '../support/deepFreeze.js';
import { processorMs } from '../support/processorMs.js';

const fields: FieldDeclarations = deepFreeze({
  tier: ['gold', 'silver'],
  seats: 'number',
  region: 'string',
  vip: 'boolean',
  tags: 'set',
});

function found(condition: unknown, declared?: FieldDeclarations): string[] {
  const issues = checkCondition(deepFreeze(condition), { fields: declared, path: ['when'] });
  return issues.map((each) => `${each.code} ${each.path.join('.')}`);
}

/** A condition that nests as often as told. */
function nested(levels: number): unknown {
  let condition: unknown = { a: 1 };
  for (let i = 1; i < levels; i++) condition = { not: condition };
  return condition;
}

describe('the shape of a condition', () => {
  it.each<[unknown, string[]]>([
    [undefined, []],
    [{}, []],
    [{ a: 'x', b: 1, c: true, d: ['x', 1], e: { gt: 0, lt: 1 } }, []],
    [null, ['wrong_type when']],
    ['gold', ['wrong_type when']],
    [[{ a: 1 }], ['wrong_type when']],
    [new Date(0), ['wrong_type when']],
    [new Map(), ['wrong_type when']],
    [{ any: {} }, ['wrong_type when.any']],
    [{ any: [] }, ['empty_test when.any']],
    [{ all: [] }, ['empty_test when.all']],
    [{ any: [{ a: 1 }, 5] }, ['wrong_type when.any.1']],
    [{ not: [{ a: 1 }] }, ['wrong_type when.not']],
    [{ not: undefined }, ['wrong_type when.not']],
    [{ a: undefined }, ['invalid_test_value when.a']],
    [{ a: null }, ['invalid_test_value when.a']],
    [{ a: Number.NaN }, ['invalid_test_value when.a']],
    [{ a: Number.POSITIVE_INFINITY }, ['invalid_test_value when.a']],
    [{ a: 1n }, ['invalid_test_value when.a']],
    [{ a: new Date(0) }, ['invalid_test_value when.a']],
    [{ a: () => true }, ['invalid_test_value when.a']],
    [{ a: {} }, ['empty_test when.a']],
    [{ a: [] }, ['empty_test when.a']],
    [
      { a: ['x', null, Number.NaN] },
      ['invalid_test_value when.a.1', 'invalid_test_value when.a.2'],
    ],
    [{ a: [['x']] }, ['invalid_test_value when.a.0']],
    [{ a: { in: 'x' } }, ['invalid_test_value when.a.in']],
    [{ a: { in: [] } }, ['empty_test when.a.in']],
    [{ a: { gt: '5' } }, ['invalid_test_value when.a.gt']],
    [{ a: { lte: Number.NaN } }, ['invalid_test_value when.a.lte']],
    [{ a: { exists: 'yes' } }, ['invalid_test_value when.a.exists']],
    [{ a: { has: ['x'] } }, ['invalid_test_value when.a.has']],
    [{ a: { hasAny: [1] } }, ['invalid_test_value when.a.hasAny.0']],
    [{ a: { hasAll: undefined } }, ['invalid_test_value when.a.hasAll']],
    [{ a: { gtee: 1, has: 2 } }, ['unknown_operator when.a.gtee', 'invalid_test_value when.a.has']],
    [{ a: { constructor: 1 } }, ['unknown_operator when.a.constructor']],
    [{ a: JSON.parse('{"__proto__":1}') as unknown }, ['unknown_operator when.a.__proto__']],
  ])('%o has the issues %j', (condition, issues) => {
    expect(found(condition)).toEqual(issues);
  });

  it('suggests the nearest operator, and where not belongs', () => {
    const messages = (condition: unknown): string[] =>
      checkCondition(condition).map((each) => each.message);
    expect(messages({ seats: { gtee: 1 } })).toEqual([
      'seats.gtee: is not an operator of a field test, did you mean gte',
    ]);
    expect(messages({ tier: { not: 'gold' } })).toEqual([
      'tier.not: is not an operator of a field test, put not around the field test',
    ]);
    expect(messages({ tier: null })[0]).toContain('write { exists: false }');
  });

  it('takes a list with holes for one of undefined values', () => {
    expect(found({ a: new Array(2) })).toEqual([
      'invalid_test_value when.a.0',
      'invalid_test_value when.a.1',
    ]);
  });
});

describe('bounds', () => {
  it('takes 64 levels and refuses the 65th', () => {
    expect(found(nested(64))).toEqual([]);
    expect(compileCondition(nested(64) as Condition).test({ a: 1 })).toBe(false);
    expect(checkCondition(nested(65)).map((each) => each.code)).toEqual(['condition_too_deep']);
  });

  it('ends at once on nesting that would overflow the stack', () => {
    expect(checkCondition(nested(200_000)).map((each) => each.code)).toEqual([
      'condition_too_deep',
    ]);
  });

  it('ends at once on a condition that holds itself twice', () => {
    const condition: { all: unknown[] } = { all: [] };
    condition.all.push(condition, condition);
    const codes = new Set(checkCondition(condition).map((each) => each.code));
    expect([...codes].sort()).toEqual(['condition_too_deep', 'condition_too_large']);
  });

  it('takes 5,000 alternatives and refuses 20,000 with one issue', () => {
    const any = (count: number): unknown => ({
      any: Array.from({ length: count }, (_, i) => ({ id: i })),
    });
    expect(found(any(4_999))).toEqual([]);
    expect(compileCondition(any(4_999) as Condition).test({ id: 4_998 })).toBe(true);
    expect(checkCondition(any(20_000)).map((each) => each.code)).toEqual(['condition_too_large']);
  });

  it('takes a list of 100,000 values and refuses longer ones', () => {
    const list = Array.from({ length: 100_000 }, (_, i) => i);
    expect(compileCondition({ id: list }).test({ id: 99_999 })).toBe(true);
    expect(found({ id: [...list, 1] })).toEqual(['condition_too_large when.id']);
    expect(found({ id: new Array(4_000_000_000) })).toEqual(['condition_too_large when.id']);
  });
});

describe('declared fields', () => {
  it.each<[unknown, string[]]>([
    [{ tier: 'gold', seats: { gte: 5 }, region: ['eu'], vip: true, tags: { has: 'x' } }, []],
    [{ tier: { exists: true }, tags: { exists: false } }, []],
    [{ tier: { in: ['gold', 'silver'] }, seats: [1, 2] }, []],
    [{ tierr: 'gold' }, ['undeclared_field when.tierr']],
    [{ constructor: 'gold' }, ['undeclared_field when.constructor']],
    [{ tierr: Number.NaN }, ['undeclared_field when.tierr', 'invalid_test_value when.tierr']],
    [{ tier: 'golf' }, ['undeclared_value when.tier']],
    [{ tier: 5 }, ['undeclared_value when.tier']],
    [{ tier: ['gold', 'golf'] }, ['undeclared_value when.tier.1']],
    [{ tier: { eq: 'golf' } }, ['undeclared_value when.tier.eq']],
    [{ tier: { gt: 5 } }, ['operator_type_mismatch when.tier.gt']],
    [{ tier: { has: 'gold' } }, ['operator_type_mismatch when.tier.has']],
    [{ seats: '5' }, ['value_type_mismatch when.seats']],
    [{ seats: { hasAny: ['5'] } }, ['operator_type_mismatch when.seats.hasAny']],
    [{ region: { lt: 5 } }, ['operator_type_mismatch when.region.lt']],
    [{ region: [5] }, ['value_type_mismatch when.region.0']],
    [{ vip: 'true' }, ['value_type_mismatch when.vip']],
    [{ vip: { gte: 1 } }, ['operator_type_mismatch when.vip.gte']],
    [{ tags: 'vip' }, ['operator_type_mismatch when.tags']],
    [{ tags: ['vip'] }, ['operator_type_mismatch when.tags']],
    [{ any: [{ tier: 'gold' }, { not: { sets: 1 } }] }, ['undeclared_field when.any.1.not.sets']],
  ])('%o has the issues %j', (condition, issues) => {
    expect(found(condition, fields)).toEqual(issues);
  });

  it('suggests declared names, declared values and the reserved words', () => {
    const hints = (condition: unknown): string =>
      checkCondition(condition, { fields })[0]?.message ?? '';
    expect(hints({ tierr: 'gold' })).toContain('did you mean tier');
    expect(hints({ tier: 'golf' })).toContain('did you mean gold');
    expect(hints({ al: [] })).toContain('did you mean all');
    expect(hints({ tags: 'vip' })).toContain('write { has: … }');
  });

  it('keeps tested values out of messages', () => {
    for (const each of checkCondition({ region: [77_777], tier: 88_888 }, { fields })) {
      expect(each.message).not.toMatch(/77777|88888/);
      expect([77_777, 88_888]).toContain(each.received);
    }
  });
});

describe('long lists', () => {
  const names = Array.from({ length: 100_000 }, (_, n) => `name${n}`);

  it('are compared with a long list of declared values in a moment', () => {
    const started = processorMs();
    const fields = { id: names };
    expect(checkCondition({ id: names }, { fields })).toEqual([]);
    const issues = checkCondition({ id: names.map((name) => `${name}x`) }, { fields });
    expect(issues).toHaveLength(100_000);
    expect(issues[0]?.expected).toMatch(/^one of name0, .* and 99950 more$/);
    expect(processorMs() - started).toBeLessThan(5000);
  });

  it('are suggested from for the first values of a list', () => {
    const values = Array.from({ length: 200 }, () => 'gole');
    const issues = checkCondition({ tier: values }, { fields: { tier: ['gold'] } });
    expect(issues.filter(({ message }) => message.endsWith('did you mean gold'))).toHaveLength(100);
  });
});

describe('bad options', () => {
  it.each([
    [null, 'options'],
    [7, 'options'],
    [{ fields: null }, 'options.fields'],
    [{ fields: 'tier' }, 'options.fields'],
    [{ path: 'when' }, 'options.path'],
  ])('%j are refused by name', (options, argument) => {
    const call = (): unknown => checkCondition({ tier: 'gold' }, options as never);
    expect(call).toThrow(expect.objectContaining({ code: 'wrong_type', argument }) as Error);
  });

  it.each([5, null, {}, 'integer'])('a declaration %j is told where it is used', (tier) => {
    const issues = checkCondition({ tier: 'gold' }, { fields: { tier } as never });
    expect(issues.map(({ code }) => code)).toEqual(['invalid_field_declaration']);
  });
});
