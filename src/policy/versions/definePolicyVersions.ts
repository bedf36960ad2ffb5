import { frozenCopy } from '../../conditions/frozenCopy.js';
import { InputError, type Issue } from '../../errors/index.js';
import { throwIfAny } from '../../errors/configError.js';
import { issue } from '../../errors/issue.js';
import {
  MISSING_EFFECTIVE_FROM,
  NOT_POLICY_VERSIONS,
  SAME_EFFECTIVE_FROM,
} from '../../errors/kinds/policy.js';
import { requireList } from '../../errors/requireList.js';
import { requirePolicySet, type PolicySet } from '../policySet.js';

const compiled: unique symbol = Symbol.for('custops.policyVersions') as never;

/** Policy sets that followed one another, in the order in which they took effect. */
export interface PolicyVersions<Version extends PolicySet = PolicySet> {
  readonly sets: readonly Version[];
  /** @internal */
  readonly [compiled]: true;
}

/**
 * Orders the versions of a policy set by when they take effect.
 *
 * @param sets - what `definePolicySet` gave, in any order; one may lack `effectiveFrom`, which then
 *   was always in effect
 * @returns the versions, for `policySetFor`
 * @throws ConfigError `missing_effective_from`, `same_effective_from`; InputError `wrong_type`,
 *   `not_a_policy_set`
 * @example
 * ```ts
 * import { definePolicySet, definePolicyVersions } from 'custops';
 *
 * const versions = definePolicyVersions([
 *   definePolicySet({ id: 'desk', version: '2', effectiveFrom: '2026-07-01T00:00:00Z', calendars: [] }),
 *   definePolicySet({ id: 'desk', version: '1', calendars: [] }),
 * ]);
 * versions.sets.map(({ version }) => version); // => ['1', '2']
 * ```
 */
export function definePolicyVersions<Version extends PolicySet>(
  sets: readonly Version[],
): PolicyVersions<Version> {
  requireList(sets, 'sets');
  for (const [index, set] of sets.entries()) requirePolicySet(set, `sets[${index}]`);
  throwIfAny(checkInstants(sets));
  const sorted = [...sets].sort((a, b) => startOf(a) - startOf(b));
  return Object.freeze({ sets: Object.freeze(sorted), [compiled]: true as const });
}

/** When a version takes effect, epoch ms. */
export function startOf({ effectiveFrom }: PolicySet): number {
  return effectiveFrom?.getTime() ?? -Infinity;
}

/**
 * Refuses what is no list of versions.
 *
 * @throws InputError `not_policy_versions`
 */
export function requireVersions(versions: PolicyVersions): void {
  if ((versions as Partial<PolicyVersions> | null | undefined)?.[compiled] === true) return;
  const expected = 'what definePolicyVersions gives';
  throw new InputError(NOT_POLICY_VERSIONS, 'versions', versions, expected);
}

function checkInstants(sets: readonly PolicySet[]): Issue[] {
  const seen = new Set<number>();
  return sets.flatMap((set, index) => {
    const start = startOf(set);
    const isSecond = seen.has(start);
    seen.add(start);
    if (!isSecond) return [];
    const path = [index, 'effectiveFrom'];
    const kind = start === -Infinity ? MISSING_EFFECTIVE_FROM : SAME_EFFECTIVE_FROM;
    return [issue(kind, path, { received: frozenCopy(set.config.effectiveFrom) })];
  });
}
