import { issue, type Issue } from './issue.js';
import { DUPLICATE_ID } from './kinds/config.js';

/** An id with where it stands. */
export interface PlacedId {
  /** Undefined where there is none, or none that could be compared. */
  readonly id: string | undefined;
  readonly path: readonly (string | number)[];
}

/** Tells of each id that stood before already: whoever names it could mean either. */
export function duplicateIds(placed: readonly PlacedId[]): Issue[] {
  const seen = new Set<string>();
  return placed.flatMap(({ id, path }) => {
    if (id === undefined) return [];
    const isTaken = seen.has(id);
    seen.add(id);
    return isTaken ? [issue(DUPLICATE_ID, path, { received: id })] : [];
  });
}
