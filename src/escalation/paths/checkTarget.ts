import { issue, type Issue } from '../../errors/issue.js';
import { UNKNOWN_REFERENCE } from '../../errors/kinds/config.js';
import { LOOP } from '../../errors/kinds/escalationPaths.js';
import { UNKNOWN_PERSON } from '../../errors/kinds/onCall.js';
import type { EscalationTarget } from './escalationPolicyConfig.js';
import { checkName, type PathNames } from './pathNames.js';

/** Whom a target names: what it names it by, the id, and the keys that lead to it. */
export interface NamedTarget {
  readonly list: keyof PathNames;
  readonly id: string;
  readonly keys: readonly string[];
}

/** Reads a target. */
function namedTarget(target: EscalationTarget): NamedTarget {
  if ('user' in target) return { list: 'people', id: target.user, keys: ['user'] };
  if ('team' in target) return { list: 'teams', id: target.team, keys: ['team'] };
  if ('schedule' in target) return { list: 'schedules', id: target.schedule, keys: ['schedule'] };
  if ('policy' in target) return { list: 'policies', id: target.policy, keys: ['policy'] };
  const { managerOf } = target;
  if (typeof managerOf === 'string') return { list: 'people', id: managerOf, keys: ['managerOf'] };
  const inner = namedTarget(managerOf);
  return { ...inner, keys: ['managerOf', ...inner.keys] };
}

/** Checks that a target leads somewhere, and not back to the policy that names it. */
export function checkTarget(
  target: EscalationTarget,
  { names, policyId }: { readonly names: PathNames; readonly policyId: string | undefined },
  path: readonly (string | number)[],
): Issue[] {
  const { list, id, keys } = namedTarget(target);
  const at = [...path, ...keys];
  if (list === 'policies' && id === policyId) return [issue(LOOP, at, { received: [id, id] })];
  return checkName(id, names[list], at, list === 'people' ? UNKNOWN_PERSON : UNKNOWN_REFERENCE);
}
