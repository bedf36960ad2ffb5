import { businessMsBetween, type Calendar } from '../calendar/index.js';
import type { CompiledSla } from './compiledSla.js';
import { calendarOf } from './calendarOf.js';
import { dueAtOf, pausedDaysBetween } from './dueAtOf.js';
import type { DueRule } from './dueRule.js';
import { addToPacks } from './packs.js';
import { rebasedRule } from './rebasedRule.js';
import type { CycleState } from './slaState.js';

/** What decides about a cycle: a policy, a row, a calendar and the rule that comes of them. */
export interface Binding {
  readonly policyId: string | null;
  readonly targetId: string | null;
  readonly calendarId: string;
  readonly rule: DueRule | null;
}

/** Begins a cycle that neither counts nor stands: `runCycle` or `pauseCycle` comes next. */
export function newCycle(binding: Binding, at: number): CycleState {
  return {
    policyId: binding.policyId,
    targetId: binding.targetId,
    calendarId: binding.calendarId,
    rule: binding.rule,
    startedAt: at,
    elapsedMs: 0,
    runningSince: null,
    pausedAt: null,
    pausedDays: 0,
    dueAt: null,
    breachedAt: null,
    stoppedAt: null,
    stoppedBy: null,
    cancelledAt: null,
    firstStop: null,
    stretches: [],
  };
}

/** Tells whether a cycle is neither stopped nor cancelled. */
export function isOpenCycle(cycle: CycleState | undefined): cycle is CycleState {
  return cycle?.stoppedAt === null && cycle.cancelledAt === null;
}

/** Records the breach of a cycle whose due instant lies before `at`; one that waits has none. */
function settleBreach(cycle: CycleState, at: number): void {
  if (cycle.breachedAt !== null) return;
  if (cycle.dueAt !== null && cycle.dueAt < at) cycle.breachedAt = cycle.dueAt;
}

/** Lets a cycle count from an instant on, and fixes when it is due. */
export function runCycle(sla: CompiledSla, cycle: CycleState, at: number): void {
  countPausedDays(sla, cycle, at);
  cycle.pausedAt = null;
  cycle.runningSince = at;
  if (cycle.breachedAt === null) judge(sla, cycle, { at, breachedAt: at });
}

/** Brings the days of a pause, up to an instant, into the account. */
function countPausedDays(sla: CompiledSla, cycle: CycleState, at: number): void {
  if (cycle.pausedAt === null) return;
  cycle.pausedDays += pausedDaysBetween(sla, cycle, { from: cycle.pausedAt, to: at });
  cycle.pausedAt = at;
}

/** Stops the count of a running cycle: what it counted becomes a stretch. */
function haltCycle(sla: CompiledSla, cycle: CycleState, at: number): void {
  const from = cycle.runningSince;
  if (from === null) return;
  settleBreach(cycle, at);
  const { calendarId } = cycle;
  cycle.elapsedMs += businessMsBetween(calendarOf(sla, calendarId), from, at);
  cycle.runningSince = null;
  addToPacks(cycle.stretches, { from, to: at, calendarId });
}

/** Pauses a cycle: it no longer moves towards a due instant. */
export function pauseCycle(sla: CompiledSla, cycle: CycleState, at: number): void {
  haltCycle(sla, cycle, at);
  cycle.pausedAt = at;
  if (cycle.breachedAt === null) cycle.dueAt = null;
}

/** Ends a cycle. One that is solved out of a pause keeps the due instant of resuming then. */
export function stopCycle(
  sla: CompiledSla,
  cycle: CycleState,
  stop: { readonly at: number; readonly by: string },
): void {
  haltCycle(sla, cycle, stop.at);
  if (cycle.pausedAt !== null && cycle.breachedAt === null) {
    cycle.dueAt = dueIfResumedAt(sla, cycle, stop.at);
  }
  cycle.stoppedAt = stop.at;
  cycle.stoppedBy = stop.by;
}

/** Ends a cycle without a verdict. */
export function cancelCycle(sla: CompiledSla, cycle: CycleState, at: number): void {
  haltCycle(sla, cycle, at);
  if (cycle.breachedAt === null) cycle.dueAt = null;
  cycle.cancelledAt = at;
}

/** When a cycle would be due if it counted again from `at` on. */
export function dueIfResumedAt(sla: CompiledSla, cycle: CycleState, at: number): number | null {
  const from = cycle.pausedAt ?? at;
  const lost = pausedDaysBetween(sla, cycle, { from, to: at });
  return dueAtOf(sla, cycle, { at, pausedDays: cycle.pausedDays + lost });
}

/** What a cycle has counted up to an instant at or after its latest change. */
export function elapsedAt(sla: CompiledSla, cycle: CycleState, at: number): number {
  if (cycle.runningSince === null) return cycle.elapsedMs;
  const calendar = calendarOf(sla, cycle.calendarId);
  return cycle.elapsedMs + businessMsBetween(calendar, cycle.runningSince, at);
}

/**
 * Puts an open cycle under another policy, row or calendar.
 *
 * What has elapsed stays (rules 6 and 7). A breach is never withdrawn and keeps its due instant,
 * so a breached cycle takes over the calendar alone.
 */
export function rebindCycle(
  sla: CompiledSla,
  cycle: CycleState,
  change: { readonly at: number; readonly binding: Binding; readonly backDated: boolean },
): void {
  const { at, binding } = change;
  settleBreach(cycle, at);
  const running = cycle.runningSince !== null;
  const before = calendarOf(sla, cycle.calendarId);
  const handsOver = binding.calendarId !== cycle.calendarId;
  if (handsOver) {
    haltCycle(sla, cycle, at);
    countPausedDays(sla, cycle, at);
    cycle.calendarId = binding.calendarId;
    if (running) cycle.runningSince = at;
  }
  if (cycle.breachedAt !== null) return;
  // A rule that counts business days may have been handed over before.
  const goesOn = binding.targetId === cycle.targetId && cycle.rule?.unit === 'business_days';
  cycle.rule = goesOn ? cycle.rule : binding.rule;
  cycle.policyId = binding.policyId;
  cycle.targetId = binding.targetId;
  if (handsOver) rebase(sla, cycle, { at, from: before });
  judgeAgain(sla, cycle, { at, breachedAt: change.backDated ? null : at });
}

/** Judges an open cycle by what now holds. A paused one breaches only when its target is exceeded. */
function judgeAgain(
  sla: CompiledSla,
  cycle: CycleState,
  verdict: { readonly at: number; readonly breachedAt: number | null },
): void {
  if (cycle.breachedAt !== null) return;
  if (cycle.runningSince !== null) {
    judge(sla, cycle, verdict);
  } else if (cycle.rule?.unit === 'ms' && cycle.elapsedMs > cycle.rule.ms) {
    cycle.dueAt = dueIfResumedAt(sla, cycle, verdict.at);
    cycle.breachedAt = verdict.breachedAt ?? cycle.dueAt;
  }
}

/** Moves the start of an open cycle to an earlier instant; the time between counts. */
export function carryCycle(
  sla: CompiledSla,
  cycle: CycleState,
  { from, at }: { readonly from: number; readonly at: number },
): void {
  settleBreach(cycle, at);
  const carried = { from, to: cycle.startedAt, calendarId: cycle.calendarId };
  const stretches = [carried, ...cycle.stretches.flat()];
  cycle.stretches = [];
  for (const stretch of stretches) addToPacks(cycle.stretches, stretch);
  cycle.elapsedMs += businessMsBetween(calendarOf(sla, cycle.calendarId), from, cycle.startedAt);
  cycle.startedAt = from;
  if (cycle.rule !== null && 'from' in cycle.rule) cycle.rule = { ...cycle.rule, from };
  judgeAgain(sla, cycle, { at, breachedAt: at });
}

/** Lets a rule that counts business days go on in the calendar that the cycle has come to. */
function rebase(
  sla: CompiledSla,
  cycle: CycleState,
  { at, from }: { readonly at: number; readonly from: Calendar },
): void {
  if (cycle.rule?.unit !== 'business_days') return;
  const days = cycle.rule.days + cycle.pausedDays;
  const to = calendarOf(sla, cycle.calendarId);
  cycle.rule = rebasedRule({ ...cycle.rule, days }, { at, from, to });
  cycle.pausedDays = 0;
}

/** Fixes the due instant of a running cycle; one that lies in the past is a breach at once. */
function judge(
  sla: CompiledSla,
  cycle: CycleState,
  verdict: { readonly at: number; readonly breachedAt: number | null },
): void {
  const countsFrom = cycle.runningSince ?? verdict.at;
  cycle.dueAt = dueAtOf(sla, cycle, { at: countsFrom, pausedDays: cycle.pausedDays });
  if (cycle.dueAt !== null && cycle.dueAt < verdict.at) {
    cycle.breachedAt = verdict.breachedAt ?? cycle.dueAt;
  }
}
