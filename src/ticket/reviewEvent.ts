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

/** An event's place in the log as given, for the issues' paths. */
export interface ReviewContext extends EventContext {
  readonly index: number;
}

/**
 * What is odd about one event, seen from the state just before it.
 *
 * What needs the rest of the log, such as a repetition, is found by `reviewTicket`.
 */
export function reviewEvent(
  state: MutableTicketState,
  event: TicketEvent,
  context: ReviewContext,
): readonly Issue[] {
  const found: Issue[] = [];
  const report: Report = (kind, key, detail) => {
    const path = key === null ? ['events', context.index] : ['events', context.index, key];
    found.push(issue(kind, path, { ...detail, severity: 'warning' }));
  };
  reviewActor(event, report);
  // Types come from logs: of an object, hasOwn would ask for its text.
  if (typeof event.type === 'string' && Object.hasOwn(EVENT_KEYS, event.type)) {
    reviewKeys(event as HostEvent, report);
    reviewStatus(event as HostEvent, context, report);
    reviewSequence(state, event as HostEvent, report);
  } else if (!context.rules.eventTypes.has(event.type)) {
    reviewUnknown(event, context, report);
  }
  if (comesAfterMerge(state, event as HostEvent, context)) report(EVENT_AFTER_MERGE, null, {});
  return found;
}

type Report = (
  kind: ErrorKind,
  key: string | null,
  detail: {
    readonly received?: unknown;
    readonly expected?: string;
    readonly hint?: string | undefined;
  },
) => void;

function reviewActor(event: TicketEvent, report: Report): void {
  const by: unknown = event.by;
  if (by !== undefined && !ACTOR_ROLES.some((role) => role === by)) {
    report(UNKNOWN_ACTOR_ROLE, 'by', { received: by, expected: oneOf(ACTOR_ROLES) });
  } else if (by === undefined && event.type === 'public_reply') {
    report(REPLY_WITHOUT_ROLE, 'by', { expected: oneOf(ACTOR_ROLES) });
  }
}

function reviewKeys(event: HostEvent, report: Report): void {
  for (const [key, { expected, fits }] of EVENT_KEYS[event.type as keyof typeof EVENT_KEYS]) {
    if (!fits(event[key])) report(MALFORMED_EVENT, key, { received: event[key], expected });
  }
}

function reviewStatus(event: HostEvent, { rules }: ReviewContext, report: Report): void {
  const key = { created: 'status', status_changed: 'to' }[event.type];
  const status = key === undefined ? undefined : event[key];
  if (key === undefined || typeof status !== 'string' || rules.categoryOf.has(status)) return;
  const known = [...rules.categoryOf.keys()];
  const hint = didYouMean(status, known);
  report(UNKNOWN_STATUS, key, { received: status, expected: oneOf(known), hint });
}

function reviewSequence(state: MutableTicketState, event: HostEvent, report: Report): void {
  const field = event['field'];
  if (event.type === 'created' && state.createdAt !== null) {
    report(SECOND_CREATION, null, {});
  } else if (
    event.type === 'field_changed' &&
    typeof field === 'string' &&
    isReservedField(field)
  ) {
    report(RESERVED_FIELD, 'field', { received: field });
  } else if (event.type === 'reopened' && event.auto !== true) {
    if (state.category !== null && !isDone(state.category)) report(REOPENED_WHILE_OPEN, null, {});
  }
}

function reviewUnknown(event: TicketEvent, { rules }: ReviewContext, report: Report): void {
  const type: unknown = event.type;
  const known = [...KNOWN_EVENT_TYPES, ...rules.eventTypes];
  const hint = typeof type === 'string' ? didYouMean(type, known) : undefined;
  report(UNKNOWN_EVENT_TYPE, 'type', { received: type, hint });
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
