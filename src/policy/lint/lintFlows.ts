import type { LintContext } from './lintContext.js';
import { finding, type LintFinding } from './lintFinding.js';
import { FLOW_WITHOUT_OWNER } from './lintKinds.js';

/** Flows for which nobody answers. */
export function lintFlows({ config }: LintContext): LintFinding[] {
  return (config.flows ?? []).flatMap(({ owner }, index) => {
    if (owner.trim() !== '') return [];
    const detail = { received: owner, expected: 'a person or team', witness: { owner } };
    return [finding(FLOW_WITHOUT_OWNER, ['flows', index, 'owner'], detail)];
  });
}
