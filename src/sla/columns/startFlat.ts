import { CREATED } from '../../ticket/ticketChange.js';
import type { DayRule } from '../dueRule.js';
import type { FlatChoice } from './choiceTable.js';
import type { ColumnRun } from './columnRun.js';
import { beginFlat, isOpenFlat, type FlatCycle } from './flatCycle.js';
import { STATUS_SLOT } from './flatDetail.js';
import { cancelCycle, pauseCycle, runCycle, stopCycle } from './cycle.js';
import { BY_REPLY, BY_SOLVE, type FlatEffect, type FlatRow } from './flatRules.js';
import { isPausedFlat } from './pauseOrResumeFlat.js';

/** Starts a cycle of a clock, unless it may not start now: `startCycle` for columns. */
export function startFlat(run: ColumnRun, { clock, effect }: FlatEffect): void {
  const { rules, at } = run;
  const cycle = run.cycles[clock]!;
  const { config } = rules.clocks[clock]!.compiled;
  const isOpen = isOpenFlat(cycle);
  if (effect === 'reset' && isOpen) cancelCycle(rules, cycle, at);
  else if (isOpen || (cycle.count > 0 && config.cycle === 'single')) return;
  if (!cycle.ready || cycle.spent) return;
  if (!run.statuses.done[run.ticket[STATUS_SLOT]!]!) {
    beginCycle(run, clock);
  } else if (config.createdSolved === 'met') {
    // A ticket that is created solved: a cycle of length zero that keeps its due instant.
    bindFlat(run, clock);
    runCycle(rules, cycle, at);
    stopCycle(rules, cycle, { at, by: BY_SOLVE });
  }
}

/** Begins a cycle now, paused when the ticket's status pauses the clock. */
export function beginCycle(run: ColumnRun, clock: number): void {
  const cycle = run.cycles[clock]!;
  bindFlat(run, clock);
  if (isPausedFlat(run, clock)) pauseCycle(run.rules, cycle, run.at);
  else runCycle(run.rules, cycle, run.at);
}

/** Begins a cycle under the policy, row and calendar that apply. */
function bindFlat(run: ColumnRun, clock: number): void {
  const cycle = run.cycles[clock]!;
  const choice = run.choice();
  beginFlat(cycle, run.at);
  cycle.calendar = choice.calendars[clock]!;
  takeTarget(run, { cycle, clock, choice });
}

/** Puts a cycle under the policy and row of a choice. */
export function takeTarget(
  { rules }: ColumnRun,
  target: { readonly cycle: FlatCycle; readonly clock: number; readonly choice: FlatChoice },
): void {
  const { cycle, clock, choice } = target;
  cycle.policy = choice.policies[clock]!;
  cycle.row = choice.rows[clock]!;
  cycle.instant = choice.instants[clock]!;
  const row = rules.rows[cycle.row];
  cycle.days = row === undefined ? null : dayRule(row, cycle);
}

/** The rule of a row that counts days, for a cycle. */
function dayRule({ compiled, receivedAfter }: FlatRow, { startedAt }: FlatCycle): DayRule | null {
  const { within } = compiled;
  if (within?.unit !== 'business_days' && within?.unit !== 'calendar_days') return null;
  return { unit: within.unit, days: within.days, at: within.at, receivedAfter, from: startedAt };
}

/** Cancels or stops the open cycle of a clock: `endCycle` for columns. */
export function endFlat(run: ColumnRun, { clock, effect, by }: FlatEffect): void {
  const { rules, at } = run;
  const cycle = run.cycles[clock]!;
  const { config, onReopen } = rules.clocks[clock]!.compiled;
  if (cycle.count === 0) {
    // The solve that a ticket is created with takes no chance from a clock that it meets.
    const isMet = config.createdSolved === 'met' && (run.change & CREATED) !== 0;
    if (config.cycle === 'single' && !isMet) cycle.spent = true;
  } else if (isOpenFlat(cycle)) {
    if (effect === 'cancel') cancelCycle(rules, cycle, at);
    else stopCycle(rules, cycle, { at, by });
  } else if (effect === 'stop' && by === BY_REPLY && onReopen === 'ignore') {
    // Answered and solved in one update: the answer is what counts.
    if (cycle.stoppedAt === at) cycle.stoppedBy = by;
  }
}
