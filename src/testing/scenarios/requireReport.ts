import { InputError } from '../../errors/index.js';
import { NOT_A_SCENARIO_REPORT } from '../../errors/kinds/testing.js';
import type { ScenarioReport, ScenarioResult } from './scenarioResult.js';

/**
 * Refuses what is no report of scenarios, as far as it is read.
 *
 * @throws InputError `not_a_scenario_report`
 */
export function requireReport(report: ScenarioReport): void {
  const { results } = ((report) ?? {}) as { readonly results?: unknown };
  if (Array.isArray(results) && results.every(isResult)) return;
  throw new InputError(NOT_A_SCENARIO_REPORT, 'report', report, 'what runScenarios gives');
}

function isResult(result: unknown): boolean {
  const { name, failures, reached } = (result ?? {}) as Partial<
    Record<keyof ScenarioResult, unknown>
  >;
  if (typeof name !== 'string' || !Array.isArray(failures) || !Array.isArray(reached)) return false;
  return failures.every((each: unknown) => {
    const { why } = (each ?? {}) as { readonly why?: unknown };
    return Array.isArray(why);
  });
}
