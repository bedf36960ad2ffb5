import { checkCondition, type FieldDeclarations } from '../../conditions/index.js';
import { issue, type Issue } from '../../errors/issue.js';
import { DUPLICATE_ID, MISSING_KEY, WRONG_VALUE } from '../../errors/kinds/config.js';
import {
  INCOMPLETE_MATRIX,
  INVALID_LEVELS,
  INVALID_PRIORITY,
  INVALID_UNITS,
} from '../../errors/kinds/routing.js';
import { oneOf } from '../../errors/oneOf.js';
import { checkRuleDemands } from './checkRuleDemands.js';
import { checkSpan } from './checkSpans.js';
import type { QueueRule, RoutingConfig } from './routingConfig.js';
import { toUnits } from './units.js';

/** The least urgent priority where a policy does not say. */
export const DEFAULT_LEVELS = 5;

/** Fields that every item may have, so that conditions may test them beside a host's own. */
const ITEM_FIELDS: FieldDeclarations = {
  id: 'string',
  priority: 'number',
  impact: 'string',
  urgency: 'string',
  tier: 'string',
  channel: 'string',
  language: 'string',
  owner: 'string',
};

/** A rule of a policy with its place in the list. */
export interface PlacedRule {
  readonly rule: QueueRule;
  readonly index: number;
}

/** Checks what a schema cannot: numbers, spans, tables without holes, conditions, names. */
export function checkRouting(config: RoutingConfig, rules: readonly PlacedRule[]): Issue[] {
  const { levels, ageing, matrix, tierBump, weights, owner, holdFor, skills } = config;
  return [
    ...(isWhole(levels ?? 1, 1) ? [] : [issue(INVALID_LEVELS, ['levels'], { received: levels })]),
    ...checkMatrix(matrix),
    ...Object.entries(tierBump ?? {}).flatMap(([tier, steps]) =>
      checkWhole(steps, ['tierBump', tier]),
    ),
    ...checkSpan(ageing?.every, ['ageing', 'every'], { positive: true }),
    ...(isWhole(ageing?.notAbove ?? 1, 1)
      ? []
      : [issue(INVALID_LEVELS, ['ageing', 'notAbove'], { received: ageing?.notAbove })]),
    ...checkCredit(config),
    ...checkSpan(holdFor, ['holdFor']),
    ...(owner === 'hold' && holdFor === undefined
      ? [issue(MISSING_KEY, ['holdFor'], { expected: "a span such as '10m', since owner is hold" })]
      : []),
    ...Object.entries(weights ?? {}).flatMap(([channel, weight]) =>
      toUnits(weight) === null
        ? [issue(INVALID_UNITS, ['weights', channel], { received: weight })]
        : [],
    ),
    ...checkSkills(skills ?? []),
    ...checkRules(config, rules),
  ];
}

function checkRules({ fields, skills }: RoutingConfig, rules: readonly PlacedRule[]): Issue[] {
  const seen = new Set<string>();
  const declared = fields === undefined ? undefined : { ...ITEM_FIELDS, ...fields };
  return rules.flatMap(({ rule, index }) => {
    const path = ['rules', index];
    const isTaken = seen.has(rule.id);
    seen.add(rule.id);
    return [
      ...(isTaken ? [issue(DUPLICATE_ID, [...path, 'id'], { received: rule.id })] : []),
      ...checkCondition(rule.when, { fields: declared, path: [...path, 'when'] }),
      ...checkRuleDemands(rule, { skills, path }),
    ];
  });
}

function checkSkills(skills: readonly string[]): Issue[] {
  const first = new Map(
    [...skills].reverse().map((skill, back) => [skill, skills.length - 1 - back]),
  );
  return skills.flatMap((skill, index) =>
    first.get(skill) === index ? [] : [issue(DUPLICATE_ID, ['skills', index], { received: skill })],
  );
}

function isWhole(value: unknown, least: number): boolean {
  return Number.isSafeInteger(value) && (value as number) >= least;
}

function checkWhole(value: number, path: readonly (string | number)[]): Issue[] {
  return Number.isSafeInteger(value) ? [] : [issue(INVALID_PRIORITY, path, { received: value })];
}

/** Every impact must know every urgency: a hole would be found by the one item that falls into it. */
function checkMatrix(matrix: RoutingConfig['matrix']): Issue[] {
  const rows = Object.entries(matrix ?? {});
  const urgencies = [...new Set(rows.flatMap(([, row]) => Object.keys(row)))];
  return rows.flatMap(([impact, row]) => {
    const path = ['matrix', impact];
    const missing = urgencies.filter((urgency) => !Object.hasOwn(row, urgency));
    return [
      ...missing.map((urgency) =>
        issue(INCOMPLETE_MATRIX, [...path, urgency], { expected: 'a priority' }),
      ),
      ...Object.entries(row).flatMap(([urgency, value]) => checkWhole(value, [...path, urgency])),
    ];
  });
}

function checkCredit({ credit, levels }: RoutingConfig): Issue[] {
  const last = levels !== undefined && isWhole(levels, 1) ? levels : DEFAULT_LEVELS;
  return Object.entries(credit ?? {}).flatMap(([priority, span]) => {
    const path = ['credit', priority];
    const level = Number(priority);
    if (String(level) === priority && isWhole(level, 1) && level <= last) {
      return checkSpan(span, path);
    }
    const known = Array.from({ length: Math.min(last, 50) }, (_, i) => i + 1);
    return [issue(WRONG_VALUE, path, { received: priority, expected: oneOf(known) })];
  });
}
