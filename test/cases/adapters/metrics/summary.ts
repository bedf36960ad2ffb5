import { geometricMean, mean, medianDeviation, moments, quantile, trimmedMean } from 'custops';
import { caseSpan } from '../../../../examples/data/helpdeskTickets.js';
import { HELPDESK_FILE } from '../../../../examples/data/readHelpdeskCsv.js';
import { INCIDENT_FILE } from '../../../../examples/data/readIncidentZip.js';
import { lastRow } from '../../../../examples/measures/loggedAttainment.js';
import { isJsonObject, type JsonObject } from '../../runner/json.js';
import { secondsOf } from './caseDurations.js';
import { helpdeskLog, incidentLog } from './inputLogs.js';
import { NOT_YET, type MetricQuestion } from './metricAnswer.js';
import { numberList } from './numberList.js';

/** Durations of the two logs in seconds, or a list of numbers. */
export function summary({ input, params, expect, folder, file }: MetricQuestion): unknown {
  if (file === HELPDESK_FILE && isJsonObject(expect)) {
    const spans = helpdeskLog(folder).map(caseSpan);
    const names = Object.keys(expect);
    return Object.fromEntries(names.map((name) => [name, figures(secondsOf(name, spans, params))]));
  }
  if (file === INCIDENT_FILE) return incidentResolution(folder);
  return file === '' ? sampleFigures(numberList(input)) : NOT_YET;
}

/** opened_at to resolved_at of each incident's last row; missing and negative ones left out. */
function incidentResolution(folder: string): JsonObject {
  const all = incidentLog(folder).flatMap((incident) => {
    const { openedAt, resolvedAt } = lastRow(incident);
    return resolvedAt === null ? [] : [(resolvedAt - openedAt) / 1000];
  });
  const kept = all.filter((seconds) => seconds >= 0);
  return { resolved: all.length, negativeDropped: all.length - kept.length, ...figures(kept) };
}

function figures(seconds: readonly number[]): JsonObject {
  const at = (p: number): number | null => quantile(seconds, p);
  return {
    n: seconds.length,
    mean: mean(seconds),
    p25: at(0.25),
    p50: at(0.5),
    p75: at(0.75),
    p90: at(0.9),
    p95: at(0.95),
    p99: at(0.99),
    max: at(1),
    sum: seconds.reduce((sum, each) => sum + each, 0),
  };
}

function sampleFigures(values: readonly number[]): JsonObject {
  const { n, mean: middle, variance, min, max, sum } = moments(values);
  return {
    ...figures(values),
    n,
    mean: middle,
    sampleVariance: variance,
    min,
    max,
    sum,
    geometricMean: geometricMean(values),
    trimmedMean10: trimmedMean(values, 0.1),
    mad: medianDeviation(values),
  };
}
