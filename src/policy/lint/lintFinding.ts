import type { ErrorKind } from '../../errors/errorKind.js';
import type { Issue, Severity } from '../../errors/index.js';
import { issue } from '../../errors/issue.js';

/** A finding about a policy set, with a case that shows it. */
export interface LintFinding extends Issue {
  /**
   * What shows the finding: a ticket's attributes, an instant, an interval, the ids of policies;
   * null where the config itself is the witness.
   */
  readonly witness: Readonly<Record<string, unknown>> | null;
}

/** What a finding may say beside its kind and its path. */
export interface FindingDetail {
  readonly severity?: Severity;
  readonly witness?: Readonly<Record<string, unknown>> | null;
  readonly received?: unknown;
  readonly expected?: string;
  readonly hint?: string | undefined;
}

/** Builds a finding; a warning unless it says otherwise. */
export function finding(
  kind: ErrorKind,
  path: readonly (string | number)[],
  { severity = 'warning', witness = null, ...detail }: FindingDetail = {},
): LintFinding {
  return { ...issue(kind, path, { ...detail, severity }), docs: `lint/${kind.code}`, witness };
}
