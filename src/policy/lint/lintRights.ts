import type { FieldDeclarations } from '../../conditions/index.js';
import type { DecisionRightsConfig, RightsRuleConfig } from '../../escalation/index.js';
import { orderedMatches } from '../witness/orderedMatches.js';
import type { LintContext } from './lintContext.js';
import { finding, type LintFinding } from './lintFinding.js';
import { PERMIT_WITHOUT_EFFECT } from './lintKinds.js';

/** Permits that change nothing: a higher role that may decide no more than a lower one, and such. */
export function lintRights({ config: { decisionRights } }: LintContext): LintFinding[] {
  if (decisionRights === undefined) return [];
  const { rules } = decisionRights;
  return rules.flatMap((rule, place) => {
    if (rule.effect !== 'permit') return [];
    const by = rules.find((other, at) => {
      if (at === place || !outdoes(other, rule, decisionRights)) return false;
      // Of two that say the same the first one stands.
      return at < place || other.effect === 'forbid' || !outdoes(rule, other, decisionRights);
    });
    if (by === undefined) return [];
    const because = by.effect === 'forbid' ? 'forbidden_by' : 'permitted_by';
    const witness = { rule: rule.id, because, by: by.id };
    return [finding(PERMIT_WITHOUT_EFFECT, ['decisionRights', 'rules', place], { witness })];
  });
}

/** Whether one rule makes another, a permit, needless: it permits as much, or forbids it to all. */
function outdoes(
  wide: RightsRuleConfig,
  narrow: RightsRuleConfig,
  rights: DecisionRightsConfig,
): boolean {
  if (wide.action !== narrow.action) return false;
  const isStronger = wide.effect === 'forbid' ? wide.role === '*' : permits(wide, narrow);
  return isStronger && holdsToo(wide, narrow, rights) && covers(wide, narrow, rights.fields);
}

/** Whether a permit goes as far as another in every limit. */
function permits(wide: RightsRuleConfig, narrow: RightsRuleConfig): boolean {
  return (['max', 'maxPerDay', 'maxPerCustomer30d'] as const).every(
    (key) => (wide[key] ?? Infinity) >= (narrow[key] ?? Infinity),
  );
}

/** Whether a rule holds for every role and currency for which another one does. */
function holdsToo(
  wide: RightsRuleConfig,
  narrow: RightsRuleConfig,
  { chain }: DecisionRightsConfig,
): boolean {
  if (wide.currency !== undefined && wide.currency !== narrow.currency) return false;
  if (wide.role === '*' || wide.role === narrow.role) return true;
  const rank = chain.indexOf(wide.role);
  return rank >= 0 && rank < chain.indexOf(narrow.role);
}

/** Whether a rule speaks of every request of which another one does. */
function covers(
  wide: RightsRuleConfig,
  narrow: RightsRuleConfig,
  fields: FieldDeclarations | undefined,
): boolean {
  const { rules, isComplete } = orderedMatches([wide, narrow], { fields });
  const [, second] = rules;
  return isComplete && second !== undefined && second.matched !== null && second.decided === null;
}
