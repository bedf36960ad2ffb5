import { HOUR_MS, DAY_MS } from '../../../time/timeUnits.js';
import { dayStart, resolveWall } from '../../../time/wallClock.js';
import { offsetAt, type Zone } from '../../../time/zone.js';

/** A date cut into its local hours. */
export interface HourSlots {
  /** The local hour that holds an instant of the date, 0 to 23. */
  readonly hourOf: (epochMs: number) => number;
  /** How long each local hour lasted, in hours: 0 when the clocks skip it, 2 when they repeat it. */
  readonly exposure: readonly number[];
}

const HOURS: readonly number[] = Array.from({ length: 24 }, (_, hour) => hour);
const USUAL: readonly number[] = HOURS.map(() => 1);

/** Cuts a date by the edge rule: an hour begins when the clock first reads it, or reads past it. */
export function hourSlots(zone: Zone, day: number): HourSlots {
  const start = dayStart(zone, day);
  const end = dayStart(zone, day + 1);
  const offset = offsetAt(zone, start);
  // Most dates: the clocks are not touched, so that hours are arithmetic.
  if (start + offset === day * DAY_MS && end - start === DAY_MS && offsetAt(zone, end) === offset) {
    return { hourOf: (at) => Math.floor((at - start) / HOUR_MS), exposure: USUAL };
  }
  const edges = [...HOURS.map((hour) => resolveWall(zone, day * DAY_MS + hour * HOUR_MS)), end];
  return {
    // Of edges at one instant the last: the hours before it lasted no time.
    hourOf: (at) => Math.max(0, HOURS.filter((hour) => (edges[hour] ?? end) <= at).length - 1),
    exposure: HOURS.map((hour) => ((edges[hour + 1] ?? end) - (edges[hour] ?? end)) / HOUR_MS),
  };
}
