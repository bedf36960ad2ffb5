import type { ActorRole } from './ticketEvent.js';

/** Every role that an actor may have on a ticket. */
export const ACTOR_ROLES: readonly ActorRole[] = [
  'customer',
  'agent',
  'bot',
  'system',
  'third_party',
];
