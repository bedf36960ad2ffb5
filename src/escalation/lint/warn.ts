import type { ErrorKind } from '../../errors/errorKind.js';
import { issue, type Issue } from '../../errors/issue.js';

/** Says something of a level that can be compiled all the same. */
export function warn(
  kind: ErrorKind,
  index: number,
  detail: { readonly received?: unknown } = {},
): Issue {
  return issue(kind, ['levels', index], { ...detail, severity: 'warning' });
}
