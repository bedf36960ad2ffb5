import { conditionTree, type ConditionNode } from '../../conditions/conditionTree.js';
import type { PolicyConfig } from '../../sla/index.js';

/** The conditions of policies and of their rows. */
export function conditionTrees(policies: readonly PolicyConfig[]): ConditionNode[] {
  return policies
    .flatMap(({ when, targets }) => [when, ...targets.map((row) => row.when)])
    .map((when) => conditionTree(when ?? {}));
}
