import { isDate } from '../time/isDate.js';

/** Deeper attributes are cut off: it ends cycles, and no policy can ask that deep. */
const MAX_DEPTH = 6;

/** Ends what shares its parts over and over, as objects that refer to each other do. */
const MAX_PARTS = 1_000_000;

/**
 * An attribute's value as JSON would give it back, so that a stored state answers as a live one.
 *
 * Dates and Temporal instants become epoch ms, -0 becomes 0; what JSON cannot say (NaN, functions,
 * symbols, gaps) becomes null; a bigint becomes its digits. Parts too deep, or after the millionth,
 * become null; a list ends after its millionth.
 */
export function plainValue(value: unknown): unknown {
  // Most attributes are texts, and logs are long.
  if (typeof value === 'string') return value;
  return plainPart(value, 0, { parts: 0 });
}

/** How many parts of one value were looked at. */
interface Walk {
  parts: number;
}

function plainPart(value: unknown, depth: number, walk: Walk): unknown {
  if (++walk.parts > MAX_PARTS) return null;
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return value;
    case 'number':
      return Number.isFinite(value) ? value + 0 : null;
    case 'bigint':
      return value.toString();
    case 'object':
      return value === null || depth >= MAX_DEPTH ? null : plainObject(value, depth + 1, walk);
    case 'undefined':
    case 'function':
    case 'symbol':
      return null;
  }
}

function plainObject(value: object, depth: number, walk: Walk): unknown {
  if (Array.isArray(value)) {
    const length = Math.min(value.length, MAX_PARTS);
    return Array.from({ length }, (_, place) => plainPart(value[place], depth, walk));
  }
  if (isDate(value)) return plainValue(Date.prototype.getTime.call(value));
  const { epochMilliseconds } = value as { epochMilliseconds?: unknown };
  if (typeof epochMilliseconds === 'number') return plainValue(epochMilliseconds);
  if (isSet(value)) {
    return Array.from(Set.prototype.values.call(value), (each) => plainPart(each, depth, walk));
  }
  const plain = Object.create(null) as Record<string, unknown>;
  for (const [key, each] of Object.entries(value)) {
    if (each !== undefined) plain[key] = plainPart(each, depth, walk);
  }
  return plain;
}

/** A set of another realm too, which is no instance of this one's; nothing that only says it is. */
function isSet(value: object): value is Set<unknown> {
  if (!(Symbol.iterator in value)) return false;
  try {
    Set.prototype.has.call(value, null);
    return true;
  } catch {
    return false;
  }
}
