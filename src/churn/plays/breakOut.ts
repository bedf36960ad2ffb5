import { compareGroupKeys } from '../../metrics/compareGroupKeys.js';
import { sumOf, type RevenueFigure } from './revenueFigure.js';

/** A group of customers with its revenue. */
export interface RevenueGroup extends RevenueFigure {
  /** Null for customers without one. */
  readonly key: string | null;
}

/** The groups that are large enough to be shown, and the others in one. */
export interface RevenueGroups {
  /** By key, null first. */
  readonly groups: readonly RevenueGroup[];
  /** The small groups together, without their names. */
  readonly suppressed: RevenueFigure & { readonly groups: number };
}

/** A customer with its expected loss. */
interface Scored extends Pick<RevenueFigure, 'revenue' | 'atRisk'> {
  readonly band?: string | null;
  readonly tier?: string | null;
  readonly owner?: string | null;
}

/** Breaks customers out by a key, the small groups together. */
export function breakOut(
  customers: readonly Scored[],
  key: 'band' | 'tier' | 'owner',
  minN: number,
): RevenueGroups {
  const byKey = new Map<string | null, Scored[]>();
  for (const customer of customers) {
    const of = customer[key] ?? null;
    const group = byKey.get(of);
    if (group === undefined) byKey.set(of, [customer]);
    else group.push(customer);
  }
  const groups = [...byKey]
    .map(([of, members]) => ({ of, members }))
    .sort((a, b) => a.members.length - b.members.length || compareGroupKeys(a.of, b.of));
  const hidden = hiddenCount(
    groups.map(({ members }) => members.length),
    minN,
  );
  return {
    groups: groups
      .slice(hidden)
      .sort((a, b) => compareGroupKeys(a.of, b.of))
      .map(({ of, members }) => ({ key: of, ...sumOf(members) })),
    suppressed: {
      ...sumOf(groups.slice(0, hidden).flatMap(({ members }) => members)),
      groups: hidden,
    },
  };
}

/**
 * How many of the smallest groups are hidden: all that are too small, and further ones until what
 * is hidden is enough together. A single hidden group could be had from the total.
 */
function hiddenCount(sizes: readonly number[], minN: number): number {
  let hidden = sizes.filter((size) => size < minN).length;
  if (hidden === 0) return 0;
  const together = (count: number): number =>
    sizes.slice(0, count).reduce((sum, size) => sum + size, 0);
  while (hidden < sizes.length && (hidden < 2 || together(hidden) < minN)) hidden += 1;
  return hidden;
}
