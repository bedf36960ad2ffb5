import { InputError } from '../errors/inputError.js';
import { INVALID_OFFSET } from '../errors/kinds/time.js';
import { END_INSTANT, FIRST_INSTANT } from './instantRange.js';
import { intlOffset, type OffsetSource } from './offsetSource.js';
import { HOUR_MS, SECOND_MS } from './timeUnits.js';
import { BLOCK_MS, readBlock, type Zone, type ZoneBlock } from './zoneBlock.js';

export type { Zone };

/** No clock was ever further from UTC: Manila and Alaska kept theirs below 16 hours. */
export const MOST_OFFSET_MS: number = 26 * HOUR_MS;
/** Names of UTC itself, which need no Intl. */
const UTC_NAMES = /^(Etc\/)?(UTC|UCT|GMT|Universal|Zulu)$/;
const runtimeZones = new Map<string, Zone>();
const zonesBySource = new WeakMap<OffsetSource, Map<string, Zone>>();

/**
 * Finds a zone by name; zones are shared, so that what one calendar learns serves the others.
 *
 * @param name - an IANA name
 * @param source - where offsets come from, by default the runtime's own data
 * @returns the zone, or undefined when the source does not know the name
 */
export function findZone(name: unknown, source: OffsetSource = intlOffset): Zone | undefined {
  if (typeof name !== 'string' || name === '') return undefined;
  if (typeof source !== 'function') {
    throw new InputError(INVALID_OFFSET, 'offsets', source, 'a function (timeZone, epochMs) => ms');
  }
  const known = zonesOf(source);
  const found = known.get(name);
  if (found !== undefined) return found;
  const lookUp = lookUpOf(name, source);
  if (lookUp === undefined) return undefined;
  const ofRuntime = source === intlOffset;
  const zone: Zone = { name, ofRuntime, lookUp, blocks: new Map(), starts: new Map(), habits: [] };
  known.set(name, zone);
  return zone;
}

function zonesOf(source: OffsetSource): Map<string, Zone> {
  if (source === intlOffset) return runtimeZones;
  let zones = zonesBySource.get(source);
  if (zones === undefined) zonesBySource.set(source, (zones = new Map<string, Zone>()));
  return zones;
}

function lookUpOf(name: string, source: OffsetSource): Zone['lookUp'] | undefined {
  if (source === intlOffset) {
    if (UTC_NAMES.test(name)) return () => 0;
    // Newer runtimes take '+05:30' for a zone; it is not an IANA name.
    if (!/^[A-Za-z]/.test(name)) return undefined;
  }
  // The source is asked inside the years of the package alone: a pinned table need hold no others.
  const lookUp = (epochMs: number): number => {
    const offset = source(name, Math.min(Math.max(epochMs, FIRST_INSTANT), END_INSTANT - 1));
    if (offset % SECOND_MS === 0 && Math.abs(offset) <= MOST_OFFSET_MS) return offset;
    throw new InputError(INVALID_OFFSET, 'offsets', offset, 'a whole number of seconds, in ms');
  };
  try {
    lookUp(0);
    return lookUp;
  } catch {
    return undefined;
  }
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
  while (i < block.length && (block[i] ?? 0) <= epochMs) i += 2;
  return block[i - 1] ?? 0;
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
  const stretches = [from, offsetAt(zone, from)];
  for (let index = Math.floor(from / BLOCK_MS); index * BLOCK_MS < to; index++) {
    const block = blockAt(zone, index * BLOCK_MS);
    for (let i = 0; i < block.length; i += 2) {
      // A change may fall on the seam of two blocks, so the block's own start counts as one.
      const start = i === 0 ? index * BLOCK_MS : (block[i - 1] ?? 0);
      const offset = block[i] ?? 0;
      if (start > from && start < to && offset !== stretches[stretches.length - 1]) {
        stretches.push(start, offset);
      }
    }
  }
  return stretches;
}
