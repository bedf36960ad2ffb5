import { throwIfAny } from '../../errors/configError.js';
import { parseConfig } from '../../errors/parseConfig.js';
import { issueAt, pathText, type Issue } from '../../errors/issue.js';
import { requireList } from '../../errors/requireList.js';
import { requirePolicySet } from '../../policy/policySet.js';
import type { PolicySet } from '../../policy/index.js';
import { presentEntries } from '../../ticket/ownEntry.js';
import { reachedBy } from '../coverage/reachedBy.js';
import { checkClocks } from './checkClocks.js';
import { checkNotifications } from './checkNotifications.js';
import { checkPolicy } from './checkPolicy.js';
import { checkAssignee } from './checkAssignee.js';
import { checkQueue } from './checkQueue.js';
import { expandRows, placeText } from './expandRows.js';
import type { ScenarioConfig, ScenarioExpectation } from './scenarioConfig.js';
import type { ScenarioFailure, ScenarioReport, ScenarioResult } from './scenarioResult.js';
import { reviewScenario } from './reviewScenario.js';
import { openScenario, type ScenarioRun } from './scenarioRun.js';
import { scenarioSchema } from './scenarioSchema.js';

/**
 * Plays scenarios against a policy set and says which expectations did not come true, and why.
 *
 * A scenario that expects nothing fails, and so does a list without any. A path or clock that the set
 * does not have is refused, and so is a type, role or status of an event that is nearly a known one:
 * a mistyped story could pass for the wrong reason.
 *
 * @param set - from `definePolicySet`
 * @param scenarios - stories as plain JSON
 * @returns how each scenario, or each row of it, came out
 * @throws ConfigError when a scenario has the wrong shape, or a mistyped name;
 *   InputError `not_a_policy_set`, `wrong_type`, `unknown_time_zone`, `invalid_scenario_time`, and
 *   what a wrong agent or duration is refused with, naming where it stands
 * @example
 * ```ts
 * import { definePolicySet } from 'custops';
 * import { runScenarios } from 'custops/testing';
 *
 * const set = definePolicySet({
 *   id: 'desk',
 *   calendars: [{ id: 'office', timeZone: 'Europe/Berlin', hours: { fri: [['09:00', '15:00']], mon: [['09:00', '17:00']] } }],
 *   sla: { policies: [{ id: 'all', calendar: 'office', targets: [{ metric: 'first_response', within: '1h' }] }] },
 * });
 * const { passed, results } = runScenarios(set, [
 *   {
 *     name: 'Friday afternoon',
 *     timeZone: 'Europe/Berlin',
 *     start: '2026-03-27T14:30',
 *     expect: [{ at: '+1h', clocks: { first_response: { state: 'running', due: '2026-03-30T09:30' } } }],
 *   },
 * ]);
 * [passed, results.length]; // => [true, 1]
 * ```
 */
export function runScenarios(set: PolicySet, scenarios: readonly ScenarioConfig[]): ScenarioReport {
  requirePolicySet(set);
  requireList(scenarios, 'scenarios');
  throwIfAny(scenarios.flatMap(shapeIssues));
  const runs = scenarios.flatMap(expandRows).map((single) => openScenario(set, single));
  throwIfAny(runs.flatMap(reviewScenario));
  const results = runs.map(runOne);
  const failed = results.filter(({ passed }) => !passed).length;
  return { passed: failed === 0 && results.length > 0, n: results.length, failed, results };
}

function shapeIssues(scenario: ScenarioConfig, index: number): Issue[] {
  const { issues } = parseConfig(scenarioSchema, scenario);
  return issues.map((each) => issueAt(each, [index, ...each.path]));
}

function runOne(run: ScenarioRun): ScenarioResult {
  const { config, row } = run;
  const expectations = config.expect ?? [];
  const failures = expectations.flatMap((each, index) => checkOne(run, each, index));
  const nothing = expectations.length === 0 ? [expectsNothing('expect', null)] : [];
  return {
    name: config.name,
    row,
    passed: failures.length + nothing.length === 0,
    failures: [...nothing, ...failures],
    reached: reachedBy(run),
  };
}

function checkOne(
  run: ScenarioRun,
  expectation: ScenarioExpectation,
  index: number,
): ScenarioFailure[] {
  const { policy, clocks, notifications, queue, assignee } = expectation;
  const path = pathText(['expect', index]);
  const place = placeText([...run.placeOf('expect'), index]);
  const instant = { at: run.times.read(expectation.at, `${place}.at`), path, place };
  const checks = [
    policy === undefined ? null : checkPolicy(run, policy, instant),
    clocks === undefined ? null : checkClocks(run, clocks, instant),
    notifications === undefined ? null : checkNotifications(run, notifications, instant),
    queue === undefined ? null : checkQueue(run, queue, instant),
    assignee === undefined ? null : checkAssignee(run, assignee, instant),
  ];
  const asked = checks.filter((each) => each !== null);
  const hasClocks =
    clocks === undefined || presentEntries(clocks).some(([, each]) => hasKeys(each));
  if (asked.length === 0 || !hasClocks) return [expectsNothing(path, run.times.write(instant.at))];
  return asked.flat();
}

function hasKeys(value: object): boolean {
  return Object.keys(value).length > 0;
}

function expectsNothing(path: string, at: string | null): ScenarioFailure {
  const expected = 'at least one of policy, clocks, notifications, queue, assignee';
  return {
    path,
    at,
    expected,
    actual: 'nothing',
    why: ['a scenario that expects nothing cannot fail'],
  };
}
