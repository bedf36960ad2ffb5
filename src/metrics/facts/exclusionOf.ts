import type { MutableTicketState } from '../../ticket/index.js';

/** Why a ticket leaves every metric. */
export type Exclusion = 'merged' | 'spam' | 'test' | 'deleted';

const MARKED = ['spam', 'test', 'deleted'] as const;

/** Merged into another, or marked: a field `spam`, `test`, `deleted` that is true, or a status of that name. */
export function exclusionOf(state: MutableTicketState): Exclusion | null {
  if (state.mergedAwayAt !== null) return 'merged';
  const fields = state.fields ?? {};
  return MARKED.find((mark) => fields[mark] === true || state.status === mark) ?? null;
}
