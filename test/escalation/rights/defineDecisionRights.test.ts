import { describe, expect, it } from 'vitest';
import {
  decideAction,
  defineDecisionRights,
  type DecisionRightsConfig,
} from '../../../src/index.js';
import { refused } from '../paths/support.js';

const define = (config: unknown) => defineDecisionRights(config as DecisionRightsConfig);
const rule = { id: 'r', effect: 'permit', role: 'agent', action: 'refund' };
const withRule = (...rules: Record<string, unknown>[]) => ({
  chain: ['agent', 'lead'],
  rules: rules.map((each) => ({ ...rule, ...each })),
});

describe('decision rights are refused', () => {
  it.each<[string, unknown, string[]]>([
    ['that are none', [], ['wrong_type ']],
    ['of nothing', {}, ['missing_key chain', 'missing_key rules']],
    ['without a role', { chain: [], rules: [] }, ['empty_chain chain']],
    ['with a role twice', { chain: ['a', 'a'], rules: [] }, ['duplicate_id chain.1']],
    [
      'with a team that is a role',
      { chain: ['a'], teams: ['a'], rules: [] },
      ['duplicate_id teams.0'],
    ],
    ['with a role for everybody', { chain: ['*'], rules: [] }, ['duplicate_id chain.0']],
    ['with two rules of one id', withRule({}, {}), ['duplicate_id rules.1.id']],
    ['for an unknown role', withRule({ role: 'leda' }), ['unknown_role rules.0.role']],
    ['of another effect', withRule({ effect: 'ask' }), ['wrong_value rules.0.effect']],
    ['with a limit in major units', withRule({ max: 12.5 }), ['not_minor_units rules.0.max']],
    ['with a limit below zero', withRule({ maxPerDay: -1 }), ['not_minor_units rules.0.maxPerDay']],
    [
      'with a limit that numbers cannot count',
      withRule({ maxPerCustomer30d: 2 ** 53 }),
      ['not_minor_units rules.0.maxPerCustomer30d'],
    ],
    ['in no currency', withRule({ currency: 'euro' }), ['invalid_currency rules.0.currency']],
    [
      'with limits of money and of nothing for one action',
      withRule({ max: 100, currency: 'EUR' }, { id: 's', maxPerDay: 100 }),
      ['limit_without_currency rules.1'],
    ],
    [
      'with a unit of money',
      withRule({ max: 100, currency: 'EUR', unit: 'cents' }),
      ['unknown_key rules.0.unit'],
    ],
    [
      'that forbid up to a limit',
      withRule({ effect: 'forbid', max: 1 }),
      ['unknown_key rules.0.max'],
    ],
    ['with a key too many', withRule({ limit: 1 }), ['unknown_key rules.0.limit']],
    [
      'with a condition on a field that is not declared',
      { ...withRule({ when: { teir: 'gold' } }), fields: { tier: ['gold'] } },
      ['undeclared_field rules.0.when.teir'],
    ],
  ])('%s', (_, config, expected) => {
    expect(refused(() => define(config))).toEqual(expected);
  });

  it('with everything that is wrong with them in one error', () => {
    const config = withRule({ role: 'x', max: -1 }, { currency: 'E' });
    expect(refused(() => define(config))).toEqual([
      'duplicate_id rules.1.id',
      'unknown_role rules.0.role',
      'not_minor_units rules.0.max',
      'invalid_currency rules.1.currency',
    ]);
  });
});

describe('decision rights', () => {
  it('may limit one action in several currencies, each by itself', () => {
    const rights = define(
      withRule({ max: 100, currency: 'EUR' }, { id: 's', max: 15_000, currency: 'JPY' }),
    );
    const ask = (amount: number, currency: string) =>
      decideAction(rights, { role: 'agent', action: 'refund', amount, currency }).effect;
    expect([ask(15_000, 'JPY'), ask(15_000, 'EUR'), ask(100, 'EUR'), ask(1, 'USD')]).toEqual([
      'allow',
      'deny',
      'allow',
      'deny',
    ]);
  });

  it('may limit what is no money beside other actions that are', () => {
    const trial = { id: 't', action: 'extend_trial', unit: 'days', max: 14 };
    expect(define(withRule({ max: 1, currency: 'EUR' }, trial)).actions).toEqual([
      'refund',
      'extend_trial',
    ]);
  });

  it('are frozen', () => {
    const rights = define(withRule({}));
    expect([rights, rights.chain, rights.actions].every((each) => Object.isFrozen(each))).toBe(
      true,
    );
    expect(rights.teams).toEqual([]);
  });
});
