import { duplicateIds } from '../../errors/duplicateIds.js';
import type { Issue } from '../../errors/index.js';

/** Tells of two parts of one id among the references, of which a target could mean either. */
export function referenceTwins(
  references: Readonly<Record<string, readonly { readonly id: string }[]>>,
): Issue[] {
  return Object.entries(references).flatMap(([key, list]) =>
    // One and the same part may be handed in twice.
    duplicateIds(
      [...new Set(list)].map((each) => ({ id: each.id, path: [key, list.indexOf(each), 'id'] })),
    ),
  );
}
