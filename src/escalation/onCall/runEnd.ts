import { DAY_MS } from '../../time/timeUnits.js';
import { samePeople } from './people.js';
import type { ScheduleForm } from './scheduleForm.js';
import { standingAt, type Standing } from './standingAt.js';

/** How far ahead a change of people is looked for. */
const LOOK_AHEAD_MS = 400 * DAY_MS;

/**
 * The first instant after a standing at which other people are on call; Infinity when the same stay
 * for the next 400 days. Turns that pass to the same people cost no step, so that few are taken.
 */
export function runEnd(form: ScheduleForm, standing: Standing, epochMs: number): number {
  let next = standing.untilMs;
  while (next - epochMs <= LOOK_AHEAD_MS) {
    const after = standingAt(form, next);
    if (!samePeople(after.people, standing.people)) return next;
    next = after.untilMs;
  }
  return Infinity;
}
