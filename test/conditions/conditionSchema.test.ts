import { describe, expect, it } from 'vitest';
import * as classic from 'zod';
import * as z from 'zod/mini';
import { conditionSchema } from '../../src/conditions/index.js';
import { deepFreeze } from '../support/deepFreeze.js';

describe('conditionSchema', () => {
  const ruleSchema = z.strictObject({ when: z.optional(conditionSchema) });

  it('gives a right condition back unchanged', () => {
    const rule = deepFreeze({
      when: { tier: 'gold', seats: { gte: 5 }, any: [{ a: ['x', 1] }, { not: { b: true } }] },
    });
    expect(z.parse(ruleSchema, rule)).toEqual(rule);
    expect(z.parse(ruleSchema, {})).toEqual({});
  });

  it('nests in a schema of classic zod', () => {
    const host = classic.object({ when: conditionSchema });
    expect(host.safeParse({ when: { tier: 'gold' } }).success).toBe(true);
    expect(host.safeParse({ when: { tier: null } }).success).toBe(false);
  });

  it("carries the package's own issues, at the path in the whole config", () => {
    const parsed = z.safeParse(ruleSchema, { when: { tier: null, seats: { gtee: 1 } } });
    expect(parsed.error?.issues).toMatchObject([
      { path: ['when', 'tier'], params: { issue: { code: 'invalid_test_value', path: ['tier'] } } },
      { path: ['when', 'seats', 'gtee'], params: { issue: { code: 'unknown_operator' } } },
    ]);
  });

  it('ends at once on nesting that would overflow the stack', () => {
    let when: unknown = { a: 1 };
    for (let i = 0; i < 100_000; i++) when = { any: [when] };
    const parsed = z.safeParse(ruleSchema, { when });
    expect(parsed.error?.issues).toMatchObject([
      { params: { issue: { code: 'condition_too_deep' } } },
    ]);
  });

  it('refuses a field that zod would drop in silence', () => {
    const parsed = z.safeParse(ruleSchema, JSON.parse('{"when":{"__proto__":"x","a":1}}'));
    expect(parsed.error?.issues).toMatchObject([
      { params: { issue: { code: 'reserved_field_name' } } },
    ]);
  });

  it('can be written as JSON Schema that refers to itself', () => {
    const text = JSON.stringify(classic.toJSONSchema(ruleSchema, { io: 'input' }));
    expect(text).toContain('"hasAny"');
    expect(text).toContain('"$ref"');
  });
});
