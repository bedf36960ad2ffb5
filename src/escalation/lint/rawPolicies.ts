import { parseConfig } from '../../errors/parseConfig.js';
import type { EscalationPolicyConfig } from '../paths/escalationPolicyConfig.js';
import { escalationPolicySchema } from '../paths/escalationPolicySchema.js';
import { compileTarget, type TargetSources } from '../paths/compileTarget.js';
import { always, orElse, together, type Lookup } from '../paths/lookup.js';

/** Policies by id as plain JSON; those whose shape is wrong are for a lint of their own. */
export function rawPolicies(
  policies: readonly EscalationPolicyConfig[],
): ReadonlyMap<string, EscalationPolicyConfig> {
  return new Map(
    policies
      .filter((policy) => parseConfig(escalationPolicySchema, policy).issues.length === 0)
      .map((policy) => [policy.id, policy]),
  );
}

/** The other policies that the levels of one name, in listed order, each once. */
export function policiesNamed(policy: Pick<EscalationPolicyConfig, 'levels'>): string[] {
  const targets = policy.levels.flatMap((level) => level.targets);
  return [...new Set(targets.flatMap((each) => ('policy' in each ? [each.policy] : [])))];
}

/**
 * The policies as targets: whoever the first level of each reaches. One that leads back to itself
 * by first levels alone reaches nobody.
 */
export function firstLevels(
  policies: ReadonlyMap<string, EscalationPolicyConfig>,
  sources: Omit<TargetSources, 'policies'>,
): TargetSources['policies'] {
  const done = new Map<string, { readonly first: Lookup }>();
  const open = new Set<string>();
  const visit = (id: string): void => {
    const policy = policies.get(id);
    if (policy === undefined || done.has(id) || open.has(id)) return;
    open.add(id);
    const [level] = policy.levels;
    if (level !== undefined) policiesNamed({ levels: [level] }).forEach(visit);
    const targets = level?.targets ?? [];
    const reached = together(
      targets.map((target) => compileTarget(target, { ...sources, policies: done })),
    );
    const first = level?.ifEmpty === 'owner' ? orElse(reached, [level.owner]) : reached;
    done.set(id, { first: level === undefined ? always([]) : first });
  };
  for (const id of policies.keys()) visit(id);
  return done;
}
