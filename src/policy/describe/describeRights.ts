import type {
  DecisionRightsConfig,
  DirectoryConfig,
  OwnershipConfig,
  OwnershipRule,
  RightsRuleConfig,
} from '../../escalation/index.js';
import { conditionText } from './conditionText.js';
import { directoryNames, type DirectoryNames } from './directoryNames.js';
import { markdownCell } from './markdownCell.js';
import { markdownList } from './markdownList.js';
import { markdownTable } from './markdownTable.js';
import { moneyText } from './moneyText.js';

/** Who may decide what, as lines of Markdown. */
export function describeRights(
  { chain, teams = [], rules }: DecisionRightsConfig,
  directory: DirectoryConfig | undefined,
): string[] {
  const names = directoryNames(directory);
  const actions = [...new Set(rules.map(({ action }) => action))];
  const refer =
    teams.length === 0
      ? ''
      : ` What nobody of them may decide is referred to ${teams.map(names.team).join(', ')}.`;
  return [
    markdownCell(
      `From the lowest role to the highest: ${chain.map(names.role).join(', ')}. A role may decide what those below it may; what no rule permits is denied.${refer}`,
    ),
    '',
    ...markdownTable(
      ['action', 'who', 'up to', 'per day', 'per customer in 30 days', 'for', 'rule'],
      actions.flatMap((action) =>
        rules
          .filter((rule) => rule.action === action)
          .map((rule) => [action.replaceAll('_', ' '), ...rowOf(rule, names)]),
      ),
    ),
    '',
  ];
}

function rowOf(rule: RightsRuleConfig, names: DirectoryNames): string[] {
  const { id, effect, role, max, maxPerDay, maxPerCustomer30d, when, reason } = rule;
  const who = role === '*' ? 'everybody' : names.roleOrTeam(role);
  const rest = [conditionText(when, 'all'), reason === undefined ? id : `${id}: ${reason}`];
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
  const { person } = directoryNames(directory);
  const ruleText = ({ when, owner }: OwnershipRule): string => {
    const who = 'person' in owner ? person(owner.person) : `whoever stands in ${owner.field}`;
    const condition = conditionText(when, '');
    return condition === '' ? who : `${who}, when ${condition}`;
  };
  return [
    markdownCell(`The first of each list that finds somebody decides; else ${person(fallback)}.`),
    ...markdownList('The customer', relationship.map(ruleText)),
    ...markdownList('The ticket', working.map(ruleText)),
    '',
  ];
}
