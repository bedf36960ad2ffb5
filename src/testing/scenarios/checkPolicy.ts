import { selectPolicy } from '../../sla/index.js';
import type { CheckedInstant } from './checkClocks.js';
import type { ScenarioFailure } from './scenarioResult.js';
import type { ScenarioRun } from './scenarioRun.js';

/** Holds the policy that decides about a scenario's ticket to the expected one. */
export function checkPolicy(
  { set, ticket, times }: ScenarioRun,
  expected: string | null,
  { at, path }: CheckedInstant,
): ScenarioFailure[] {
  const { policyId, rejectedPolicies } = selectPolicy(set.sla, ticket, { now: at });
  if (policyId === expected) return [];
  const why = rejectedPolicies.map(
    ({ id, failures }) => `${id} does not match: ${failures.map(failureText).join(', ')}`,
  );
  return [{ path: `${path}.policy`, at: times.write(at), expected, actual: policyId, why }];
}

/** A failed condition in short: `tier is "silver"`. */
export function failureText(failure: object): string {
  const { field, received, missing, operator } = failure as Readonly<Record<string, unknown>>;
  if (typeof field !== 'string') return `the test '${String(operator)}'`;
  return missing === true ? `${field} is missing` : `${field} is ${JSON.stringify(received)}`;
}
