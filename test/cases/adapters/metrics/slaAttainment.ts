import type { GroupResult, RateResult } from 'custops';
import { loggedAttainment } from '../../../../examples/measures/loggedAttainment.js';
import type { JsonObject } from '../../runner/json.js';
import { incidentLog } from './inputLogs.js';
import type { MetricQuestion } from './metricAnswer.js';

/** Attainment of the incident log, overall, by priority and by month. */
export function slaAttainment({ folder }: MetricQuestion): JsonObject {
  const { overall, byPriority, byMonth } = loggedAttainment(incidentLog(folder));
  return { ...shape(overall), byPriority: byKey(byPriority), byMonth: byKey(byMonth) };
}

function byKey(groups: readonly GroupResult<string, RateResult>[]): JsonObject {
  return Object.fromEntries(groups.map(({ key, result }) => [key, shape(result)]));
}

function shape({ n, numerator, value, low, high }: RateResult): JsonObject {
  return { n, met: numerator, rate: value, lo: low, hi: high };
}
