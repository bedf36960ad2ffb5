import {
  decideAction,
  defineDecisionRights,
  type Condition,
  type DecisionRightsConfig,
} from 'custops';
import type { CaseOutcome } from '../../runner/caseAdapter.js';
import { matchesExpected, pickExpected } from '../../runner/compareExpected.js';
import { isJsonObject, listAt, objectAt, textAt, type JsonObject } from '../../runner/json.js';

const LIMITS = ['max', 'maxPerDay', 'maxPerCustomer30d'];

/** Decision rights: who may decide a request, or who may instead. */
export function authority(element: JsonObject, document: JsonObject): CaseOutcome {
  const rights = defineDecisionRights(configOf(objectAt(document, 'authority')));
  const request = objectAt(element, 'request');
  const { amount, usage, ...rest } = request;
  const scale = 'currency' in request ? minorUnits : same;
  const decision = decideAction(
    rights,
    {
      ...rest,
      ...(typeof amount === 'number' && { amount: scale(amount) }),
      role: textAt(request, 'role'),
      action: textAt(request, 'action'),
    },
    { usage: isJsonObject(usage) ? mapNumbers(usage, scale) : {} },
  );
  const expected = objectAt(element, 'expected');
  const actual = pickExpected(decision, expected);
  return { status: 'compared', expected, actual, equal: matchesExpected(actual, expected) };
}

function configOf(file: JsonObject): DecisionRightsConfig {
  const chain = listAt(file, 'chain').map(String);
  const rules = (listAt(file, 'rules') as JsonObject[]).map(ruleOf);
  // A role beside the chain is a team to which the file refers a request.
  const teams = new Set(rules.map(({ role }) => role));
  for (const role of [...chain, '*']) teams.delete(role);
  return { chain, teams: [...teams], rules };
}

function ruleOf(rule: JsonObject): DecisionRightsConfig['rules'][number] {
  const scale = 'currency' in rule ? minorUnits : same;
  const { when, ...rest } = rule;
  const limits = Object.fromEntries(
    LIMITS.filter((key) => key in rule).map((key) => [key, scale(Number(rule[key]))]),
  );
  return {
    ...rest,
    ...limits,
    ...(isJsonObject(when) && { when: conditionOf(when) }),
    id: textAt(rule, 'id'),
    effect: textAt(rule, 'effect'),
    role: textAt(rule, 'role'),
    action: textAt(rule, 'action'),
  };
}

/** A field of the file may be a word or a list of words, either of which may hold one of the values. */
function conditionOf(when: JsonObject): Condition {
  const parts = Object.entries(when).map(([field, test]): Condition => {
    if (!Array.isArray(test)) return { [field]: test as string };
    const values = test.map(String);
    return { any: [{ [field]: { in: values } }, { [field]: { hasAny: values } }] };
  });
  return { all: parts };
}

/** The file writes money in whole units with up to two decimals. */
function minorUnits(amount: number): number {
  return Math.round(amount * 100);
}

function same(amount: number): number {
  return amount;
}

function mapNumbers(record: JsonObject, map: (n: number) => number): Record<string, number> {
  return Object.fromEntries(Object.entries(record).map(([key, each]) => [key, map(Number(each))]));
}
