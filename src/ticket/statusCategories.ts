import type { StatusCategory } from './ticketEvent.js';

/** The statuses that the library reasons about, in the order of a ticket's life. */
export const STATUS_CATEGORIES: readonly StatusCategory[] = [
  'new',
  'open',
  'pending',
  'on_hold',
  'solved',
  'closed',
];

/** Whether nothing is left to do in a status of this category. */
export function isDone(category: StatusCategory | null): boolean {
  return category === 'solved' || category === 'closed';
}
