import { pathText } from '../../errors/issue.js';
import type { ScenarioConfig, ScenarioRow } from './scenarioConfig.js';

/** A scenario without rows, with the name of the row that it came from. */
export interface SingleScenario {
  readonly config: ScenarioConfig;
  readonly row: string | null;
  /** Where a key stands in the list of scenarios: in the row when that says it, else beside it. */
  readonly placeOf: (key: ScenarioKey) => ScenarioPath;
}

/** A key of a scenario, of which a row may have some. */
export type ScenarioKey = keyof ScenarioConfig;

/** Keys and indexes from the list of scenarios to a part of one. */
export type ScenarioPath = readonly (string | number)[];

/** A place as an error names it: `scenarios[2].expect[0].at`. */
export function placeText(path: ScenarioPath): string {
  return `scenarios${pathText(path)}`;
}

/** One scenario for each row of the matrix; itself when it has none, or an empty list of them. */
export function expandRows(config: ScenarioConfig, index: number): SingleScenario[] {
  const { rows = [], ...base } = config;
  if (rows.length === 0) return [{ config, row: null, placeOf: (key) => [index, key] }];
  return rows.map((row, place) => ({
    row: row.name,
    config: withRow(base, row),
    placeOf: (key) => (key in row ? [index, 'rows', place, key] : [index, key]),
  }));
}

function withRow(base: ScenarioConfig, { ticket, events, expect }: ScenarioRow): ScenarioConfig {
  return {
    ...base,
    ticket: { ...base.ticket, ...ticket },
    ...(events && { events }),
    ...(expect && { expect }),
  };
}
