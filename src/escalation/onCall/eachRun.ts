import { InputError } from '../../errors/index.js';
import { REVERSED_SPAN } from '../../errors/kinds/sla.js';
import { requireObject } from '../../errors/requireObject.js';
import { toEpochMs, type InstantLike } from '../../time/index.js';
import { samePeople } from './people.js';
import { requireEdges } from './requireEdges.js';
import type { ScheduleForm } from './scheduleForm.js';
import { standingAt, type Standing } from './standingAt.js';

/** A span of time that is asked about. */
export interface OnCallPeriod {
  readonly from: InstantLike;
  /** Not included. */
  readonly to: InstantLike;
}

/** A maximal run of the same people in the same order, cut at the ends of the period. */
export interface Run {
  readonly startMs: number;
  readonly endMs: number;
  /** How things stood at its start. */
  readonly standing: Standing;
}

/**
 * Walks the runs of a period from edge to edge.
 *
 * @throws InputError `reversed_span`, `too_many_shifts` and those of instants
 */
export function eachRun(
  form: ScheduleForm,
  period: OnCallPeriod,
  visit: (run: Run) => void,
): { readonly fromMs: number; readonly toMs: number } {
  const { fromMs, toMs } = readPeriod(period);
  let standing: Standing | null = null;
  let startMs = fromMs;
  let edges = 0;
  for (let at = fromMs; at < toMs;) {
    requireEdges(++edges, period, at);
    const next = standingAt(form, at);
    if (standing === null || !samePeople(standing.people, next.people)) {
      if (standing !== null) visit({ startMs, endMs: at, standing });
      standing = next;
      startMs = at;
    }
    at = Math.min(next.untilMs, toMs);
  }
  if (standing !== null) visit({ startMs, endMs: toMs, standing });
  return { fromMs, toMs };
}

function readPeriod(period: OnCallPeriod): { readonly fromMs: number; readonly toMs: number } {
  requireObject(period, 'period', 'an object with from and to');
  const fromMs = toEpochMs(period.from, 'period.from');
  const toMs = toEpochMs(period.to, 'period.to');
  if (toMs >= fromMs) return { fromMs, toMs };
  throw new InputError(REVERSED_SPAN, 'period', period, 'from before to');
}
