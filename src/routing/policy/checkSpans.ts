import { spanMs } from '../../time/spanMs.js';
import { issue, type Issue } from '../../errors/issue.js';
import { INVALID_SPAN } from '../../errors/kinds/sla.js';
import type { RoutingSpan } from './routingConfig.js';

/** What is wrong with a span of a policy; one that must not be 0 says so. */
export function checkSpan(
  span: RoutingSpan | undefined,
  path: readonly (string | number)[],
  { positive }: { readonly positive: boolean } = { positive: false },
): Issue[] {
  if (span === undefined) return [];
  const ms = spanMs(span);
  if (ms !== null && (ms > 0 || !positive)) return [];
  const expected = positive ? "a span above 0 such as '30m', or ms" : "a span such as '30m', or ms";
  return [issue(INVALID_SPAN, path, { received: span, expected })];
}
