import type { Issue } from '../errors/index.js';
import { issue } from '../errors/issue.js';
import { DUPLICATE_ID } from '../errors/kinds/config.js';

/** Reports two parts of one id, of which another part could mean either. */
export function reportTwins(
  issues: Issue[],
  key: string,
  configs: readonly { readonly id: string }[],
): void {
  const ids = new Set<string>();
  for (const [index, { id }] of configs.entries()) {
    if (ids.has(id)) issues.push(issue(DUPLICATE_ID, [key, index, 'id'], { received: id }));
    ids.add(id);
  }
}
