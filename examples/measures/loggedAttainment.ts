import {
  combineMetrics,
  groupMetric,
  measure,
  rateMetric,
  type GroupResult,
  type RateResult,
} from 'custops';
import type { Incident, IncidentRow } from '../data/readIncidentZip.js';

/** What the incident log itself says of its targets. */
export interface LoggedAttainment {
  readonly overall: RateResult;
  readonly byPriority: readonly GroupResult<string, RateResult>[];
  /** By the month of opened_at, `2016-03`. */
  readonly byMonth: readonly GroupResult<string, RateResult>[];
}

const madeSla = rateMetric({ id: 'made_sla', counts: (row: IncidentRow) => row.madeSla });

/** Attainment by `made_sla` in the last row of each incident: it is true until it turns false. */
export function loggedAttainment(incidents: readonly Incident[]): LoggedAttainment {
  const metric = combineMetrics({
    overall: madeSla,
    byPriority: groupMetric(madeSla, ({ priority }) => priority),
    byMonth: groupMetric(madeSla, ({ openedAt }) => new Date(openedAt).toISOString().slice(0, 7)),
  });
  return measure(metric, incidents.map(lastRow));
}

/** The row that says how an incident ended. */
export function lastRow({ rows }: Incident): IncidentRow {
  return rows.at(-1) ?? rows[0];
}
