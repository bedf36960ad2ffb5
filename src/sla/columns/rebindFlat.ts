import { rebasedRule } from '../rebasedRule.js';
import type { FlatChoice } from './choiceTable.js';
import type { ColumnRun } from './columnRun.js';
import { isOpenFlat, type FlatCycle } from './flatCycle.js';
import { flatDueAt, flatRowOf } from './flatDue.js';
import { cancelCycle, countPausedDays, haltCycle, judge, settleBreach } from './cycle.js';
import type { FlatRow } from './flatRules.js';
import { beginCycle, takeTarget } from './startFlat.js';

/** Puts the open cycles under what now applies: `rebindClocks` for columns. */
export function rebindFlat(run: ColumnRun): void {
  run.policy = run.choice().policy;
  for (let clock = 0; clock < run.cycles.length; clock++) {
    if (isOpenFlat(run.cycles[clock]!)) rebindClock(run, clock);
  }
}

/** Puts an open cycle under the policy, row and calendar that now apply: `rebind` for columns. */
export function rebindClock(run: ColumnRun, clock: number): void {
  const { rules, at } = run;
  const cycle = run.cycles[clock]!;
  const choice = run.choice();
  const sameTarget = keepsTarget(run, clock, choice);
  if (sameTarget && cycle.calendar === choice.calendars[clock]) return;
  if (!sameTarget && restarts(run, clock, choice)) {
    cancelCycle(rules, cycle, at);
    beginCycle(run, clock);
    return;
  }
  rebindCycle(run, { cycle, clock, choice });
}

/** The row in force decides; where there is none, the new one. */
function restarts({ rules, cycles }: ColumnRun, clock: number, choice: FlatChoice): boolean {
  const row: FlatRow | undefined =
    flatRowOf(rules, cycles[clock]!) ?? rules.rows[choice.rows[clock]!];
  return row?.compiled.config.onTargetChange === 'restart';
}

function keepsTarget({ cycles }: ColumnRun, clock: number, choice: FlatChoice): boolean {
  const cycle = cycles[clock]!;
  return (
    cycle.policy === choice.policies[clock] &&
    cycle.row === choice.rows[clock] &&
    cycle.instant === choice.instants[clock]
  );
}

interface Rebinding {
  readonly cycle: FlatCycle;
  readonly clock: number;
  readonly choice: FlatChoice;
}

function rebindCycle(run: ColumnRun, { cycle, clock, choice }: Rebinding): void {
  const { rules, at } = run;
  settleBreach(cycle, at);
  const running = cycle.runningSince !== Infinity;
  const before = cycle.calendar;
  const handsOver = before !== choice.calendars[clock];
  if (handsOver) {
    haltCycle(rules, cycle, at);
    countPausedDays(rules, cycle, at);
    cycle.calendar = choice.calendars[clock]!;
    if (running) cycle.runningSince = at;
  }
  if (cycle.breachedAt !== Infinity) return;
  const newRow = rules.rows[choice.rows[clock]!];
  if (!keepsRule(run, { cycle, clock, choice })) takeTarget(run, { cycle, clock, choice });
  if (handsOver) rebase(run, cycle, before);
  const backDated = newRow?.compiled.config.retroactiveBreach === 'back_dated';
  const row = flatRowOf(rules, cycle);
  if (running) {
    judge(rules, cycle, { at, breachedAt: backDated ? Infinity : at });
  } else if (row?.unit === 'ms' && cycle.elapsedMs > row.ms) {
    cycle.dueAt = flatDueAt(rules, cycle, { at, pausedDays: cycle.pausedDays });
    cycle.breachedAt = backDated ? cycle.dueAt : at;
  }
}

/** A frozen target stays; one that counts business days may have been handed over before. */
function keepsRule({ rules }: ColumnRun, { cycle, clock, choice }: Rebinding): boolean {
  const row = flatRowOf(rules, cycle);
  if (row?.compiled.config.onTargetChange === 'freeze') return true;
  return cycle.row === choice.rows[clock] && cycle.days?.unit === 'business_days';
}

/** Lets a rule that counts business days go on in the calendar that the cycle has come to. */
function rebase({ rules, at }: ColumnRun, cycle: FlatCycle, before: number): void {
  if (cycle.days?.unit !== 'business_days') return;
  const handOver = {
    at,
    from: rules.calendars[before]!,
    to: rules.calendars[cycle.calendar]!,
  };
  const days = cycle.days.days + cycle.pausedDays;
  cycle.days = rebasedRule({ ...cycle.days, days }, handOver);
  cycle.pausedDays = 0;
}
