import type { Issue } from '../errors/index.js';
import { requireOptions } from '../errors/requireOptions.js';
import { toEpochMs, type InstantLike } from '../time/index.js';
import { stateAt } from './advanceClocks.js';
import type { ClockReading, CycleReading, SlaEvaluation } from './clockReading.js';
import type { CompiledSla } from './compiledSla.js';
import { nextTimerAt } from './dueTimers.js';
import { lastOf } from './packs.js';
import { excusedInOrder } from './excuse.js';
import { INACTIVE, readCycle } from './readCycle.js';
import { readWarnings } from './readWarnings.js';
import { compiledOf, type Sla } from './sla.js';
import type { ClockState, ExcusedSpan, SlaState } from './slaState.js';

/** Options of `readClocks`. */
export interface ReadClocksOptions {
  /** The instant to read at, not before the latest event. */
  readonly now: InstantLike;
}

/**
 * Reads a ticket's clocks at an instant.
 *
 * @param sla - compiled rules
 * @param state - what `startClocks` or `advanceClocks` returned; not changed
 * @param options - `now`: the instant to read at
 * @returns every clock, each with its cycles, and when to look again; `anomalies` is empty, since
 *   these are found on a whole log, by `evaluateSla` or `reviewTicket`
 * @throws InputError `unknown_option`, `wrong_type`, `read_before_events` when `now` lies before an
 *   event that was brought in; `invalid_instant`, `instant_without_offset`, `instant_out_of_range`
 *   for `now`
 */
export function readClocks<ClockId extends string>(
  sla: Sla<ClockId>,
  state: SlaState,
  options: ReadClocksOptions,
): SlaEvaluation<ClockId> {
  requireOptions(options, ['now']);
  const now = toEpochMs(options.now, 'options.now');
  return readState(sla, stateAt(sla, state, now), { now, anomalies: [] });
}

const NOTHING_EXCUSED: readonly ExcusedSpan[] = [];

/** Reads a state that has no events waiting. */
export function readState<ClockId extends string>(
  sla: Sla<ClockId>,
  state: SlaState,
  { now, anomalies }: { readonly now: number; readonly anomalies: readonly Issue[] },
): SlaEvaluation<ClockId> {
  const rules = compiledOf(sla);
  const clocks = {} as Record<ClockId, ClockReading>;
  const excused =
    state.excused.length === 0 ? NOTHING_EXCUSED : excusedInOrder(state.excused.flat());
  const at = { now, excused };
  for (const clock of rules.clocks) {
    const clockState = state.clocks[clock.id];
    clocks[clock.id as ClockId] = readClock(rules, { id: clock.id, state: clockState }, at);
  }
  return {
    ticketId: state.ticket.id,
    policyId: state.policyId,
    clocks,
    nextCheckAt: nextTimerAt(rules, state, now),
    anomalies,
  };
}

function readClock(
  sla: CompiledSla,
  { id, state }: { readonly id: string; readonly state: ClockState | undefined },
  at: { readonly now: number; readonly excused: readonly ExcusedSpan[] },
): ClockReading {
  const cycles: CycleReading[] = [];
  for (const pack of state?.cycles ?? [])
    for (const cycle of pack) cycles.push(readCycle(sla, cycle, at));
  const latest = state && lastOf(state.cycles);
  const warnings = latest === undefined ? [] : readWarnings(sla, latest, at.now);
  return clockReading(id, cycles[cycles.length - 1] ?? INACTIVE, { cycles, warnings });
}

/** Key by key: spreading the cycle takes five times as long, and every ticket pays for it. */
function clockReading(
  metric: string,
  cycle: CycleReading,
  { cycles, warnings }: Pick<ClockReading, 'cycles' | 'warnings'>,
): ClockReading {
  return {
    metric,
    policyId: cycle.policyId,
    targetId: cycle.targetId,
    state: cycle.state,
    active: cycle.active,
    startedAt: cycle.startedAt,
    dueAt: cycle.dueAt,
    dueIfResumedAt: cycle.dueIfResumedAt,
    breachedAt: cycle.breachedAt,
    stoppedAt: cycle.stoppedAt,
    stoppedBy: cycle.stoppedBy,
    cancelledAt: cycle.cancelledAt,
    elapsedMs: cycle.elapsedMs,
    targetMs: cycle.targetMs,
    remainingMs: cycle.remainingMs,
    overshootMs: cycle.overshootMs,
    percent: cycle.percent,
    firstStop: cycle.firstStop,
    adjusted: cycle.adjusted,
    cycles,
    warnings,
  };
}
