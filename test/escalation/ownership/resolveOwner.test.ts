import { describe, expect, it } from 'vitest';
import { defineOwnership, resolveOwner, type OwnershipConfig } from '../../../src/index.js';
import { codeOf } from '../../stats/codeOf.js';
import { deepFreeze } from '../../support/deepFreeze.js';
import { refused } from '../paths/support.js';

const config: OwnershipConfig = deepFreeze({
  relationship: [
    { id: 'named', owner: { field: 'manager' } },
    { id: 'gold', when: { tier: 'gold' }, owner: { person: 'ana' } },
  ],
  working: [{ id: 'assignee', owner: { field: 'assignee' } }],
  fallback: 'mia',
});
const define = (rest: unknown, references?: unknown) =>
  defineOwnership(rest as OwnershipConfig, references as never);

describe('defineOwnership refuses', () => {
  it.each<[string, unknown, string[]]>([
    ['what is none', 3, ['wrong_type ']],
    ['nothing', {}, ['missing_key relationship', 'missing_key working', 'missing_key fallback']],
    ['a fallback that is nobody', { ...config, fallback: '' }, ['wrong_value fallback']],
    [
      'two rules of one id in one list',
      { ...config, working: [config.working[0], config.working[0]] },
      ['duplicate_id working.1.id'],
    ],
    [
      'people whom the directory does not know',
      {
        ...config,
        relationship: [{ id: 'a', owner: { person: 'zoe' } }],
        fallback: 'mai',
      },
      ['unknown_person fallback', 'unknown_person relationship.0.owner.person'],
    ],
    [
      'a field that is not declared',
      { ...config, fields: { manager: 'string', assignee: 'string' } },
      ['undeclared_field relationship.1.when.tier'],
    ],
  ])('%s', (_, rest, expected) => {
    const directory = { personIds: ['ana', 'ben', 'mia'] };
    expect(refused(() => define(rest, { directory }))).toEqual(expected);
  });

  it('an owner of no kind', () => {
    const rules = [{ id: 'a', owner: { queue: 'billing' } }];
    expect(refused(() => define({ ...config, working: rules }))[0]).toMatch(/ working\.0\.owner/);
  });
});

describe('resolveOwner', () => {
  const ownership = define(config);

  it('takes the first rule that finds somebody', () => {
    expect(resolveOwner(ownership, { manager: 'ben', tier: 'gold' }).relationship).toEqual({
      ...{ owner: 'ben', rule: 'named', passed: [] },
    });
  });

  it('says why earlier rules found nobody', () => {
    expect(resolveOwner(ownership, { tier: 'gold' }).relationship).toEqual({
      owner: 'ana',
      rule: 'gold',
      passed: [{ rule: 'named', because: 'missing' }],
    });
    expect(resolveOwner(ownership, { tier: 'silver' }).relationship.passed).toEqual([
      { rule: 'named', because: 'missing' },
      { rule: 'gold', because: 'condition' },
    ]);
  });

  it('gives to the fallback what nobody owns', () => {
    expect(resolveOwner(ownership, {}).working).toMatchObject({ owner: 'mia', rule: null });
  });

  it('keeps the customer when the ticket is passed on', () => {
    const before = resolveOwner(ownership, { manager: 'ben', assignee: 'cy' });
    const after = resolveOwner(ownership, { manager: 'ben', assignee: 'di' });
    expect(after.relationship).toEqual(before.relationship);
    expect([before.working.owner, after.working.owner]).toEqual(['cy', 'di']);
  });

  it.each([null, '', 3, ['ben'], undefined])('finds nobody in a field that holds %j', (manager) => {
    expect(resolveOwner(ownership, { manager }).relationship.passed[0]).toEqual({
      rule: 'named',
      because: 'missing',
    });
  });

  it('finds nobody in a field that names somebody who has left', () => {
    const known = define(config, { directory: { personIds: ['ana', 'mia'] } });
    expect(resolveOwner(known, { assignee: 'ben' }).working).toEqual({
      owner: 'mia',
      rule: null,
      passed: [{ rule: 'assignee', because: 'unknown_person' }],
    });
  });

  it('reads no field that the record only inherits', () => {
    const odd = define({ ...config, working: [{ id: 'x', owner: { field: 'constructor' } }] });
    expect(resolveOwner(odd, {}).working.rule).toBeNull();
  });

  it('refuses what is no record and no ownership', () => {
    expect(codeOf(() => resolveOwner(ownership, null as never))).toBe('wrong_type');
    expect(codeOf(() => resolveOwner({ fallback: 'mia' } as never, {}))).toBe('not_ownership');
  });
});
