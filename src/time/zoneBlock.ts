import { InputError } from '../errors/inputError.js';
import { INVALID_OFFSET } from '../errors/kinds/time.js';
import { DAY_MS, HOUR_MS, SECOND_MS } from './timeUnits.js';

/** A time zone with what has been learnt about its offsets so far. */
export interface Zone {
  readonly name: string;
  /** The raw look-up, slow: only blocks call it. */
  readonly lookUp: (epochMs: number) => number;
  /** Offsets by block of time, filled when first asked for. */
  readonly blocks: Map<number, ZoneBlock>;
  /** Where in the week this zone's changes of offset fell so far, in ms. */
  readonly habits: Set<number>;
}

/** Offset at the block's start, then each change's instant and the offset from there on. */
export type ZoneBlock = readonly number[];

/**
 * Distance of two look-ups. The shortest time for which a zone since 1900 left an offset and came
 * back to it is 6.958 days (Recife in 2000, Gaza in 2040, 2054 and 2072): two look-ups further
 * apart could miss both changes. The exception, Freetown in 1939, the runtimes do not know.
 */
export const BLOCK_MS = 600_000_000;
const WEEK_MS = 7 * DAY_MS;

/** Reads a block of a zone: a look-up at either end, and a search when they differ. */
export function readBlock(zone: Zone, index: number): ZoneBlock {
  const { blocks, lookUp } = zone;
  const [start, end] = [index * BLOCK_MS, (index + 1) * BLOCK_MS];
  // A neighbour knows the offset at the seam.
  const block = [blocks.get(index - 1)?.at(-1) ?? lookUp(start)];
  findChanges(zone, start, block[0]!, end, blocks.get(index + 1)?.[0] ?? lookUp(end), block);
  return block;
}

/** Appends the changes in `(low, high]` to the block, to the second. */
function findChanges(
  zone: Zone,
  low: number,
  before: number,
  high: number,
  after: number,
  block: number[],
): void {
  if (before === after) return;
  if (high - low <= SECOND_MS) {
    // That many changes in a week are noise, not a time zone.
    if (block.length > 99) throw new InputError(INVALID_OFFSET, 'offsets', zone.name);
    block.push(high, after);
    zone.habits.add(inWeek(high));
    return;
  }
  const pivot = choosePivot(zone, low, high);
  const middle = zone.lookUp(pivot);
  findChanges(zone, low, before, pivot, middle, block);
  findChanges(zone, pivot, middle, high, after, block);
}

/** Where to look next: where changes were before, else half way, on the hour if possible. */
function choosePivot({ habits }: Zone, low: number, high: number): number {
  const width = high - low;
  for (const habit of width > HOUR_MS ? habits : []) {
    const pivot = low + inWeek(habit - low);
    if (pivot > low && pivot < high) return pivot;
  }
  // The end of a short stretch is the likeliest place: a habit, or the full hour.
  const unit = width > HOUR_MS ? HOUR_MS : SECOND_MS;
  const middle = Math.round((low + high) / 2 / unit) * unit;
  const isEnd = habits.has(inWeek(high)) || width === HOUR_MS || middle >= high || middle <= low;
  return isEnd ? high - SECOND_MS : middle;
}

function inWeek(epochMs: number): number {
  return ((epochMs % WEEK_MS) + WEEK_MS) % WEEK_MS;
}
