import { bind, type Choice } from './bind.js';
import type { CompiledClock } from './compiledSla.js';
import { cancelCycle, isOpenCycle, rebindCycle, type Binding } from './cycle.js';
import type { DueRule } from './dueRule.js';
import { beginCycle } from './startCycle.js';
import type { CycleState } from './slaState.js';
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

function rebind(update: Update, clock: CompiledClock, cycle: CycleState): void {
  const choice = update.choiceOf(clock);
  const binding = keepFirst(bind(choice, update.record(), cycle.startedAt), choice, cycle);
  const sameTarget = isSameTarget(binding, cycle);
  const sameCalendar = binding.calendarId === cycle.calendarId;
  if (sameTarget && sameCalendar) return;
  if (!sameTarget && choice.row?.config.onTargetChange === 'restart') {
    cancelCycle(update.sla, cycle, update.at);
    update.note(clock, 'cancelled');
    beginCycle(update, clock);
    return;
  }
  const backDated = choice.row?.config.retroactiveBreach === 'back_dated';
  rebindCycle(update.sla, cycle, { at: update.at, binding, backDated });
  if (!sameCalendar) update.note(clock, 'calendar_changed');
  if (!sameTarget) update.note(clock, 'target_changed');
}

/** Under `freeze` the first target stays; only the calendar may change. */
function keepFirst(binding: Binding, { row }: Choice, cycle: CycleState): Binding {
  if (row?.config.onTargetChange !== 'freeze') return binding;
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
