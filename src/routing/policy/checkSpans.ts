import { isCustopsError } from '../../errors/index.js';
import { issue, type Issue } from '../../errors/issue.js';
import { INVALID_SPAN } from '../../errors/kinds/sla.js';
import { parseDuration } from '../../time/index.js';
import type { RoutingSpan } from './routingConfig.js';

/** The ms of a span of real time; null for anything else, such as business days. */
export function spanMs(span: unknown): number | null {
  try {
    const parsed = parseDuration(span as RoutingSpan);
    return parsed.unit === 'ms' && parsed.ms >= 0 ? parsed.ms : null;
  } catch (error) {
    if (isCustopsError(error)) return null;
    throw error;
  }
}

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
