import { InputError } from '../errors/inputError.js';
import { INVALID_OFFSET } from '../errors/kinds/time.js';
import { DAY_MS, HOUR_MS, SECOND_MS } from './timeUnits.js';

/** Offset at the block's start, then each change's instant and the offset from there on. */
export type ZoneBlock = readonly number[];

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
  readonly habits: number[];
}

/**
 * Distance of two look-ups. The shortest time for which a zone ever left an offset and came
 * back to it is 6.958 days since 1970 (Recife in 2000, Gaza in 2040, 2054 and 2072) and 3.986
 * before (Freetown in 1939): two look-ups further apart could miss both changes.
 */
const PROBE_MS = 600_000_000;
const PROBES = 4;
/** A block is four look-ups long, 27.8 days: little is read beyond what was asked for. */
export const BLOCK_MS: number = PROBE_MS * PROBES;
const WEEK_MS = 7 * DAY_MS;
const QUARTER_MS = HOUR_MS / 4;
/** More changes than this in four weeks are noise, not a time zone. */
const MOST_CHANGES = 64;
/** Saturday 14:00 to Sunday 10:00 UTC holds nearly every change of the clocks. */
const WEEKEND = [2 * DAY_MS + 14 * HOUR_MS, 3 * DAY_MS + 10 * HOUR_MS];

/** Reads a block of a zone: a look-up every 7 days and a search wherever two differ. */
export function readBlock(zone: Zone, index: number): ZoneBlock {
  const start = index * BLOCK_MS;
  const step = start < 0 ? PROBE_MS / 2 : PROBE_MS;
  const block = [startOffset(zone, index)];
  let before = block[0] ?? 0;
  for (let at = start; at < start + BLOCK_MS; at += step) {
    const next = at + step;
    const after = next === start + BLOCK_MS ? startOffset(zone, index + 1) : zone.lookUp(next);
    findChanges(zone, at, before, next, after, block);
    before = after;
  }
  // A change on the very seam belongs to the next block, which starts with its offset.
  if (block[block.length - 2] === start + BLOCK_MS) block.length -= 2;
  return block;
}

function startOffset(zone: Zone, index: number): number {
  let offset = zone.starts.get(index);
  if (offset === undefined) {
    zone.starts.set(index, (offset = zone.lookUp(index * BLOCK_MS)));
  }
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
    block.push(high, after);
    if (block.length > 2 * MOST_CHANGES) {
      throw new InputError(INVALID_OFFSET, 'offsets', zone.name, 'an offset that seldom changes');
    }
    const habit = inWeek(high);
    if (!zone.habits.includes(habit)) zone.habits.unshift(habit);
    if (zone.habits.length > 4) zone.habits.pop();
    return;
  }
  const pivot = choosePivot(zone, low, high);
  const middle = zone.lookUp(pivot);
  findChanges(zone, low, before, pivot, middle, block);
  findChanges(zone, pivot, middle, high, after, block);
}

/** Where to look next: where changes usually are, else half way, on a round time of day. */
function choosePivot(zone: Zone, low: number, high: number): number {
  const width = high - low;
  if (width > HOUR_MS) {
    for (const place of [...zone.habits, ...WEEKEND]) {
      const pivot = low + ((place - inWeek(low) + WEEK_MS) % WEEK_MS);
      if (pivot > low && pivot < high) return pivot;
      if (pivot === high && zone.habits.includes(place)) return high - SECOND_MS;
    }
  }
  // Within an hour, its end is the likeliest place.
  if (width <= HOUR_MS && high % QUARTER_MS === 0) return high - SECOND_MS;
  for (const grid of [HOUR_MS, QUARTER_MS]) {
    const middle = Math.round((low + high) / 2 / grid) * grid;
    if (middle > low && middle < high) return middle;
  }
  return low + Math.ceil(width / 2 / SECOND_MS) * SECOND_MS;
}

function inWeek(epochMs: number): number {
  return ((epochMs % WEEK_MS) + WEEK_MS) % WEEK_MS;
}
