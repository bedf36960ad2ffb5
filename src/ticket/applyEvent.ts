import { applyCreation, isPriority } from './applyCreation.js';
import { changeStatus, enterStatus } from './changeStatus.js';
import { addTags, removeTags } from './tags.js';
import {
  ASSIGNEE_CHANGED,
  GROUP_CHANGED,
  MERGED_AWAY,
  NOTHING_CHANGED,
  PRIORITY_CHANGED,
  type TicketChange,
} from './ticketChange.js';
import { isLinkRole } from './linkRoles.js';
import type { MutableTicketState } from './mutableTicketState.js';
import { isReservedField, setField } from './setField.js';
import type { HostEvent, TicketEvent } from './ticketEvent.js';
import type { TicketRules } from './ticketRules.js';

/** When an event happened, in epoch ms, and the host's words. One object serves a whole log. */
export interface EventContext {
  at: number;
  readonly rules: TicketRules;
}

/**
 * Applies one event to a working state, in place, and says what changed.
 *
 * Never throws: an event of an unknown type or with keys of the wrong type changes nothing, and
 * `reviewTicket` reports it.
 */
export function applyEvent(
  state: MutableTicketState,
  event: TicketEvent,
  context: EventContext,
): TicketChange {
  switch (event.type) {
    case 'public_reply':
      return applyReply(state, event, context.at);
    case 'status_changed':
      return changeStatus(state, event, context);
    case 'created':
      return applyCreation(state, event, context);
    case 'priority_changed':
    case 'group_changed':
    case 'assigned':
      return applyMove(state, event as HostEvent);
    case 'reopened':
      return reopen(state, event, context);
    case 'field_changed':
      return changeField(state, event as HostEvent, context.rules.keep);
    case 'tags_changed': {
      const { add, remove } = event as HostEvent as {
        readonly add?: unknown;
        readonly remove?: unknown;
      };
      return removeTags(state, remove) | addTags(state, add);
    }
    case 'merged':
      return mergeAway(state, event as HostEvent, context.at);
    case 'linked':
      return link(state, event as HostEvent);
    default:
      return NOTHING_CHANGED;
  }
}

function applyReply(state: MutableTicketState, event: TicketEvent, at: number): TicketChange {
  if (event.auto === true) return NOTHING_CHANGED;
  if (event.by === 'customer') state.lastCustomerMessageAt = at;
  else if (event.by === 'agent') state.lastAgentReplyAt = at;
  return NOTHING_CHANGED;
}

function applyMove(state: MutableTicketState, event: HostEvent): TicketChange {
  const to = event['to'];
  if (event.type === 'priority_changed') {
    if ((to !== null && !isPriority(to)) || state.priority === to) return NOTHING_CHANGED;
    state.priority = to;
    return PRIORITY_CHANGED;
  }
  if (to !== null && typeof to !== 'string') return NOTHING_CHANGED;
  if (event.type === 'group_changed') {
    if (state.group === to) return NOTHING_CHANGED;
    state.group = to;
    return GROUP_CHANGED;
  }
  if (state.assignee === to) return NOTHING_CHANGED;
  state.assignee = to;
  return ASSIGNEE_CHANGED;
}

function reopen(
  state: MutableTicketState,
  event: TicketEvent,
  context: EventContext,
): TicketChange {
  if (event.auto === true) return NOTHING_CHANGED;
  // The pair `status_changed` to a host's own open status and `reopened` is one thing told twice.
  if (state.category === 'open') return NOTHING_CHANGED;
  return enterStatus(state, { status: 'open', reason: undefined, at: context.at }, context.rules);
}

function changeField(
  state: MutableTicketState,
  event: HostEvent,
  keep: readonly string[] | null,
): TicketChange {
  const field = event['field'];
  if (typeof field !== 'string' || isReservedField(field)) return NOTHING_CHANGED;
  if (keep !== null && !keep.includes(field)) return NOTHING_CHANGED;
  return setField(state, field, event['to']);
}

function mergeAway(state: MutableTicketState, event: HostEvent, at: number): TicketChange {
  const role = event['role'];
  if ((role !== undefined && role !== 'source') || state.mergedAwayAt !== null) {
    return NOTHING_CHANGED;
  }
  state.mergedAwayAt = at;
  state.mergedInto = typeof event['with'] === 'string' ? event['with'] : null;
  return MERGED_AWAY;
}

function link(state: MutableTicketState, event: HostEvent): TicketChange {
  const { role, to } = event as { readonly role?: unknown; readonly to?: unknown };
  if (!isLinkRole(role) || typeof to !== 'string') return NOTHING_CHANGED;
  (state.links ??= []).push({ role, to });
  return NOTHING_CHANGED;
}
