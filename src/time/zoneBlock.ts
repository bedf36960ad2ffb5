import { InputError } from '../errors/inputError.js';
import { INVALID_OFFSET } from '../errors/kinds/time.js';
import { DAY_MS, HOUR_MS, SECOND_MS } from './timeUnits.js';

/** A time zone with what has been learnt about its offsets so far. */
export interface Zone {
  readonly name: string;
  /** Whether its offsets are the runtime's own, and not a host's. */
  readonly ofRuntime: boolean;
  /** The raw look-up, slow: only blocks call it. */
  readonly lookUp: (epochMs: number) => number;
  /** Offsets by block of time, filled when first asked for. */
  readonly blocks: Map<number, ZoneBlock>;
  /** Offsets at the starts of blocks, which neighbours share. */
  readonly starts: Map<number, number>;
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
/** Saturday 14:00 and Sunday 10:00 UTC hold nearly every change of the clocks between them. */
const WEEKEND = [2 * DAY_MS + 14 * HOUR_MS, 3 * DAY_MS + 10 * HOUR_MS];
/** More changes than this in a week are noise, not a time zone. */
const MOST_CHANGES = 64;

/** Reads a block of a zone: a look-up at either end, and a search when they differ. */
export function readBlock(zone: Zone, index: number): ZoneBlock {
  const start = index * BLOCK_MS;
  const block = [startOffset(zone, index)];
  findChanges(zone, start, block[0]!, start + BLOCK_MS, startOffset(zone, index + 1), block);
  return block;
}

function startOffset(zone: Zone, index: number): number {
  let offset = zone.starts.get(index);
  if (offset === undefined) zone.starts.set(index, (offset = zone.lookUp(index * BLOCK_MS)));
  return offset;
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
    if (block.length > 2 * MOST_CHANGES) throw new InputError(INVALID_OFFSET, 'offsets', zone.name);
    block.push(high, after);
    zone.habits.add(inWeek(high));
    return;
  }
  const pivot = choosePivot(zone, low, high);
  const middle = zone.lookUp(pivot);
  findChanges(zone, low, before, pivot, middle, block);
  findChanges(zone, pivot, middle, high, after, block);
}

/** Where to look next: where changes usually are, else half way, on the hour if possible. */
function choosePivot(zone: Zone, low: number, high: number): number {
  if (high - low > HOUR_MS) {
    for (const place of [...zone.habits, ...WEEKEND]) {
      const pivot = low + ((place - inWeek(low) + WEEK_MS) % WEEK_MS);
      if (pivot > low && pivot < high) return pivot;
    }
  }
  // The end of a short stretch is the likeliest place: a habit, or the full hour.
  if (zone.habits.has(inWeek(high)) || high - low === HOUR_MS) return high - SECOND_MS;
  const unit = high - low > HOUR_MS ? HOUR_MS : SECOND_MS;
  const middle = Math.round((low + high) / 2 / unit) * unit;
  return middle > low && middle < high ? middle : high - SECOND_MS;
}

function inWeek(epochMs: number): number {
  return ((epochMs % WEEK_MS) + WEEK_MS) % WEEK_MS;
}
