import type { KnownEvent } from './ticketEvent.js';

/** The event types whose meaning the library knows, all others are the host's. */
export const KNOWN_EVENT_TYPES: readonly KnownEvent['type'][] = [
  'created',
  'public_reply',
  'internal_note',
  'status_changed',
  'priority_changed',
  'group_changed',
  'assigned',
  'field_changed',
  'tags_changed',
  'reopened',
  'merged',
  'linked',
  'handed_over',
  'escalated',
  'excused',
  'rated',
];
