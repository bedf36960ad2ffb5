import { requirePolicySet } from '../../policy/policySet.js';
import type { PolicySet } from '../../policy/index.js';
import { requireReport } from '../scenarios/requireReport.js';
import type { ScenarioReport } from '../scenarios/scenarioResult.js';
import { coverageItems, type CoverageKind } from './coverageItems.js';

/** A part of a policy set, and whether a scenario reached it. */
export interface CoverageItem {
  /** `policy:gold`, `target:gold/resolution[2]`, `condition:gold:false`, `level:outage/l2`. */
  readonly name: string;
  readonly kind: CoverageKind;
  /** The scenarios that reached it, by name; empty when none did. */
  readonly reachedBy: readonly string[];
  /** A ticket's attributes that would reach it, null where none was looked for or found. */
  readonly witness: Readonly<Record<string, unknown>> | null;
}

/** What scenarios reach of a policy set. */
export interface PolicyCoverage {
  readonly items: readonly CoverageItem[];
  /** Those that no scenario reached. */
  readonly missed: readonly CoverageItem[];
  readonly n: number;
  readonly reached: number;
}

/**
 * Which parts of a policy set scenarios reached, and which they did not: policies, rows, each
 * condition both ways, outcomes, levels, queue rules, flows, calendar situations. Names and counts,
 * never a percentage: 99 % hides which one is missing.
 *
 * @param set - the set that was tested
 * @param report - from `runScenarios` on the same set
 * @returns every part with the scenarios that reached it; the missed ones again, with a ticket that
 *   would reach them where one is found
 * @throws InputError `not_a_policy_set`, `not_a_scenario_report`
 * @example
 * ```ts
 * import { definePolicySet } from 'custops';
 * import { policyCoverage, runScenarios } from 'custops/testing';
 *
 * const set = definePolicySet({
 *   id: 'desk',
 *   calendars: [],
 *   sla: {
 *     policies: [
 *       { id: 'gold', when: { tier: 'gold' }, calendar: '24x7', targets: [] },
 *       { id: 'rest', calendar: '24x7', targets: [] },
 *     ],
 *   },
 * });
 * const report = runScenarios(set, [
 *   { name: 'silver', timeZone: 'UTC', start: '2026-03-02T09:00', ticket: { tier: 'silver' }, expect: [{ at: '+1m', policy: 'rest' }] },
 * ]);
 * policyCoverage(set, report).missed.map(({ name, witness }) => [name, witness]);
 * // => [['policy:gold', { tier: 'gold' }], ['condition:gold:true', { tier: 'gold' }]]
 * ```
 */
export function policyCoverage(set: PolicySet, report: ScenarioReport): PolicyCoverage {
  requirePolicySet(set);
  requireReport(report);
  const reachers = new Map<string, string[]>();
  for (const { name, row, reached } of report.results) {
    const scenario = row === null ? name : `${name} › ${row}`;
    for (const item of reached) {
      const known = reachers.get(item);
      if (known === undefined) reachers.set(item, [scenario]);
      else known.push(scenario);
    }
  }
  const items = coverageItems(set).map((item): CoverageItem => {
    return { ...item, reachedBy: reachers.get(item.name) ?? [] };
  });
  const missed = items.filter(({ reachedBy }) => reachedBy.length === 0);
  return { items, missed, n: items.length, reached: items.length - missed.length };
}
