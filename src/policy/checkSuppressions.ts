import { issue, type Issue } from '../errors/issue.js';
import { SUPPRESSION_WITHOUT_REASON } from '../errors/kinds/policy.js';
import type { SuppressionConfig } from './suppression.js';

/** Fewer letters are no reason. */
const SHORTEST_REASON = 8;

/** Accepted findings without a reason that says something. */
export function checkSuppressions(suppress: readonly SuppressionConfig[] = []): Issue[] {
  return suppress.flatMap(({ reason }, index) => {
    if (reason.trim().length >= SHORTEST_REASON) return [];
    const expected = `at least ${SHORTEST_REASON} letters`;
    return [
      issue(SUPPRESSION_WITHOUT_REASON, ['suppress', index, 'reason'], {
        received: reason,
        expected,
      }),
    ];
  });
}
