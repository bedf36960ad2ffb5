import type { LinkedEvent } from './ticketEvent.js';

/** Every way in which two tickets may be related. */
export const LINK_ROLES: readonly LinkedEvent['role'][] = [
  'parent',
  'child',
  'follow_up',
  'split_from',
  'side_conversation',
];

/** Whether a value names a relation. */
export function isLinkRole(value: unknown): value is LinkedEvent['role'] {
  return LINK_ROLES.includes(value as LinkedEvent['role']);
}
