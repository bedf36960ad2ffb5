import { issue, type Issue } from '../../errors/issue.js';
import { LOOP } from '../../errors/kinds/escalationPaths.js';
import type { EscalationPolicyConfig } from '../paths/escalationPolicyConfig.js';
import type { SoundPolicy } from '../paths/soundLevels.js';
import { findLoop } from './findLoop.js';
import { policiesNamed } from './rawPolicies.js';

/** Tells of policies that lead to one another, from the one that is linted on. */
export function lintLoop(
  { rest, levels }: SoundPolicy,
  policies: ReadonlyMap<string, EscalationPolicyConfig>,
): Issue[] {
  if (typeof rest.id !== 'string') return [];
  const named = new Map([...policies].map(([id, policy]) => [id, policiesNamed(policy)]));
  named.set(rest.id, policiesNamed({ levels: levels.map(({ level }) => level) }));
  const circle = findLoop(rest.id, (id) => named.get(id) ?? []);
  return circle === null ? [] : [issue(LOOP, [], { received: circle })];
}
