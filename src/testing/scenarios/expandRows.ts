import type { ScenarioConfig } from './scenarioConfig.js';

/** A scenario without rows, with the name of the row that it came from. */
export interface SingleScenario {
  readonly config: ScenarioConfig;
  readonly row: string | null;
}

/** One scenario for each row of the matrix; itself when it has none. */
export function expandRows(config: ScenarioConfig): SingleScenario[] {
  const { rows, ...base } = config;
  if (rows === undefined) return [{ config: base, row: null }];
  return rows.map(({ name, ticket, events, expect }) => ({
    row: name,
    config: {
      ...base,
      ticket: { ...base.ticket, ...ticket },
      ...(events && { events }),
      ...(expect && { expect }),
    },
  }));
}
