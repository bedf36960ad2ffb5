import { loggedBacklog } from '../../../../examples/measures/loggedBacklog.js';
import { loggedHandoffs, loggedReopens } from '../../../../examples/measures/loggedHandoffs.js';
import { textAt, type JsonObject } from '../../runner/json.js';
import { incidentLog } from './inputLogs.js';
import type { MetricQuestion } from './metricAnswer.js';

const DAY_MS = 86_400_000;

/** Reopenings of the incident log. */
export function reopenRate({ folder }: MetricQuestion): JsonObject {
  const { rate, reopens } = loggedReopens(incidentLog(folder));
  const { n, numerator, value, low, high } = rate;
  return { n, reopened: numerator, reopens, rate: value, lo: low, hi: high };
}

/** Reassignments of the incident log, and attainment by them. */
export function handoffs({ folder }: MetricQuestion): JsonObject {
  const { n, mean, many, histogram, madeSlaBy } = loggedHandoffs(incidentLog(folder));
  const { numerator, value, low, high } = many;
  return {
    n,
    mean,
    atLeast3: numerator,
    shareAtLeast3: { rate: value, lo: low, hi: high },
    histogram: Object.fromEntries(histogram.map((each) => [each.value, each.count])),
    slaByHandoffs: Object.fromEntries(
      madeSlaBy.map(({ key, result }) => [
        key,
        {
          n: result.n,
          met: result.numerator,
          rate: result.value,
          lo: result.low,
          hi: result.high,
        },
      ]),
    ),
  };
}

/** The incidents open at an instant, and their ages in days. */
export function backlog({ folder, params }: MetricQuestion): JsonObject {
  const at = Date.parse(textAt(params, 'at'));
  const { value, age, buckets } = loggedBacklog(incidentLog(folder), at);
  const days = (ms: number | null | undefined): number | null =>
    typeof ms === 'number' ? ms / DAY_MS : null;
  const quantile = (p: number): number | null => days(age.quantiles.find((q) => q.p === p)?.ms);
  return {
    open: value,
    ageDays: { p50: quantile(0.5), p90: quantile(0.9), max: days(age.max) },
    buckets: Object.fromEntries(
      buckets.map(({ fromMs, toMs, n }) => [
        toMs === null ? `${fromMs / DAY_MS}+` : `${fromMs / DAY_MS}-${toMs / DAY_MS}`,
        n,
      ]),
    ),
  };
}
