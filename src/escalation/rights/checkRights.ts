import { duplicateIds } from '../../errors/duplicateIds.js';
import { checkCondition } from '../../conditions/index.js';
import { issue, type Issue } from '../../errors/issue.js';
import { UNKNOWN_KEY } from '../../errors/kinds/config.js';
import {
  EMPTY_CHAIN,
  INVALID_CURRENCY,
  LIMIT_WITHOUT_CURRENCY,
  UNKNOWN_ROLE,
} from '../../errors/kinds/rights.js';
import { NOT_MINOR_UNITS } from '../../errors/kinds/sla.js';
import { didYouMean } from '../../errors/nearestName.js';
import { oneOf } from '../../errors/oneOf.js';
import { soundEntries, type SoundEntry } from '../soundEntries.js';
import { isCurrency } from './isCurrency.js';
import type { DecisionRightsConfig, RightsRuleConfig } from './decisionRightsConfig.js';

type Path = readonly (string | number)[];

/** The limits of a rule, in the order in which answers name them. */
export const LIMITS: readonly ['max', 'maxPerDay', 'maxPerCustomer30d'] = [
  'max',
  'maxPerDay',
  'maxPerCustomer30d',
];

/** Checks what a schema cannot: roles, amounts, currencies, ids given twice. */
export function checkRights(config: unknown, shape: readonly Issue[]): Issue[] {
  const roles = namesOf(config, 'chain', shape);
  const teams = namesOf(config, 'teams', shape);
  const rules = soundEntries<RightsRuleConfig>(config, 'rules', shape);
  const isUnread = shape.some(({ path }) => path.length === 0 || path[0] === 'chain');
  const known = [...roles, ...teams].map(({ entry }) => entry);
  const fieldsAreSound = !shape.some(({ path }) => path[0] === 'fields');
  const fields = fieldsAreSound ? (config as DecisionRightsConfig | undefined)?.fields : undefined;
  return [
    ...(roles.length === 0 && !isUnread ? [issue(EMPTY_CHAIN, ['chain'])] : []),
    ...duplicateIds([
      EVERYBODY,
      ...roles.map(({ entry, index }) => ({ id: entry, path: ['chain', index] })),
      ...teams.map(({ entry, index }) => ({ id: entry, path: ['teams', index] })),
    ]),
    ...duplicateIds(
      rules.map(({ entry, index }) => ({ id: entry.id, path: ['rules', index, 'id'] })),
    ),
    ...rules.flatMap(({ entry, index }) => [
      ...checkRule(entry, ['rules', index], isUnread ? undefined : [...known, '*']),
      ...checkCondition(entry.when, { fields, path: ['rules', index, 'when'] }),
    ]),
    ...checkCurrencies(rules),
  ];
}

function namesOf(config: unknown, key: string, shape: readonly Issue[]): SoundEntry<string>[] {
  return soundEntries<string>(config, key, shape);
}

/** Taken in every chain: rules for all name it. */
const EVERYBODY = { id: '*', path: [] };

function checkRule(rule: RightsRuleConfig, path: Path, known: string[] | undefined): Issue[] {
  const { role, currency, unit, effect } = rule;
  const limits = LIMITS.filter((key) => rule[key] !== undefined);
  const isUnknown = known !== undefined && !known.includes(role);
  const hint = isUnknown ? didYouMean(role, known) : undefined;
  const expected = isUnknown ? oneOf(known) : undefined;
  return [
    ...(isUnknown
      ? [issue(UNKNOWN_ROLE, [...path, 'role'], { received: role, expected, hint })]
      : []),
    ...limits.flatMap((key) => checkAmount(rule[key], [...path, key])),
    ...(effect === 'forbid' ? limits : []).map((key) =>
      issue(UNKNOWN_KEY, [...path, key], { received: rule[key], hint: 'a forbid has no limits' }),
    ),
    ...(currency === undefined || isCurrency(currency)
      ? []
      : [issue(INVALID_CURRENCY, [...path, 'currency'], { received: currency })]),
    ...(currency !== undefined && unit !== undefined
      ? [issue(UNKNOWN_KEY, [...path, 'unit'], { received: unit, hint: 'money has a currency' })]
      : []),
  ];
}

function checkAmount(amount: number | undefined, path: Path): Issue[] {
  const isMinor = Number.isSafeInteger(amount) && Number(amount) >= 0;
  return isMinor ? [] : [issue(NOT_MINOR_UNITS, path, { received: amount })];
}

/** A limit without a currency beside limits that have one: 100 of what? */
function checkCurrencies(rules: readonly SoundEntry<RightsRuleConfig>[]): Issue[] {
  const limited = rules.filter(({ entry }) => LIMITS.some((key) => entry[key] !== undefined));
  const inMoney = new Set(
    limited.filter(({ entry }) => entry.currency !== undefined).map(({ entry }) => entry.action),
  );
  return limited
    .filter(({ entry }) => entry.currency === undefined && inMoney.has(entry.action))
    .map(({ entry, index }) =>
      issue(LIMIT_WITHOUT_CURRENCY, ['rules', index], { received: entry.id }),
    );
}
