import type { GroupCodes } from './groupCodes.js';
import { orderKey, type OrderKeys } from './orderKeys.js';

/** Counters of all groups together: they stay in the processor's cache. */
const COUNTERS = 2 ** 17;

const LEAST_BUCKETS = 64;

/** Columns of values with their groups. */
export interface GroupedColumn {
  readonly values: Float64Array;
  readonly codes: GroupCodes;
  readonly keys: OrderKeys;
}

/** The values of some ranks in each group, found by counting values in buckets (radix select). */
export function rankedValues(
  column: GroupedColumn,
  ranksOf: readonly (readonly number[])[],
): (group: number, rank: number) => number {
  const { least, most } = column.keys;
  const buckets = bucketCount(ranksOf.length);
  let shift = 0;
  while (Math.floor((most - least) / 2 ** shift) >= buckets) shift++;
  const layout = { buckets, shift };
  const counts = countBuckets(column, ranksOf.length, layout);
  const { wanted, places, sizes } = wantedBuckets(counts, ranksOf, buckets);
  const gathered = gather(column, { wanted, sizes }, layout);
  gathered.forEach((own) => own.sort());
  return (group, rank) => gathered[group]![places[group]!.get(rank) ?? 0]!;
}

interface Layout {
  readonly buckets: number;
  readonly shift: number;
}

function bucketCount(groups: number): number {
  let buckets = LEAST_BUCKETS;
  while (buckets * 2 * groups <= COUNTERS) buckets *= 2;
  return buckets;
}

function countBuckets(
  { codes, keys }: GroupedColumn,
  groups: number,
  { buckets, shift }: Layout,
): Uint32Array {
  const { halves, upper, least } = keys;
  const counts = new Uint32Array(groups * buckets);
  for (let i = 0; i < codes.length; i++) {
    const key = orderKey(halves[2 * i + upper]!);
    counts[codes[i]! * buckets + ((key - least) >>> shift)]!++;
  }
  return counts;
}

interface Wanted {
  /** For each group's bucket 1 when one of its values is asked for. */
  readonly wanted: Uint8Array;
  /** For each group the place of a rank among its gathered values. */
  readonly places: readonly ReadonlyMap<number, number>[];
  /** How many values each group gathers. */
  readonly sizes: readonly number[];
}

function wantedBuckets(
  counts: Uint32Array,
  ranksOf: readonly (readonly number[])[],
  buckets: number,
): Wanted {
  const wanted = new Uint8Array(counts.length);
  const sizes: number[] = [];
  const places = ranksOf.map((ranks, group) => {
    const own = new Map<number, number>();
    let [before, gathered, bucket] = [0, 0, group * buckets];
    for (const rank of ranks) {
      while (before + counts[bucket]! <= rank) {
        before += counts[bucket]!;
        if (wanted[bucket] === 1) gathered += counts[bucket]!;
        bucket++;
      }
      wanted[bucket] = 1;
      own.set(rank, gathered + rank - before);
    }
    sizes.push(ranks.length === 0 ? 0 : gathered + counts[bucket]!);
    return own;
  });
  return { wanted, places, sizes };
}

function gather(
  { values, codes, keys }: GroupedColumn,
  { wanted, sizes }: Pick<Wanted, 'wanted' | 'sizes'>,
  { buckets, shift }: Layout,
): Float64Array[] {
  const { halves, upper, least } = keys;
  const gathered = sizes.map((size) => new Float64Array(size));
  const filled = new Uint32Array(sizes.length);
  for (let i = 0; i < codes.length; i++) {
    const code = codes[i]!;
    const key = orderKey(halves[2 * i + upper]!);
    if (wanted[code * buckets + ((key - least) >>> shift)] === 0) continue;
    gathered[code]![filled[code]!++] = values[i]!;
  }
  return gathered;
}
