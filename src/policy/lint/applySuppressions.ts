import { pathText } from '../../errors/issue.js';
import type { SuppressionConfig } from '../suppression.js';
import { finding, type LintFinding } from './lintFinding.js';
import { UNUSED_SUPPRESSION } from './lintKinds.js';

/** Findings after those that the team accepts were taken out, and acceptances of nothing. */
export function applySuppressions(
  findings: readonly LintFinding[],
  suppress: readonly SuppressionConfig[],
): LintFinding[] {
  const used = new Set<number>();
  const left = findings.filter((each) => {
    const place = suppress.findIndex(
      ({ code, at }) => code === each.code && (at === undefined || isWithin(each.path, at)),
    );
    if (place >= 0) used.add(place);
    return place < 0;
  });
  const unused = suppress.flatMap((each, index) =>
    used.has(index)
      ? []
      : [
          finding(UNUSED_SUPPRESSION, ['suppress', index], {
            severity: 'info',
            received: each.code,
          }),
        ],
  );
  return [...left, ...unused];
}

/** Whether a place is the named one or lies inside it. */
function isWithin(path: LintFinding['path'], at: string): boolean {
  return path.some((_, length) => pathText(path.slice(0, length + 1)) === at) || at === '';
}
