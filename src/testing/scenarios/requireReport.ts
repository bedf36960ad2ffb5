import { InputError } from '../../errors/index.js';
import { isListOf } from '../../errors/isListOf.js';
import { NOT_A_SCENARIO_REPORT } from '../../errors/kinds/testing.js';
import type { ScenarioReport } from './scenarioResult.js';

/**
 * Refuses what is no report of scenarios, as far as it is read.
 *
 * @throws InputError `not_a_scenario_report`
 */
export function requireReport(report: ScenarioReport): void {
  if (isRecord(report) && isCount(report.n) && isCount(report.failed)) {
    const results: unknown = report.results;
    if (isListOf(results, isResult)) return;
  }
  throw new InputError(NOT_A_SCENARIO_REPORT, 'report', report, 'what runScenarios gives');
}

function isResult(result: unknown): boolean {
  if (!isRecord(result)) return false;
  const { name, row, failures, reached } = result;
  return (
    typeof name === 'string' &&
    isTextOrNull(row) &&
    isTexts(reached) &&
    isListOf(failures, isFailure)
  );
}

function isFailure(failure: unknown): boolean {
  if (!isRecord(failure)) return false;
  const { path, at, why } = failure;
  return typeof path === 'string' && isTextOrNull(at) && isTexts(why);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value);
}

function isTextOrNull(value: unknown): boolean {
  return value === null || typeof value === 'string';
}

function isTexts(value: unknown): boolean {
  return isListOf(value, (each) => typeof each === 'string');
}
