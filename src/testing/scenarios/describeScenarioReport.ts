import { requireReport } from './requireReport.js';
import type { ScenarioFailure, ScenarioReport, ScenarioResult } from './scenarioResult.js';

/**
 * Tells how scenarios came out in lines: for each failure what was expected, what came, and why.
 *
 * @param report - from `runScenarios`
 * @returns lines joined by line feeds, the failed scenarios first in full, then the sum
 * @throws InputError `not_a_scenario_report`
 */
export function describeScenarioReport(report: ScenarioReport): string {
  requireReport(report);
  const { n, failed, results } = report;
  const told = results.filter(({ passed }) => !passed).map(describeScenarioResult);
  const sum = n === 0 ? 'no scenarios: nothing was tested' : `${n - failed} of ${n} passed`;
  return [...told, sum].join('\n\n');
}

/** One scenario that failed, in lines. */
export function describeScenarioResult({ name, row, failures }: ScenarioResult): string {
  const title = row === null ? name : `${name} › ${row}`;
  return [title, ...failures.map(failureLines)].join('\n');
}

function failureLines({ path, at, expected, actual, why }: ScenarioFailure): string {
  return [
    `  ${path}${at === null ? '' : ` at ${at}`}`,
    `    expected ${textOf(expected)}`,
    `    actual   ${textOf(actual)}`,
    ...why.map((line) => `      ${line}`),
  ].join('\n');
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
