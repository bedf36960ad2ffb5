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

/** A period whose ends are read, in epoch ms, with its name for errors. */
export interface ReadPeriod {
  readonly fromMs: number;
  readonly toMs: number;
  readonly argument: string;
  readonly period: OnCallPeriod;
}

/**
 * Walks the runs of a period from edge to edge.
 *
 * @throws InputError `too_many_shifts`
 */
export function eachRun(form: ScheduleForm, span: ReadPeriod, visit: (run: Run) => void): void {
  const { fromMs, toMs } = span;
  let standing: Standing | null = null;
  let startMs = fromMs;
  let edges = 0;
  for (let at = fromMs; at < toMs;) {
    requireEdges(++edges, span, at);
    const next = standingAt(form, at);
    if (standing === null || !samePeople(standing.people, next.people)) {
      if (standing !== null) visit({ startMs, endMs: at, standing });
      standing = next;
      startMs = at;
    }
    at = Math.min(next.untilMs, toMs);
  }
  if (standing !== null) visit({ startMs, endMs: toMs, standing });
}

/**
 * Reads the ends of a period.
 *
 * @param argument - the name that an error gives to it
 * @throws InputError `wrong_type`, `reversed_span` and those of instants
 */
export function readPeriod(period: OnCallPeriod, argument = 'period'): ReadPeriod {
  requireObject(period, argument, 'an object with from and to');
  const fromMs = toEpochMs(period.from, `${argument}.from`);
  const toMs = toEpochMs(period.to, `${argument}.to`);
  if (toMs >= fromMs) return { fromMs, toMs, argument, period };
  throw new InputError(REVERSED_SPAN, argument, period, 'from before to');
}
