import { requirePolicySet, type PolicySet } from '../policySet.js';
import { diffValues } from './diffValues.js';
import type { PolicyChange } from './policyChange.js';

/** Keys that say which version it is, not what it says. */
const ABOUT_THE_VERSION: ReadonlySet<string> = new Set([
  '$schema',
  'id',
  'version',
  'effectiveFrom',
  'appliesTo',
]);

/**
 * What one policy set says otherwise than another, in words.
 *
 * Policies, levels, layers and the like are compared by their ids, target rows by their clock and
 * condition, so that a row that was moved is not told as changed; a new order is told once, since
 * the first that matches decides.
 *
 * @param before - the set in force
 * @param after - the set that is to follow
 * @returns every difference, in the order of the document; empty when both say the same
 * @throws InputError `not_a_policy_set`
 * @example
 * ```ts
 * import { definePolicySet, diffPolicySets } from 'custops';
 *
 * const promise = (within: string) =>
 *   definePolicySet({
 *     id: 'desk',
 *     calendars: [],
 *     sla: {
 *       policies: [
 *         { id: 'gold', calendar: '24x7', targets: [{ metric: 'first_response', when: { priority: 'urgent' }, within }] },
 *       ],
 *     },
 *   });
 * diffPolicySets(promise('60m'), promise('30m')).map(({ text }) => text); // => ['gold / urgent / first response 60m → 30m']
 * ```
 */
export function diffPolicySets(before: PolicySet, after: PolicySet): readonly PolicyChange[] {
  requirePolicySet(before, 'before');
  requirePolicySet(after, 'after');
  return diffValues(contents(before), contents(after), { path: [], names: [] });
}

function contents({ config }: PolicySet): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(config).filter(([key]) => !ABOUT_THE_VERSION.has(key)));
}
