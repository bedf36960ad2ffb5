import { bind, type Choice } from './bind.js';
import type { CompiledClock, CompiledSla } from './compiledSla.js';
import { cancelCycle, isOpenCycle, rebindCycle, type Binding } from './cycle.js';
import type { DueRule } from './dueRule.js';
import { rowOf } from './isPaused.js';
import type { TargetConfig } from './slaConfig.js';
import type { CycleState } from './slaState.js';
import { beginCycle } from './startCycle.js';
import type { Update } from './update.js';

/** Puts the open cycles under the policies, rows and calendars that now apply. */
export function rebindClocks(update: Update): void {
  const { state, sla } = update;
  if ((update.move.change & sla.bindingChanges) === 0) return;
  state.policyId = update.policyOfTicket()?.id ?? null;
  for (const clock of sla.clocks) {
    const cycle = update.latestCycle(clock);
    if (isOpenCycle(cycle)) rebind(update, clock, cycle);
  }
}

/** Puts an open cycle under the policy, row and calendar that now apply. */
export function rebind(update: Update, clock: CompiledClock, cycle: CycleState): void {
  const choice = update.choiceOf(clock);
  const binding = bindingOf(update, choice, cycle);
  const sameTarget = isSameTarget(binding, cycle);
  const sameCalendar = binding.calendarId === cycle.calendarId;
  if (sameTarget && sameCalendar) return;
  if (!sameTarget && onChange(update.sla, choice, cycle) === 'restart') {
    cancelCycle(update.sla, cycle, update.at);
    update.note(clock, 'cancelled');
    beginCycle(update, clock);
    return;
  }
  const backDated = choice.row?.config.retroactiveBreach === 'back_dated';
  rebindCycle(update.sla, cycle, { at: update.at, binding, backDated });
  if (!sameCalendar) update.note(clock, 'calendar_changed');
  if (cycle.targetId === binding.targetId && !sameTarget) update.note(clock, 'target_changed');
}

/** Tells whether a stopped cycle, were it opened again, would give way to a new one. */
export function wouldRestart(update: Update, clock: CompiledClock, cycle: CycleState): boolean {
  const choice = update.choiceOf(clock);
  if (onChange(update.sla, choice, cycle) !== 'restart') return false;
  return !isSameTarget(bindingOf(update, choice, cycle), cycle);
}

type OnTargetChange = TargetConfig['onTargetChange'];

/** What the row in force says of a change; where there is none, what the new one says. */
function onChange(sla: CompiledSla, { row }: Choice, cycle: CycleState): OnTargetChange {
  return (rowOf(sla, cycle) ?? row)?.config.onTargetChange;
}

/** Under `freeze` the first target stays; only the calendar may change. */
function bindingOf(update: Update, choice: Choice, cycle: CycleState): Binding {
  const binding = bind(choice, update.record(), cycle.startedAt);
  if (rowOf(update.sla, cycle)?.config.onTargetChange !== 'freeze') return binding;
  const { policyId, targetId, rule } = cycle;
  return { ...binding, policyId, targetId, rule };
}

function isSameTarget(binding: Binding, cycle: CycleState): boolean {
  if (binding.policyId !== cycle.policyId || binding.targetId !== cycle.targetId) return false;
  return instantOf(binding.rule) === instantOf(cycle.rule);
}

function instantOf(rule: DueRule | null): number | null {
  return rule?.unit === 'instant' ? rule.at : null;
}
