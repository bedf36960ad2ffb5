import { issue, type Issue } from '../errors/issue.js';
import type { ErrorKind } from '../errors/errorKind.js';
import { didYouMean } from '../errors/nearestName.js';
import { oneOf } from '../errors/oneOf.js';
import {
  EVENT_AFTER_MERGE,
  MALFORMED_EVENT,
  REOPENED_WHILE_OPEN,
  REPLY_WITHOUT_ROLE,
  RESERVED_FIELD,
  SECOND_CREATION,
  UNKNOWN_ACTOR_ROLE,
  UNKNOWN_EVENT_TYPE,
  UNKNOWN_STATUS,
} from '../errors/kinds/ticket.js';
import { ACTOR_ROLES } from './actorRoles.js';
import type { EventContext } from './applyEvent.js';
import { EVENT_KEYS } from './eventKeys.js';
import { KNOWN_EVENT_TYPES } from './knownEventTypes.js';
import type { MutableTicketState } from './mutableTicketState.js';
import { isReservedField } from './setField.js';
import { isDone } from './statusCategories.js';
import type { HostEvent, TicketEvent } from './ticketEvent.js';

/** The event's place in the log as given, and where what is odd goes. One object serves a log. */
export interface ReviewContext extends EventContext {
  index: number;
  readonly found: Issue[];
}

/**
 * Finds what is odd about one event, seen from the state just before it.
 *
 * What needs the rest of the log, such as a repetition, is found by `reviewTicket`.
 */
export function reviewEvent(
  state: MutableTicketState,
  event: TicketEvent,
  context: ReviewContext,
): void {
  reviewActor(event, context);
  // Types come from logs: of an object, hasOwn would ask for its text.
  if (typeof event.type === 'string' && Object.hasOwn(EVENT_KEYS, event.type)) {
    reviewKeys(event as HostEvent, context);
    reviewStatus(event as HostEvent, context);
    reviewSequence(state, event as HostEvent, context);
  } else if (!context.rules.eventTypes.has(event.type)) {
    reviewUnknown(event, context);
  }
  if (comesAfterMerge(state, event as HostEvent, context)) report(context, EVENT_AFTER_MERGE);
}

interface Finding {
  readonly key?: string;
  readonly received?: unknown;
  readonly expected?: string;
  readonly hint?: string | undefined;
}

function report(
  { found, index }: ReviewContext,
  kind: ErrorKind,
  { key, ...detail }: Finding = {},
): void {
  const path = key === undefined ? ['events', index] : ['events', index, key];
  found.push(issue(kind, path, { ...detail, severity: 'warning' }));
}

function reviewActor(event: TicketEvent, context: ReviewContext): void {
  const by: unknown = event.by;
  if (by !== undefined && !ACTOR_ROLES.some((role) => role === by)) {
    report(context, UNKNOWN_ACTOR_ROLE, { key: 'by', received: by, expected: oneOf(ACTOR_ROLES) });
  } else if (by === undefined && event.type === 'public_reply') {
    report(context, REPLY_WITHOUT_ROLE, { key: 'by', expected: oneOf(ACTOR_ROLES) });
  }
}

function reviewKeys(event: HostEvent, context: ReviewContext): void {
  for (const [key, { expected, fits }] of EVENT_KEYS[event.type as keyof typeof EVENT_KEYS]) {
    const received = event[key];
    if (!fits(received)) report(context, MALFORMED_EVENT, { key, received, expected });
  }
}

/** The key in which an event names a status. */
const STATUS_KEYS: ReadonlyMap<string, string> = new Map([
  ['created', 'status'],
  ['status_changed', 'to'],
]);

function reviewStatus(event: HostEvent, context: ReviewContext): void {
  const { categoryOf } = context.rules;
  const key = STATUS_KEYS.get(event.type);
  const status = key === undefined ? undefined : event[key];
  if (key === undefined || typeof status !== 'string' || categoryOf.has(status)) return;
  const known = [...categoryOf.keys()];
  const hint = didYouMean(status, known);
  report(context, UNKNOWN_STATUS, { key, received: status, expected: oneOf(known), hint });
}

function reviewSequence(state: MutableTicketState, event: HostEvent, context: ReviewContext): void {
  const field = event['field'];
  if (event.type === 'created' && state.createdAt !== null) {
    report(context, SECOND_CREATION);
  } else if (
    event.type === 'field_changed' &&
    typeof field === 'string' &&
    isReservedField(field)
  ) {
    report(context, RESERVED_FIELD, { key: 'field', received: field });
  } else if (event.type === 'reopened' && event.auto !== true) {
    if (state.category !== null && !isDone(state.category)) report(context, REOPENED_WHILE_OPEN);
  }
}

function reviewUnknown(event: TicketEvent, context: ReviewContext): void {
  const type: unknown = event.type;
  const known = [...KNOWN_EVENT_TYPES, ...context.rules.eventTypes];
  const hint = typeof type === 'string' ? didYouMean(type, known) : undefined;
  report(context, UNKNOWN_EVENT_TYPE, { key: 'type', received: type, hint });
}

/** Solving or closing the source is how products end a merge, often some seconds later. */
function comesAfterMerge(
  state: MutableTicketState,
  event: HostEvent,
  { at, rules }: ReviewContext,
): boolean {
  if (state.mergedAwayAt === null || at <= state.mergedAwayAt) return false;
  const to = event['to'];
  const ends = event.type === 'status_changed' && typeof to === 'string';
  return !(ends && isDone(rules.categoryOf.get(to) ?? 'open'));
}
