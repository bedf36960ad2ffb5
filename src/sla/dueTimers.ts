import { isOpen, nextOpen } from '../calendar/index.js';
import { requireOptions } from '../errors/requireOptions.js';
import { toEpochMs, type InstantLike } from '../time/index.js';
import { stateAt } from './advanceClocks.js';
import { calendarOf } from './calendarOf.js';
import type { CompiledSla } from './compiledSla.js';
import { rowOf } from './isPaused.js';
import { countOf, lastOf } from './packs.js';
import { breachedAtBy } from './readCycle.js';
import { warningAt } from './readWarnings.js';
import { compiledOf, type Sla } from './sla.js';
import type { CycleState, SlaState } from './slaState.js';

/** Options of `dueTimers`. */
export interface DueTimersOptions {
  /** The present, not before the latest event. */
  readonly now: InstantLike;
}

/** An instant at which a clock becomes something else if nothing happens before. */
export interface DueTimer<ClockId extends string = string> {
  /** The same for the same timer at every call, so that a host can replace the one it has set. */
  readonly key: string;
  readonly clockId: ClockId;
  /** `breach` falls 1 ms after due, for at the due instant itself nothing is breached yet. */
  readonly kind: 'opening' | 'warning' | 'breach';
  readonly at: Date;
}

/**
 * The instants at which a host should look at a ticket again if nothing happens to it.
 *
 * Timers of running clocks alone: a paused clock can neither warn nor breach.
 *
 * @param sla - compiled rules
 * @param state - what `startClocks` or `advanceClocks` returned; not changed
 * @param options - `now`: the present; only later instants are told
 * @returns in order of time; of equal instants in the order of the rules' clocks
 * @throws InputError `unknown_option`, `wrong_type`, and what `readClocks` throws
 */
export function dueTimers<ClockId extends string>(
  sla: Sla<ClockId>,
  state: SlaState,
  options: DueTimersOptions,
): DueTimer<ClockId>[] {
  requireOptions(options, ['now']);
  const now = toEpochMs(options.now, 'options.now');
  return timersOf(sla, stateAt(sla, state, now), now);
}

/** The timers of a state that has no events waiting. */
function timersOf<ClockId extends string>(
  sla: Sla<ClockId>,
  state: SlaState,
  now: number,
): DueTimer<ClockId>[] {
  const rules = compiledOf(sla);
  return sla.clockIds
    .flatMap((clockId) => {
      const cycles = state.clocks[clockId]?.cycles ?? [];
      const cycle = lastOf(cycles);
      if (cycle === undefined || cycle.runningSince === null) return [];
      const key = JSON.stringify([state.ticket.id, clockId, countOf(cycles) - 1]).slice(1, -1);
      return instantsOf(rules, cycle, now).map(({ kind, id, at }) => ({
        key: `${key},${id}`,
        clockId,
        kind,
        at: new Date(at),
      }));
    })
    .sort((a, b) => a.at.getTime() - b.at.getTime());
}

/** The first of the timers, for the many who want no more. */
export function nextTimerAt(sla: CompiledSla, state: SlaState, now: number): Date | null {
  let first = Infinity;
  for (const { id } of sla.clocks) {
    const cycle = lastOf(state.clocks[id]?.cycles ?? []);
    if (cycle === undefined || cycle.runningSince === null) continue;
    for (const { at } of instantsOf(sla, cycle, now)) first = Math.min(first, at);
  }
  return first === Infinity ? null : new Date(first);
}

interface TimerInstant {
  readonly kind: DueTimer['kind'];
  readonly id: string;
  readonly at: number;
}

function instantsOf(sla: CompiledSla, cycle: CycleState, now: number): TimerInstant[] {
  if (breachedAtBy(cycle, now) !== null) return [];
  const calendar = calendarOf(sla, cycle.calendarId);
  const opening = isOpen(calendar, now) ? null : nextOpen(calendar, now);
  const warnings = (rowOf(sla, cycle)?.warnings ?? []).map((rule) => ({
    kind: 'warning' as const,
    id: `warning ${rule.id}`,
    at: warningAt(sla, cycle, rule),
  }));
  const breach = cycle.dueAt === null ? null : cycle.dueAt + 1;
  const all = [
    { kind: 'opening' as const, id: 'opening', at: opening?.getTime() ?? null },
    ...warnings,
    { kind: 'breach' as const, id: 'breach', at: breach },
  ];
  return all.filter((timer): timer is TimerInstant => timer.at !== null && timer.at > now);
}
