import type { StatusCategory } from '../../ticket/index.js';
import { isDone } from '../../ticket/statusCategories.js';

/** Whose move it is on an open ticket. */
export type BacklogPart = 'actionable' | 'awaitingCustomer' | 'awaitingThirdParty';

/** How many open tickets there are of each part. */
export type BacklogSplit = Readonly<Record<BacklogPart, number>>;

/** The parts in the order of results. */
export const BACKLOG_PARTS: readonly BacklogPart[] = [
  'actionable',
  'awaitingCustomer',
  'awaitingThirdParty',
];

/** The part of a status; null for one that is done. */
export function backlogPart(category: StatusCategory): BacklogPart | null {
  if (isDone(category)) return null;
  if (category === 'pending') return 'awaitingCustomer';
  return category === 'on_hold' ? 'awaitingThirdParty' : 'actionable';
}
