import { compileCondition } from '../../conditions/index.js';
import { frozenCopy } from '../../conditions/frozenCopy.js';
import { throwIfAny } from '../../errors/configError.js';
import { parseConfig } from '../../errors/parseConfig.js';
import { checkRights } from './checkRights.js';
import { compiled, type CompiledRule, type DecisionRights } from './decisionRights.js';
import type { DecisionRightsConfig } from './decisionRightsConfig.js';
import { decisionRightsSchema } from './decisionRightsSchema.js';

/**
 * Checks who may decide what and compiles it.
 *
 * What no rule permits is denied. A forbid for `*` beats everything; a forbid for a role stops that
 * role only, so that a higher one may still decide. Higher roles have the permits of lower ones.
 *
 * @param config - a chain of roles and rules over it, plain JSON; amounts in minor units
 * @returns the frozen rights
 * @throws ConfigError with every issue, such as `unknown_role`, `empty_chain`, `not_minor_units`,
 *   `invalid_currency`, `limit_without_currency`, `duplicate_id`, and those of conditions
 * @example
 * ```ts
 * import { decideAction, defineDecisionRights } from 'custops';
 *
 * const rights = defineDecisionRights({
 *   chain: ['agent', 'lead'],
 *   rules: [
 *     { id: 'small', effect: 'permit', role: 'agent', action: 'refund', currency: 'EUR', max: 5_000 },
 *     { id: 'large', effect: 'permit', role: 'lead', action: 'refund', currency: 'EUR', max: 25_000 },
 *   ],
 * });
 * decideAction(rights, { role: 'agent', action: 'refund', amount: 12_000, currency: 'EUR' }).effect; // => 'escalate'
 * ```
 */
export function defineDecisionRights(config: DecisionRightsConfig): DecisionRights {
  const { issues } = parseConfig(decisionRightsSchema, config);
  throwIfAny([...issues, ...checkRights(config, issues)]);
  const { chain, teams = [], rules, fields } = frozenCopy(config);
  const rulesOf = new Map<string, CompiledRule[]>();
  for (const rule of rules) {
    const compiledRule = { ...rule, condition: compileCondition(rule.when, { fields }) };
    rulesOf.set(rule.action, [...(rulesOf.get(rule.action) ?? []), compiledRule]);
  }
  const rankOf = new Map(chain.map((role, rank) => [role, rank]));
  const actions = Object.freeze([...rulesOf.keys()]);
  return Object.freeze({ chain, teams, actions, [compiled]: { rulesOf, rankOf } });
}
