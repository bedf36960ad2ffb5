import { businessMsBetween } from '../../calendar/index.js';
import type { FlatCycle } from './flatCycle.js';
import { flatDueAt, flatDueIfResumedAt, flatPausedDays } from './flatDue.js';
import type { FlatRules } from './flatRules.js';

// The moves of `cycle.ts` on cycles of numbers. Each has the name of its twin.

/** Records the breach of an open cycle whose due instant lies before `at`; a paused one has none. */
export function settleBreach(cycle: FlatCycle, at: number): void {
  if (cycle.breachedAt === Infinity && cycle.dueAt < at) cycle.breachedAt = cycle.dueAt;
}

export function runCycle(rules: FlatRules, cycle: FlatCycle, at: number): void {
  countPausedDays(rules, cycle, at);
  cycle.pausedAt = Infinity;
  cycle.runningSince = at;
  if (cycle.breachedAt === Infinity) judge(rules, cycle, { at, breachedAt: at });
}

export function countPausedDays(rules: FlatRules, cycle: FlatCycle, at: number): void {
  if (cycle.pausedAt === Infinity) return;
  cycle.pausedDays += flatPausedDays(rules, cycle, { from: cycle.pausedAt, to: at });
  cycle.pausedAt = at;
}

export function haltCycle(rules: FlatRules, cycle: FlatCycle, at: number): void {
  const from = cycle.runningSince;
  if (from === Infinity) return;
  settleBreach(cycle, at);
  cycle.runningSince = Infinity;
  cycle.elapsedMs += businessMsBetween(rules.calendars[cycle.calendar]!, from, at);
  const { stretches } = cycle;
  const place = 3 * cycle.stretchCount++;
  stretches[place] = from;
  stretches[place + 1] = at;
  stretches[place + 2] = cycle.calendar;
}

export function pauseCycle(rules: FlatRules, cycle: FlatCycle, at: number): void {
  haltCycle(rules, cycle, at);
  cycle.pausedAt = at;
  if (cycle.breachedAt === Infinity) cycle.dueAt = Infinity;
}

export function stopCycle(
  rules: FlatRules,
  cycle: FlatCycle,
  stop: { readonly at: number; readonly by: number },
): void {
  haltCycle(rules, cycle, stop.at);
  if (cycle.pausedAt !== Infinity && cycle.breachedAt === Infinity) {
    cycle.dueAt = flatDueIfResumedAt(rules, cycle, stop.at);
  }
  cycle.stoppedAt = stop.at;
  cycle.stoppedBy = stop.by;
}

export function cancelCycle(rules: FlatRules, cycle: FlatCycle, at: number): void {
  haltCycle(rules, cycle, at);
  if (cycle.breachedAt === Infinity) cycle.dueAt = Infinity;
  cycle.cancelledAt = at;
}

/** What a cycle has counted up to an instant at or after its latest change. */
export function elapsedAt({ calendars }: FlatRules, cycle: FlatCycle, at: number): number {
  if (cycle.runningSince === Infinity) return cycle.elapsedMs;
  return cycle.elapsedMs + businessMsBetween(calendars[cycle.calendar]!, cycle.runningSince, at);
}

/** Fixes when a running cycle is due; `breachedAt` Infinity dates a breach back to that. */
export function judge(
  rules: FlatRules,
  cycle: FlatCycle,
  verdict: { readonly at: number; readonly breachedAt: number },
): void {
  const { runningSince: at, pausedDays } = cycle;
  cycle.dueAt = flatDueAt(rules, cycle, { at, pausedDays });
  if (cycle.dueAt < verdict.at) {
    cycle.breachedAt = verdict.breachedAt === Infinity ? cycle.dueAt : verdict.breachedAt;
  }
}
