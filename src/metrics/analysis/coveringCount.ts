/** How many of the largest it takes to cover a share. */
export interface Covering {
  /** The share that was asked for, 0–1. */
  readonly share: number;
  /** The smallest number of them that covers it. */
  readonly k: number;
  /** How much these have in common. */
  readonly covered: number;
}

/**
 * The smallest k of which the largest counts cover a share of the total. Quotients are compared,
 * not products: 7 of 10 is 0.7, while 0.7 × 10 may be more than 7.
 *
 * @param counts - in descending order
 */
export function coveringCount(
  counts: readonly number[],
  { total, share }: { readonly total: number; readonly share: number },
): Covering {
  let covered = 0;
  let k = 0;
  while (k < counts.length && (k === 0 || covered / total < share)) {
    covered += counts[k] ?? 0;
    k++;
  }
  return { share, k, covered };
}
