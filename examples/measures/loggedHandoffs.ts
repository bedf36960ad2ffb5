import {
  addToValueCounts,
  groupMetric,
  measure,
  rateMetric,
  valueCounts,
  countedValues,
  mean,
  type CountedValue,
  type GroupResult,
  type RateResult,
} from 'custops';
import type { Incident, IncidentRow } from '../data/readIncidentZip.js';
import { lastRow } from './loggedAttainment.js';

/** What the incident log itself says of reassignments and reopenings. */
export interface LoggedHandoffs {
  readonly n: number;
  readonly mean: number | null;
  /** Incidents with three or more. */
  readonly many: RateResult;
  readonly histogram: readonly CountedValue[];
  /** Attainment by `0`, `1`, `2`, `3+` reassignments. */
  readonly madeSlaBy: readonly GroupResult<string, RateResult>[];
}

const many = rateMetric({ id: 'many', counts: (row: IncidentRow) => row.reassignmentCount >= 3 });
const madeSla = rateMetric({ id: 'made_sla', counts: (row: IncidentRow) => row.madeSla });
const group = ({ reassignmentCount: n }: IncidentRow): string => (n >= 3 ? '3+' : String(n));

/** Reassignments by `reassignment_count` in the last row of each incident. */
export function loggedHandoffs(incidents: readonly Incident[]): LoggedHandoffs {
  const rows = incidents.map(lastRow);
  const counts = rows.map(({ reassignmentCount }) => reassignmentCount);
  return {
    n: rows.length,
    mean: mean(counts),
    many: measure(many, rows),
    histogram: countedValues(counts.reduce(addToValueCounts, valueCounts())),
    madeSlaBy: measure(groupMetric(madeSla, group), rows),
  };
}

/** Reopenings by `reopen_count` in the last row of each incident. */
export interface LoggedReopens {
  readonly rate: RateResult;
  /** All reopenings together. */
  readonly reopens: number;
}

const reopened = rateMetric({ id: 'reopened', counts: (row: IncidentRow) => row.reopenCount > 0 });

/** The share of incidents that the log says were reopened. */
export function loggedReopens(incidents: readonly Incident[]): LoggedReopens {
  const rows = incidents.map(lastRow);
  return {
    rate: measure(reopened, rows),
    reopens: rows.reduce((sum, { reopenCount }) => sum + reopenCount, 0),
  };
}
