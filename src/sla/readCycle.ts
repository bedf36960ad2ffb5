import { businessMsBetween } from '../calendar/index.js';
import { calendarOf } from './calendarOf.js';
import type { ClockStatus, CycleReading } from './clockReading.js';
import type { CompiledSla } from './compiledSla.js';
import { dueIfResumedAt, elapsedAt } from './cycle.js';
import { readAdjusted } from './readAdjusted.js';
import type { CycleState, ExcusedSpan } from './slaState.js';

/** A clock that never started. */
export const INACTIVE: CycleReading = {
  policyId: null,
  targetId: null,
  state: 'inactive',
  active: false,
  startedAt: null,
  dueAt: null,
  dueIfResumedAt: null,
  breachedAt: null,
  stoppedAt: null,
  stoppedBy: null,
  cancelledAt: null,
  elapsedMs: 0,
  targetMs: null,
  remainingMs: null,
  overshootMs: 0,
  percent: null,
  firstStop: null,
  adjusted: null,
};

/** Reads a cycle at an instant at or after its latest change. */
export function readCycle(
  sla: CompiledSla,
  cycle: CycleState,
  { now, excused }: { readonly now: number; readonly excused: readonly ExcusedSpan[] },
): CycleReading {
  const { firstStop } = cycle;
  const active = cycle.stoppedAt === null && cycle.cancelledAt === null;
  const breachedAt = breachedAtBy(cycle, now);
  const resumed = active && cycle.pausedAt !== null ? dueIfResumedAt(sla, cycle, now) : null;
  const elapsedMs = elapsedAt(sla, cycle, now);
  const state = statusOf(cycle, breachedAt);
  const against = againstTarget(sla, cycle, { now, elapsedMs });
  const raw = { state, elapsedMs, breachedAt: dateOf(breachedAt) };
  return {
    policyId: cycle.policyId,
    targetId: cycle.targetId,
    state,
    active,
    startedAt: new Date(cycle.startedAt),
    dueAt: dateOf(cycle.dueAt),
    dueIfResumedAt: dateOf(resumed),
    breachedAt: raw.breachedAt,
    stoppedAt: dateOf(cycle.stoppedAt),
    stoppedBy: cycle.stoppedBy,
    cancelledAt: dateOf(cycle.cancelledAt),
    elapsedMs,
    targetMs: against.targetMs,
    remainingMs: against.remainingMs,
    overshootMs: against.overshootMs,
    percent: against.percent,
    firstStop: firstStop && { at: new Date(firstStop.at), state: firstStop.state },
    adjusted: excused.length === 0 ? null : readAdjusted(sla, cycle, { now, excused, raw }),
  };
}

function dateOf(at: number | null): Date | null {
  return at === null ? null : new Date(at);
}

/** The breach of a cycle, found by `now` though no event has come to record it. */
export function breachedAtBy(cycle: CycleState, now: number): number | null {
  if (cycle.breachedAt !== null || cycle.runningSince === null) return cycle.breachedAt;
  return cycle.dueAt !== null && cycle.dueAt < now ? cycle.dueAt : null;
}

/** Where a cycle stands, given its breach: that wins over all others. */
export function statusOf(cycle: CycleState, breachedAt: number | null): ClockStatus {
  if (breachedAt !== null) return 'breached';
  if (cycle.cancelledAt !== null) return 'cancelled';
  if (cycle.stoppedAt !== null) return 'met';
  return cycle.runningSince === null ? 'paused' : 'running';
}

type AgainstTarget = Pick<CycleReading, 'targetMs' | 'remainingMs' | 'overshootMs' | 'percent'>;

/** How a cycle stands against its target: by its span, or by the open time around its due instant. */
function againstTarget(
  sla: CompiledSla,
  cycle: CycleState,
  { now, elapsedMs }: { readonly now: number; readonly elapsedMs: number },
): AgainstTarget {
  if (cycle.rule?.unit === 'ms') {
    const { ms } = cycle.rule;
    return {
      targetMs: ms,
      remainingMs: Math.max(0, ms - elapsedMs),
      overshootMs: Math.max(0, elapsedMs - ms),
      percent: (elapsedMs / ms) * 100,
    };
  }
  if (cycle.dueAt === null) {
    return { targetMs: null, remainingMs: null, overshootMs: 0, percent: null };
  }
  const end = cycle.stoppedAt ?? cycle.cancelledAt ?? now;
  const left = businessMsBetween(calendarOf(sla, cycle.calendarId), end, cycle.dueAt);
  const whole = elapsedMs + left;
  return {
    targetMs: null,
    remainingMs: Math.max(0, left),
    overshootMs: Math.max(0, -left),
    percent: whole > 0 ? (elapsedMs / whole) * 100 : null,
  };
}
