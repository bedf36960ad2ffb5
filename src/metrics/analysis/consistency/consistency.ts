import {
  proportionHomogeneity,
  type ConfidenceOptions,
  type FunnelPoint,
  type HomogeneityResult,
  type NamedShare,
} from '../../../stats/index.js';
import { InputError } from '../../../errors/index.js';
import { INVALID_OPTION } from '../../../errors/kinds/metrics.js';
import { requireList } from '../../../errors/requireList.js';
import { requireObject } from '../../../errors/requireObject.js';
import { requireOptions } from '../../../errors/requireOptions.js';
import { compareCodePoints } from '../../../ticket/compareCodePoints.js';
import { checkChoice } from '../../checkChoice.js';

/** What is compared, and from which size on. */
export interface ConsistencyOptions extends ConfidenceOptions {
  /** `agents` are persons: those below `minN` are not shown. */
  readonly of: 'agents' | 'channels' | 'groups';
  /** Below so many items a person is suppressed, an integer of 1 or more; 20 by default. */
  readonly minN?: number | undefined;
}

/** A group in the ranking. */
export interface ConsistencyRow extends FunnelPoint {
  /** By the adjusted p: `within` is what chance explains. */
  readonly standing: 'above' | 'below' | 'within';
}

/** Whether agents, channels or groups do alike. */
export interface Consistency extends Omit<HomogeneityResult, 'groups'> {
  /** From the best shrunk rate to the worst; groups without items last. */
  readonly ranking: readonly ConsistencyRow[];
  /** Persons below `minN` and their items, which nothing above counts. */
  readonly suppressed: { readonly groups: number; readonly n: number };
  readonly reasons: readonly (
    'spread_beyond_chance' | 'within_chance' | 'too_few_groups' | 'exact_test' | 'suppressed'
  )[];
}

/**
 * Compares the rates of agents, channels or groups: whether they differ by more than chance, and
 * who stands out.
 *
 * The ranking is by shrunk rates, so that a small group is neither first nor last by luck. A
 * person below `minN` is not shown, nor counted with the others, from whom it could be told.
 *
 * @param shares - `key`, `successes` and `n` of each
 * @param options - `of`; `minN` 20, `confidence` 0.95 by default
 * @returns the test, the ranking and what was suppressed
 * @throws InputError `invalid_count`, `wrong_type`, `duplicate_id` - of a share
 * @throws InputError `unknown_option`, `invalid_option`, `invalid_confidence`
 * @example
 * ```ts
 * import { consistency } from 'custops';
 *
 * const { ranking, suppressed } = consistency(
 *   [
 *     { key: 'ana', successes: 180, n: 200 },
 *     { key: 'ben', successes: 120, n: 200 },
 *     { key: 'cy', successes: 3, n: 3 },
 *   ],
 *   { of: 'agents' },
 * );
 * ranking.map(({ key, standing }) => [key, standing]); // => [['ana', 'above'], ['ben', 'below']]
 * suppressed; // => { groups: 1, n: 3 }
 * ```
 */
export function consistency(
  shares: readonly NamedShare[],
  options: ConsistencyOptions,
): Consistency {
  requireOptions(options, ['of', 'minN', 'confidence']);
  const { of, minN = 20, confidence = 0.95 } = options;
  checkChoice(of, 'of', ['agents', 'channels', 'groups']);
  if (!Number.isSafeInteger(minN) || minN < 1) {
    throw new InputError(INVALID_OPTION, 'options.minN', minN, 'an integer of 1 or more');
  }
  requireList(shares, 'shares');
  shares.forEach((each, index) => {
    requireObject(each, `shares[${index}]`, 'an object with key, successes and n');
  });
  // All are looked through, also those that are then left out.
  proportionHomogeneity(shares, { confidence });
  const shown = of === 'agents' ? shares.filter(({ n }) => n >= minN) : shares;
  const hidden = shares.filter((each) => !shown.includes(each));
  const { groups, ...test } = proportionHomogeneity(shown, { confidence });
  const suppressed = { groups: hidden.length, n: hidden.reduce((sum, { n }) => sum + n, 0) };
  return {
    ...test,
    ranking: groups.map((each) => ({ ...each, standing: standing(each, confidence) })).sort(byRate),
    suppressed,
    reasons: reasonsOf(test, { suppressed: hidden.length, confidence }),
  };
}

function standing({ z, adjustedP }: FunnelPoint, confidence: number): ConsistencyRow['standing'] {
  if ((adjustedP ?? 1) >= 1 - confidence) return 'within';
  return (z ?? 0) > 0 ? 'above' : 'below';
}

function byRate(a: ConsistencyRow, b: ConsistencyRow): number {
  return (b.shrunkRate ?? -1) - (a.shrunkRate ?? -1) || compareCodePoints(a.key, b.key);
}

function reasonsOf(
  { p, test }: Omit<HomogeneityResult, 'groups'>,
  { suppressed, confidence }: { readonly suppressed: number; readonly confidence: number },
): Consistency['reasons'] {
  const spread = (p ?? 1) < 1 - confidence ? 'spread_beyond_chance' : 'within_chance';
  return [
    p === null ? 'too_few_groups' : spread,
    ...(test === 'exact' ? (['exact_test'] as const) : []),
    ...(suppressed > 0 ? (['suppressed'] as const) : []),
  ];
}
