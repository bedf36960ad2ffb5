import { latestWall } from '../../time/wallClock.js';
import { overridden, stretchAt, type OverrideStretch } from './overridePlan.js';
import { distinct } from './people.js';
import { readLayer, type LayerReading } from './readLayer.js';
import type { ScheduleForm } from './scheduleForm.js';

/** Who is on call at an instant, in numbers. */
export interface Standing {
  readonly people: readonly string[];
  /** The first instant at which this may be otherwise. Infinity when there is none. */
  readonly untilMs: number;
  /** The layers that cover somebody at the highest priority of those that do. */
  readonly deciders: readonly LayerReading[];
  readonly held: OverrideStretch | null;
}

const NOBODY: readonly string[] = Object.freeze([]);
const NO_LAYER: readonly LayerReading[] = [];

/** Reads a schedule at an instant: layers first, then overrides. */
export function standingAt(form: ScheduleForm, epochMs: number): Standing {
  const { held, untilMs } = stretchAt(form.overrides, epochMs);
  if (held !== null && held.set !== null) {
    return { people: overridden(NOBODY, held), untilMs, deciders: NO_LAYER, held };
  }
  const wall = latestWall(form.zone, epochMs);
  let until = untilMs;
  for (const rank of form.ranks) {
    const deciders: LayerReading[] = [];
    for (const layer of rank) {
      const reading = readLayer(layer, wall, epochMs);
      if (reading.untilMs < until) until = reading.untilMs;
      if (reading.people.length > 0) deciders.push(reading);
    }
    if (deciders.length === 0) continue;
    const base =
      deciders.length === 1
        ? deciders[0]!.people
        : distinct(deciders.flatMap(({ people }) => people));
    const people = held === null ? base : overridden(base, held);
    return { people, untilMs: until, deciders, held };
  }
  const people = held === null ? NOBODY : overridden(NOBODY, held);
  return { people, untilMs: until, deciders: NO_LAYER, held };
}
