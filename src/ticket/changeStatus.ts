import {
  NOTHING_CHANGED,
  REOPENED,
  SOLVED,
  STATUS_CHANGED,
  type TicketChange,
} from './ticketChange.js';
import type { MutableTicketState } from './mutableTicketState.js';
import { isDone } from './statusCategories.js';
import type { TicketEvent } from './ticketEvent.js';
import type { TicketRules } from './ticketRules.js';

/** A status as an event names it. */
interface StatusNaming {
  readonly status: string;
  /** As the event gives it, of any type. */
  readonly reason: unknown;
  readonly at: number;
}

/** Moves a ticket into a status; one that nobody knows counts as open and keeps its name. */
export function enterStatus(
  state: MutableTicketState,
  { status, reason, at }: StatusNaming,
  rules: TicketRules,
): TicketChange {
  const category = rules.categoryOf.get(status) ?? 'open';
  const ownName = category === status ? null : status;
  const why = typeof reason === 'string' ? reason : ownName;
  if (state.status === status && state.category === category && state.reason === why) {
    return NOTHING_CHANGED;
  }
  const wasDone = isDone(state.category);
  const nowDone = isDone(category);
  state.status = status;
  state.category = category;
  state.reason = why;
  if (wasDone === nowDone) return STATUS_CHANGED;
  state.solvedAt = nowDone ? at : null;
  if (nowDone) return STATUS_CHANGED | SOLVED;
  state.reopens += 1;
  return STATUS_CHANGED | REOPENED;
}

/** Applies `status_changed`; an automatic one does not take a ticket out of solved or closed. */
export function changeStatus(
  state: MutableTicketState,
  event: TicketEvent,
  { at, rules }: { readonly at: number; readonly rules: TicketRules },
): TicketChange {
  const { to, reason } = event as { readonly to?: unknown; readonly reason?: unknown };
  if (typeof to !== 'string') return NOTHING_CHANGED;
  if (event.auto === true && isDone(state.category)) {
    if (!isDone(rules.categoryOf.get(to) ?? 'open')) return NOTHING_CHANGED;
  }
  return enterStatus(state, { status: to, reason, at }, rules);
}
