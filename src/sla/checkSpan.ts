import { issue, type Issue } from '../errors/issue.js';
import { INVALID_SPAN } from '../errors/kinds/sla.js';
import { parseSpan } from './parseSpan.js';

/** Checks a span of real time. */
export function checkSpan(text: string | undefined, path: readonly (string | number)[]): Issue[] {
  if (text === undefined || parseSpan(text) !== null) return [];
  return [issue(INVALID_SPAN, path, { received: text, expected: 'such as 30m or 336h' })];
}
