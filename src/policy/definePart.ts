import { isConfigError, type Issue } from '../errors/index.js';
import { issueAt } from '../errors/issue.js';

/**
 * Defines one part of a policy set. What is wrong with it is told from the root of the set.
 *
 * @returns the compiled part, or null when it was refused
 */
export function definePart<Part>(
  issues: Issue[],
  path: readonly (string | number)[],
  define: () => Part,
): Part | null {
  try {
    return define();
  } catch (error) {
    if (!isConfigError(error)) throw error;
    for (const each of error.issues) issues.push(issueAt(each, [...path, ...each.path]));
    return null;
  }
}
