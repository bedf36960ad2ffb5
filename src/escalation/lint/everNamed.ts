import type { CompiledDirectory } from '../directory/directory.js';
import type { EscalationPolicyConfig, EscalationTarget } from '../paths/escalationPolicyConfig.js';

/** Where targets lead to, whatever the time. */
export interface NamedSources {
  readonly sources: { readonly directory: CompiledDirectory };
  readonly schedulePeople: ReadonlyMap<string, readonly string[]>;
  readonly policies: ReadonlyMap<string, EscalationPolicyConfig>;
}

/** Policies that were asked before. */
type NamedBefore = Set<string>;

/** Everybody whom a target may reach at some time. `seen` are policies that were asked before. */
export function everNamed(
  target: EscalationTarget,
  around: NamedSources,
  seen: NamedBefore = new Set(),
): readonly string[] {
  const { directory } = around.sources;
  if ('user' in target) return [target.user];
  if ('team' in target) return directory.teams.get(target.team)?.members ?? [];
  if ('schedule' in target) return around.schedulePeople.get(target.schedule) ?? [];
  if ('managerOf' in target) return managers(target.managerOf, around);
  const [level] = around.policies.get(target.policy)?.levels ?? [];
  if (level === undefined || seen.has(target.policy)) return [];
  seen.add(target.policy);
  const people = level.targets.flatMap((each) => everNamed(each, around, seen));
  return level.ifEmpty === 'owner' ? [...people, level.owner] : people;
}

function managers(
  whose: Extract<EscalationTarget, { readonly managerOf: unknown }>['managerOf'],
  { sources: { directory }, schedulePeople }: NamedSources,
): readonly string[] {
  if (typeof whose === 'object' && 'team' in whose) {
    const manager = directory.teams.get(whose.team)?.manager;
    return manager === null || manager === undefined ? [] : [manager];
  }
  const people = typeof whose === 'string' ? [whose] : (schedulePeople.get(whose.schedule) ?? []);
  return people
    .map((each) => directory.people.get(each)?.manager ?? null)
    .filter((each) => each !== null);
}
