import { isCustopsError } from '../../errors/index.js';
import { finding, type LintFinding } from './lintFinding.js';
import { TOO_MANY_HANDOFFS } from './lintKinds.js';

/** The codes by which walks over schedules say that there are too many steps. */
const BOUNDS: ReadonlySet<string> = new Set(['too_many_steps', 'too_many_shifts']);

/** What a walk over a horizon finds, or that it would take too long. */
export function withinBounds(
  path: readonly (string | number)[],
  find: () => LintFinding[],
): LintFinding[] {
  try {
    return find();
  } catch (error) {
    if (!isCustopsError(error) || !BOUNDS.has(error.code)) throw error;
    return [finding(TOO_MANY_HANDOFFS, path, { severity: 'info', expected: 'a shorter horizon' })];
  }
}
