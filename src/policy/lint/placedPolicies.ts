import type { PolicyConfig } from '../../sla/index.js';
import type { LintContext } from './lintContext.js';

/** A policy with its place in the config. */
export interface PlacedPolicy {
  readonly policy: PolicyConfig;
  readonly path: readonly (string | number)[];
  /** The list that it stands in, in which the first that matches decides. */
  readonly list: readonly PolicyConfig[];
}

/** Every policy of the service levels, those of groups included. */
export function placedPolicies({ config: { sla } }: LintContext): PlacedPolicy[] {
  return (['policies', 'groupPolicies'] as const).flatMap((key) => {
    const list = sla?.[key] ?? [];
    return list.map((policy, index) => ({ policy, path: ['sla', key, index], list }));
  });
}
