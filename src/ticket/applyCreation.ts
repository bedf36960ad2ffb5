import { creationComment, creatorSide } from './creation.js';
import { addTags } from './tags.js';
import { enterStatus } from './changeStatus.js';
import { CREATED, NOTHING_CHANGED, type TicketChange } from './ticketChange.js';
import type { MutableTicketState } from './mutableTicketState.js';
import { takeFields } from './setField.js';
import type { HostEvent, TicketEvent } from './ticketEvent.js';
import type { TicketRules } from './ticketRules.js';

/** Keys of `created` that are no attributes of the ticket; `channel` is one. */
export const NO_ATTRIBUTES: ReadonlySet<string> = new Set([
  'at',
  'type',
  'by',
  'actor',
  'auto',
  'comment',
]);

/** Applies `created`; a second one changes nothing. */
export function applyCreation(
  state: MutableTicketState,
  event: TicketEvent,
  { at, rules }: { readonly at: number; readonly rules: TicketRules },
): TicketChange {
  if (state.createdAt !== null) return NOTHING_CHANGED;
  const created = event as HostEvent;
  state.createdAt = at;
  state.createdBy = creatorSide(event);
  if (isPriority(created['priority'])) state.priority = created['priority'];
  if (typeof created['group'] === 'string') state.group = created['group'];
  if (typeof created['assignee'] === 'string') state.assignee = created['assignee'];
  takeFields(state, created, { skip: NO_ATTRIBUTES, keep: rules.keep });
  noteMessage(state, event, at);
  const { status, reason } = created as { readonly status?: unknown; readonly reason?: unknown };
  // A status that the log told earlier, or at the same instant, stays unless this one says another.
  const first = typeof status === 'string' ? status : (state.status ?? 'new');
  return (
    CREATED |
    addTags(state, created['tags']) |
    enterStatus(state, { status: first, reason, at }, rules)
  );
}

/** Whether a value can be a priority: a name or a finite number. */
export function isPriority(value: unknown): value is string | number {
  return typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value));
}

function noteMessage(state: MutableTicketState, event: TicketEvent, at: number): void {
  if (event.auto === true || creationComment(event) === 'internal') return;
  if (state.createdBy === 'customer') state.lastCustomerMessageAt = at;
  else if (event.by === 'agent') state.lastAgentReplyAt = at;
}
