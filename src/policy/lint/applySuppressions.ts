import { pathText } from '../../errors/issue.js';
import type { SuppressionConfig } from '../suppression.js';
import { finding, type LintFinding } from './lintFinding.js';
import { UNUSED_SUPPRESSION } from './lintKinds.js';

/** The findings that no acceptance takes out. */
export function applySuppressions(
  findings: readonly LintFinding[],
  suppress: readonly SuppressionConfig[],
): LintFinding[] {
  return findings.filter((each) => !suppress.some((one) => accepts(one, each)));
}

/** Acceptances of what was not found. */
export function unusedSuppressions(
  findings: readonly LintFinding[],
  suppress: readonly SuppressionConfig[],
): LintFinding[] {
  return suppress.flatMap((one, index) => {
    if (findings.some((each) => accepts(one, each))) return [];
    const detail = { severity: 'info', received: one.code } as const;
    return [finding(UNUSED_SUPPRESSION, ['suppress', index], detail)];
  });
}

function accepts({ code, at }: SuppressionConfig, found: LintFinding): boolean {
  return code === found.code && (at === undefined || isWithin(found.path, at));
}

/** Whether a place is the named one or lies inside it. */
function isWithin(path: LintFinding['path'], at: string): boolean {
  return path.some((_, length) => pathText(path.slice(0, length + 1)) === at) || at === '';
}
