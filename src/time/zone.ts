import { InputError } from '../errors/inputError.js';
import { INVALID_OFFSET } from '../errors/kinds/time.js';
import { END_INSTANT, FIRST_INSTANT } from './instantRange.js';
import { intlLookUp, type OffsetSource } from './offsetSource.js';
import { HOUR_MS, SECOND_MS } from './timeUnits.js';
import { BLOCK_MS, readBlock, type Zone, type ZoneBlock } from './zoneBlock.js';

export type { Zone };

/** No clock was ever further from UTC: Manila and Alaska kept theirs below 16 hours. */
export const MOST_OFFSET_MS: number = 26 * HOUR_MS;
const zonesBySource = new WeakMap<object, Map<string, Zone>>();

/**
 * Finds a zone by name; zones are shared, so that what one calendar learns serves the others.
 *
 * @param name - an IANA name
 * @param source - where offsets come from, by default the runtime's own data
 * @returns the zone, or undefined when the source does not know the name
 */
export function findZone(name: unknown, source?: OffsetSource): Zone | undefined {
  if (typeof name !== 'string') return undefined;
  const key = source ?? zonesBySource;
  try {
    const zones = zonesBySource.get(key) ?? new Map<string, Zone>();
    const zone = zones.get(name) ?? newZone(name, source);
    zonesBySource.set(key, zones.set(name, zone));
    return zone;
  } catch {
    return undefined;
  }
}

function newZone(name: string, source: OffsetSource | undefined): Zone {
  return { name, lookUp: lookUpOf(name, source), blocks: new Map(), habits: new Set() };
}

function lookUpOf(name: string, source: OffsetSource | undefined): Zone['lookUp'] {
  if (source === undefined) return intlLookUp(name);
  // The source is asked inside the years of the package alone: a pinned table need hold no others.
  const lookUp = (epochMs: number): number => {
    const offset = source(name, Math.min(Math.max(epochMs, FIRST_INSTANT), END_INSTANT - 1));
    if (offset % SECOND_MS === 0 && Math.abs(offset) <= MOST_OFFSET_MS) return offset;
    throw new InputError(INVALID_OFFSET, 'offsets', offset);
  };
  lookUp(0);
  return lookUp;
}

/** The zone's block of offsets that holds an instant. */
export function blockAt(zone: Zone, epochMs: number): ZoneBlock {
  const index = Math.floor(epochMs / BLOCK_MS);
  let block = zone.blocks.get(index);
  if (block === undefined) zone.blocks.set(index, (block = readBlock(zone, index)));
  return block;
}

/** The zone's offset from UTC at an instant, in ms. */
export function offsetAt(zone: Zone, epochMs: number): number {
  const block = blockAt(zone, epochMs);
  let i = 1;
  while (block[i]! <= epochMs) i += 2;
  return block[i - 1]!;
}

/**
 * The stretches of constant offset that cover a span.
 *
 * @param zone - the zone
 * @param from - epoch ms, the start of the first stretch
 * @param to - epoch ms, inside or at the end of the last stretch
 * @returns start and offset of each stretch in turn, flat: `[from, offset, start, offset, …]`
 */
export function offsetStretches(zone: Zone, from: number, to: number): number[] {
  const stretches: number[] = [];
  for (let index = Math.floor(from / BLOCK_MS); index * BLOCK_MS < to; index++) {
    const block = blockAt(zone, index * BLOCK_MS);
    if (stretches.length === 0) stretches.push(from, block[0]!);
    for (let i = 1; i < block.length; i += 2) {
      if (block[i]! <= from) stretches[1] = block[i + 1]!;
      else if (block[i]! < to) stretches.push(block[i]!, block[i + 1]!);
    }
  }
  return stretches;
}
