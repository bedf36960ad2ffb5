import { latestWall } from '../../time/steadyWall.js';
import type { WallClockMs } from '../../time/wallClock.js';
import { overridden, stretchAt, type OverrideStretch } from './overridePlan.js';
import { distinct } from './people.js';
import { readLayer, type LayerReading } from './readLayer.js';
import type { ScheduleForm } from './scheduleForm.js';

/** Who is on call at an instant, in numbers. */
export interface Standing {
  readonly people: readonly string[];
  /** The first instant at which this may be otherwise. Infinity when there is none. */
  readonly untilMs: number;
  /** The latest wall time that the clock has shown. */
  readonly wall: WallClockMs;
  /** The layers that cover somebody at the highest priority of those that do. */
  readonly deciders: readonly LayerReading[];
  /** The layers that were read and cover nobody: all of them when there are no deciders. */
  readonly silent: readonly LayerReading[];
  readonly held: OverrideStretch | null;
}

const NOBODY: readonly string[] = Object.freeze([]);
const NO_LAYER: readonly LayerReading[] = [];

/** Reads a schedule at an instant: layers first, then overrides. */
export function standingAt(form: ScheduleForm, epochMs: number): Standing {
  const { held, untilMs } = stretchAt(form.overrides, epochMs);
  const wall = latestWall(form.zone, epochMs);
  if (held !== null && held.set !== null) {
    const people = overridden(NOBODY, held);
    return { people, untilMs, wall, deciders: NO_LAYER, silent: NO_LAYER, held };
  }
  const deciders: LayerReading[] = [];
  const silent: LayerReading[] = [];
  let until = untilMs;
  for (const rank of form.ranks) {
    for (const layer of rank) {
      const reading = readLayer(layer, wall, epochMs);
      if (reading.untilMs < until) until = reading.untilMs;
      if (reading.people.length > 0) deciders.push(reading);
      else silent.push(reading);
    }
    if (deciders.length > 0) break;
  }
  const base = joined(deciders);
  const people = held === null ? base : overridden(base, held);
  return { people, untilMs: until, wall, deciders, silent, held };
}

/** The people of several layers; of one alone its own list, which answers share. */
function joined(deciders: readonly LayerReading[]): readonly string[] {
  if (deciders.length > 1) return distinct(deciders.flatMap(({ people }) => people));
  return deciders[0]?.people ?? NOBODY;
}
