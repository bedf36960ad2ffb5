import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { checkFieldDeclarations, fieldDeclarationsSchema } from '../../src/conditions/index.js';
import { deepFreeze } from '../support/deepFreeze.js';

describe('checkFieldDeclarations', () => {
  it.each<[unknown, string[]]>([
    [{}, []],
    [{ tier: ['gold'], seats: 'number', a: 'string', b: 'boolean', tags: 'set' }, []],
    [null, ['invalid_field_declaration fields']],
    [['tier'], ['invalid_field_declaration fields']],
    [{ seats: 'numbr' }, ['invalid_field_declaration fields.seats']],
    [{ seats: 5 }, ['invalid_field_declaration fields.seats']],
    [{ seats: undefined }, ['invalid_field_declaration fields.seats']],
    [{ tier: [] }, ['empty_test fields.tier']],
    [{ tier: ['gold', 5] }, ['invalid_test_value fields.tier.1']],
    [{ tier: ['gold', 'gold'] }, ['duplicate_id fields.tier.1']],
    [
      { any: 'string', not: 'x' },
      [
        'reserved_field_name fields.any',
        'reserved_field_name fields.not',
        'invalid_field_declaration fields.not',
      ],
    ],
  ])('%j has the issues %j', (declared, expected) => {
    const issues = checkFieldDeclarations(deepFreeze(declared), { path: ['fields'] });
    expect(issues.map((each) => `${each.code} ${each.path.join('.')}`)).toEqual(expected);
  });

  it('suggests the nearest type', () => {
    expect(checkFieldDeclarations({ seats: 'numbr' })[0]?.message).toContain('did you mean number');
  });

  it('stands behind the schema', () => {
    expect(z.safeParse(fieldDeclarationsSchema, { tier: ['gold'], seats: 'number' }).success).toBe(
      true,
    );
    const parsed = z.safeParse(fieldDeclarationsSchema, { seats: 'numbr' });
    expect(parsed.error?.issues).toMatchObject([
      { path: ['seats'], params: { issue: { code: 'invalid_field_declaration' } } },
    ]);
  });
});
