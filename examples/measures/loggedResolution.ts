import { durationMetric, measure, type DurationResult } from 'custops';
import type { Incident } from '../data/readIncidentZip.js';
import { lastRow } from './loggedAttainment.js';

const resolution = durationMetric({
  id: 'logged_resolution',
  read: (ms: number) => ms,
  quantiles: [0.25, 0.5, 0.75, 0.9, 0.95, 0.99],
});

/** From opened_at to resolved_at of the last row, where it has both and in that order. */
export function loggedResolution(incidents: readonly Incident[]): DurationResult {
  const durations = incidents
    .map(lastRow)
    .flatMap(({ openedAt, resolvedAt }) => (resolvedAt === null ? [] : [resolvedAt - openedAt]))
    .filter((ms) => ms >= 0);
  return measure(resolution, durations);
}
