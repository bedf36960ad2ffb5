import type { CompiledDirectory } from '../directory/directory.js';
import type { CompiledPath } from './compiledPath.js';
import type { EscalationTarget } from './escalationPolicyConfig.js';
import { always, mapped, type Lookup } from './lookup.js';

/** What targets lead to. */
export interface TargetSources {
  readonly directory: CompiledDirectory;
  readonly schedules: ReadonlyMap<string, Lookup>;
  readonly policies: ReadonlyMap<string, Pick<CompiledPath, 'first'>>;
}

const NOBODY: readonly string[] = Object.freeze([]);

/** A target as a question; one that leads nowhere finds nobody. */
export function compileTarget(target: EscalationTarget, sources: TargetSources): Lookup {
  const { directory, schedules, policies } = sources;
  const teamOf = (id: string): readonly string[] => directory.teams.get(id)?.members ?? NOBODY;
  const scheduleOf = (id: string): Lookup => schedules.get(id) ?? always(NOBODY);
  const managerOf = (id: string): readonly string[] =>
    listed(directory.people.get(id)?.manager ?? null);

  if ('user' in target) return always([target.user]);
  if ('team' in target) return always(teamOf(target.team));
  if ('schedule' in target) return scheduleOf(target.schedule);
  if ('policy' in target) return policies.get(target.policy)?.first ?? always(NOBODY);
  const { managerOf: whose } = target;
  if (typeof whose === 'string') return always(managerOf(whose));
  if ('schedule' in whose) return mapped(scheduleOf(whose.schedule), managerOf);
  return always(listed(directory.teams.get(whose.team)?.manager ?? null));
}

function listed(id: string | null): readonly string[] {
  return id === null ? NOBODY : [id];
}
