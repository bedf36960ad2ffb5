import { duplicateIds } from '../errors/duplicateIds.js';
import type { Issue } from '../errors/index.js';
import { issue } from '../errors/issue.js';
import { LOOP } from '../errors/kinds/escalationPaths.js';
import {
  defineEscalationPolicy,
  type EscalationPolicy,
  type EscalationPolicyConfig,
  type EscalationReferences,
} from '../escalation/index.js';
import { definePart } from './definePart.js';
import { inDependencyOrder } from './inDependencyOrder.js';

/** Compiles the escalation policies of a set, those that others lead to first. */
export function defineEscalations(
  issues: Issue[],
  configs: readonly EscalationPolicyConfig[],
  references: Omit<EscalationReferences, 'policies'>,
): readonly EscalationPolicy[] {
  const known = new Map<string, EscalationPolicy>();
  issues.push(
    ...duplicateIds(configs.map(({ id }, index) => ({ id, path: ['escalation', index, 'id'] }))),
  );
  const ordered = inDependencyOrder(configs, { nameOf: ({ id }) => id, needs: policiesLedTo });
  for (const { config, index, isInLoop } of ordered) {
    const path = ['escalation', index];
    if (isInLoop) {
      issues.push(issue(LOOP, path, { received: config.id }));
      continue;
    }
    const policies = [...known.values()];
    const policy = definePart(issues, path, () =>
      defineEscalationPolicy(config, { ...references, policies }),
    );
    if (policy !== null) known.set(policy.id, policy);
  }
  return configs.flatMap(({ id }) => known.get(id) ?? []);
}

/** The policies that targets name. The config may be of any shape still. */
function policiesLedTo({ levels, fallback }: EscalationPolicyConfig): readonly string[] {
  const lists = [...(isList(levels) ? levels.map((level) => level?.targets) : []), fallback];
  return lists
    .flatMap((targets) => (isList(targets) ? targets : []))
    .flatMap((target) => {
      const { policy } = ((target as unknown) ?? {}) as { readonly policy?: unknown };
      return typeof policy === 'string' ? [policy] : [];
    });
}

/** `Array.isArray` for readonly lists, which the built-in type loses. */
function isList<Entry>(value: readonly Entry[] | undefined): value is readonly Entry[] {
  return Array.isArray(value);
}
