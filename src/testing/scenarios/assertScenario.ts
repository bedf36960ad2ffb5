import { CustopsError } from '../../errors/index.js';
import { SCENARIO_FAILED } from '../../errors/kinds/testing.js';
import type { PolicySet } from '../../policy/index.js';
import { describeScenarioResult } from './describeScenarioReport.js';
import { runScenarios } from './runScenarios.js';
import type { ScenarioConfig } from './scenarioConfig.js';

/**
 * Plays a scenario and throws when it does not come out as expected: for any test runner.
 *
 * @param set - from `definePolicySet`
 * @param scenario - the story, plain JSON
 * @throws CustopsError `scenario_failed`, its message with what was expected, what came and why;
 *   and what `runScenarios` throws
 * @example
 * ```ts
 * import { definePolicySet } from 'custops';
 * import { assertScenario } from 'custops/testing';
 *
 * const set = definePolicySet({
 *   id: 'desk',
 *   calendars: [],
 *   sla: { policies: [{ id: 'all', calendar: '24x7', targets: [{ metric: 'first_response', within: '1h' }] }] },
 * });
 * const scenario = { name: 'nobody answers', timeZone: 'UTC', start: '2026-03-02T09:00' };
 * assertScenario(set, {
 *   ...scenario,
 *   expect: [{ at: '+61m', clocks: { first_response: { state: 'breached' } } }],
 * });
 * ```
 */
export function assertScenario(set: PolicySet, scenario: ScenarioConfig): void {
  const { passed, results } = runScenarios(set, [scenario]);
  if (passed) return;
  const failed = results.filter((each) => !each.passed);
  const told = failed.map(describeScenarioResult).join('\n\n');
  throw new CustopsError(
    SCENARIO_FAILED.code,
    `scenario ${SCENARIO_FAILED.text}\n${told}`,
    'Error',
  );
}
