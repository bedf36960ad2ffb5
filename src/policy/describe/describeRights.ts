import { describeCondition } from '../../conditions/index.js';
import type {
  DecisionRightsConfig,
  DirectoryConfig,
  OwnershipConfig,
  OwnershipRule,
  RightsRuleConfig,
} from '../../escalation/index.js';
import { namesOf } from './describePaths.js';
import { listed } from './describeCalendars.js';
import { markdownCell } from './markdownCell.js';
import { markdownTable } from './markdownTable.js';
import { moneyText } from './moneyText.js';

/** Who may decide what, as lines of Markdown. */
export function describeRights(
  { chain, teams = [], rules }: DecisionRightsConfig,
  directory: DirectoryConfig | undefined,
): string[] {
  const name = roleNames(directory);
  const actions = [...new Set(rules.map(({ action }) => action))];
  const refer =
    teams.length === 0
      ? ''
      : ` What nobody of them may decide is referred to ${teams.map(name).join(', ')}.`;
  return [
    markdownCell(
      `From the lowest role to the highest: ${chain.map(name).join(', ')}. A role may decide what those below it may; what no rule permits is denied.${refer}`,
    ),
    '',
    ...markdownTable(
      ['action', 'who', 'up to', 'per day', 'per customer in 30 days', 'for', 'rule'],
      actions.flatMap((action) =>
        rules
          .filter((rule) => rule.action === action)
          .map((rule) => [action.replaceAll('_', ' '), ...rowOf(rule, name)]),
      ),
    ),
    '',
  ];
}

function rowOf(rule: RightsRuleConfig, name: (id: string) => string): string[] {
  const { id, effect, role, max, maxPerDay, maxPerCustomer30d, when, reason } = rule;
  const who = role === '*' ? 'everybody' : name(role);
  const condition = when === undefined ? 'all' : describeCondition(when);
  const rest = [condition, reason === undefined ? id : `${id}: ${reason}`];
  if (effect === 'forbid') return [`${who}: never`, '', '', '', ...rest];
  const limits = [max, maxPerDay, maxPerCustomer30d];
  return [who, ...limits.map((limit) => amountText(limit, rule)), ...rest];
}

function amountText(amount: number | undefined, { currency, unit }: RightsRuleConfig): string {
  if (amount === undefined) return 'no limit';
  if (currency !== undefined) return moneyText({ amount, currency });
  return unit === undefined ? String(amount) : `${amount} ${unit}`;
}

/** Who owns customers and tickets, as lines of Markdown. */
export function describeOwnership(
  { relationship, working, fallback }: OwnershipConfig,
  directory: DirectoryConfig | undefined,
): string[] {
  const name = namesOf(directory);
  const ruleText = ({ when, owner }: OwnershipRule): string => {
    const who = 'person' in owner ? name(owner.person) : `whoever stands in ${owner.field}`;
    return when === undefined ? who : `${who}, when ${describeCondition(when)}`;
  };
  return [
    markdownCell(`The first of each list that finds somebody decides; else ${name(fallback)}.`),
    ...listed('The customer', relationship.map(ruleText)),
    ...listed('The ticket', working.map(ruleText)),
    '',
  ];
}

/** A role's or team's name, its id where it has none. */
function roleNames(directory: DirectoryConfig | undefined): (id: string) => string {
  const entries = [...(directory?.teams ?? []), ...(directory?.roles ?? [])];
  const names = new Map(entries.map(({ id, name }) => [id, name ?? id]));
  return (id) => names.get(id) ?? id;
}
