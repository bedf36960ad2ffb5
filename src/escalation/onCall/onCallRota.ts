import { latestWall } from '../../time/steadyWall.js';
import { readPeriod, type OnCallPeriod, type ReadPeriod } from './eachRun.js';
import type { LayerForm } from './layerForm.js';
import { onCallGaps, type OnCallGap } from './onCallGaps.js';
import { scheduleOf, type OnCallSchedule } from './onCallSchedule.js';
import { onCallShifts, type OnCallShift } from './onCallShifts.js';
import { samePeople } from './people.js';
import { readLayer } from './readLayer.js';
import { requireEdges } from './requireEdges.js';

/** A time over which a layer has the same people, whatever the other layers say. */
export interface LayerShift {
  readonly people: readonly string[];
  readonly startAt: Date;
  /** Not included. */
  readonly endAt: Date;
}

/** A layer by itself. */
export interface LayerRota {
  readonly id: string;
  readonly priority: number;
  readonly shifts: readonly LayerShift[];
}

/** A period of a schedule: each layer by itself, and what comes of them. */
export interface OnCallRota {
  readonly id: string;
  readonly timeZone: string;
  readonly startAt: Date;
  readonly endAt: Date;
  /** Those of the highest priority first. */
  readonly layers: readonly LayerRota[];
  /** Who is on call in the end, after priorities and overrides. */
  readonly shifts: readonly OnCallShift[];
  readonly gaps: readonly OnCallGap[];
}

/**
 * The whole rota of a period, as `onCallSvg` draws it: each layer by itself, then the final
 * schedule with its gaps.
 *
 * @param schedule - the compiled schedule
 * @param period - `from` and `to`, not included
 * @returns layers, shifts and gaps
 * @throws InputError `not_an_on_call_schedule`, `reversed_span`, `too_many_shifts` and those of
 *   instants
 * @example
 * ```ts
 * import { defineOnCallSchedule, onCallRota } from 'custops';
 *
 * const days = defineOnCallSchedule({
 *   id: 'days',
 *   timeZone: 'UTC',
 *   layers: [{ id: 'd', anchor: '2026-01-05T08:00', handoff: { unit: 'day', every: 1 }, slots: [['ana'], ['ben']] }],
 * });
 * const rota = onCallRota(days, { from: '2026-01-05T08:00Z', to: '2026-01-07T08:00Z' });
 * rota.layers[0]?.shifts.map(({ people }) => people[0]); // => ['ana', 'ben']
 * ```
 */
export function onCallRota(schedule: OnCallSchedule, period: OnCallPeriod): OnCallRota {
  const form = scheduleOf(schedule);
  const shifts = onCallShifts(schedule, period);
  const span = readPeriod(period);
  const priorities = new Map(form.config.layers.map(({ id, priority = 0 }) => [id, priority]));
  const layers = form.ranks.flat().map((layer) => ({
    id: layer.id,
    priority: priorities.get(layer.id) ?? 0,
    shifts: layerShifts(layer, span),
  }));
  return {
    id: schedule.id,
    timeZone: schedule.timeZone,
    startAt: new Date(span.fromMs),
    endAt: new Date(span.toMs),
    layers,
    shifts,
    gaps: onCallGaps(schedule, period),
  };
}

/** A layer that a higher one hides has edges that the schedule's own walk never met. */
function layerShifts(layer: LayerForm, span: ReadPeriod): LayerShift[] {
  const { fromMs, toMs } = span;
  const runs: { people: readonly string[]; start: number; end: number }[] = [];
  let edges = 0;
  for (let at = fromMs; at < toMs;) {
    requireEdges(++edges, span, at);
    const { people, untilMs } = readLayer(layer, latestWall(layer.zone, at), at);
    const end = Math.min(untilMs, toMs);
    const last = runs.at(-1);
    if (last?.end === at && samePeople(last.people, people)) last.end = end;
    else if (people.length > 0) runs.push({ people, start: at, end });
    at = end;
  }
  return runs.map(({ people, start, end }) => ({
    people,
    startAt: new Date(start),
    endAt: new Date(end),
  }));
}
