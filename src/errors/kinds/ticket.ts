import type { ErrorKind } from '../errorKind.js';

export const INVALID_TICKET: ErrorKind = {
  code: 'invalid_ticket',
  text: 'is not a ticket with a list of events',
};
export const INVALID_EVENT: ErrorKind = {
  code: 'invalid_event',
  text: 'is not an event with an instant and a type',
};

export const UNKNOWN_EVENT_TYPE: ErrorKind = {
  code: 'unknown_event_type',
  text: 'is neither a known event type nor a declared one, the event is ignored',
};
export const UNKNOWN_STATUS: ErrorKind = {
  code: 'unknown_status',
  text: 'is neither a known status nor mapped by statusCategories, it counts as open',
};
export const UNKNOWN_ACTOR_ROLE: ErrorKind = {
  code: 'unknown_actor_role',
  text: "is not a known role, the event counts as nobody's",
};
export const MALFORMED_EVENT: ErrorKind = {
  code: 'malformed_event',
  text: 'is missing or has the wrong type, what it would change is left as it was',
};
export const RESERVED_FIELD: ErrorKind = {
  code: 'reserved_field',
  text: 'is changed by an event type of its own, the event is ignored',
};
export const DUPLICATE_EVENT: ErrorKind = {
  code: 'duplicate_event',
  text: 'repeats an event of the same instant',
};
export const EVENT_AFTER_NOW: ErrorKind = {
  code: 'event_after_now',
  text: 'is later than now, the event is left out',
};
export const EVENT_BEFORE_CREATION: ErrorKind = {
  code: 'event_before_creation',
  text: 'is earlier than the creation of the ticket',
};
export const NO_CREATION: ErrorKind = { code: 'no_creation', text: 'hold no creation up to now' };
export const SECOND_CREATION: ErrorKind = {
  code: 'second_creation',
  text: 'creates the ticket again, the event is ignored',
};
export const REOPENED_WHILE_OPEN: ErrorKind = {
  code: 'reopened_while_open',
  text: 'reopens a ticket that is neither solved nor closed',
};
export const EVENT_AFTER_MERGE: ErrorKind = {
  code: 'event_after_merge',
  text: 'happens to a ticket that was merged into another before',
};
export const REPLY_WITHOUT_ROLE: ErrorKind = {
  code: 'reply_without_role',
  text: 'is missing, a reply by nobody counts for no clock',
};
