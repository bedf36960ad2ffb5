import {
  ASSIGNEE_CHANGED,
  CREATED,
  FIELDS_CHANGED,
  GROUP_CHANGED,
  PRIORITY_CHANGED,
  STATUS_CHANGED,
  TAGS_CHANGED,
} from '../ticket/ticketChange.js';
import type { TicketChange } from '../ticket/index.js';
import { bind, type Choice } from './bind.js';
import type { CompiledClock, CompiledSla } from './compiledSla.js';
import { cancelCycle, isOpenCycle, rebindCycle, type Binding } from './cycle.js';
import type { DueRule } from './dueRule.js';
import { beginCycle } from './startCycle.js';
import type { CycleState } from './slaState.js';
import { latestCycle, type Move, type Update } from './update.js';

/** Which changes of a ticket concern which of its fields. */
const FIELDS_OF: readonly (readonly [TicketChange, readonly string[]])[] = [
  [STATUS_CHANGED, ['status', 'category', 'reason']],
  [PRIORITY_CHANGED, ['priority']],
  [GROUP_CHANGED, ['group']],
  [ASSIGNEE_CHANGED, ['assignee']],
  [TAGS_CHANGED, ['tags']],
];

/** Puts the open cycles under the policies, rows and calendars that now apply. */
export function rebindClocks(update: Update, move: Move): void {
  if (!concerns(update.sla, move.change)) return;
  const { state, sla } = update;
  state.policyId = update.policyOf(sla.policies)?.id ?? null;
  for (const clock of sla.clocks) {
    const cycle = latestCycle(update.clockState(clock));
    if (isOpenCycle(cycle)) rebind(update, { clock, cycle }, move);
  }
}

function concerns(sla: CompiledSla, change: TicketChange): boolean {
  if ((change & (CREATED | FIELDS_CHANGED)) !== 0) return true;
  return FIELDS_OF.some(
    ([bit, fields]) => (change & bit) !== 0 && fields.some((field) => sla.fields.has(field)),
  );
}

function rebind(
  update: Update,
  { clock, cycle }: { readonly clock: CompiledClock; readonly cycle: CycleState },
  move: Move,
): void {
  const choice = update.choiceOf(clock);
  const binding = keepFirst(bind(choice, update.record(), cycle.startedAt), choice, cycle);
  const sameTarget = isSameTarget(binding, cycle);
  const sameCalendar = binding.calendarId === cycle.calendarId;
  if (sameTarget && sameCalendar) return;
  if (!sameTarget && choice.row?.config.onTargetChange === 'restart') {
    cancelCycle(update.sla, cycle, update.at);
    update.note(clock, 'cancelled', { move });
    beginCycle(update, clock, move);
    return;
  }
  const backDated = choice.row?.config.retroactiveBreach === 'back_dated';
  rebindCycle(update.sla, cycle, { at: update.at, binding, backDated });
  if (!sameCalendar) update.note(clock, 'calendar_changed', { move });
  if (!sameTarget) update.note(clock, 'target_changed', { move });
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
