/** Deeper attributes are cut off: it ends cycles, and no policy can ask that deep. */
const MAX_DEPTH = 6;

/**
 * An attribute's value as JSON would give it back, so that a stored state answers as a live one.
 *
 * Dates and Temporal instants become epoch ms, -0 becomes 0; what JSON cannot say (NaN, functions,
 * symbols) becomes null; a bigint becomes its digits.
 */
export function plainValue(value: unknown, depth = 0): unknown {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return value;
    case 'number':
      return Number.isFinite(value) ? value + 0 : null;
    case 'bigint':
      return value.toString();
    case 'object':
      return value === null || depth >= MAX_DEPTH ? null : plainObject(value, depth + 1);
    case 'undefined':
    case 'function':
    case 'symbol':
      return null;
  }
}

function plainObject(value: object, depth: number): unknown {
  if (Array.isArray(value)) return value.map((each) => plainValue(each, depth));
  if (value instanceof Date) return plainValue(value.getTime());
  const { epochMilliseconds } = value as { epochMilliseconds?: unknown };
  if (typeof epochMilliseconds === 'number') return plainValue(epochMilliseconds);
  if (value instanceof Set) return [...value].map((each) => plainValue(each, depth));
  const plain = Object.create(null) as Record<string, unknown>;
  for (const [key, each] of Object.entries(value)) {
    if (each !== undefined) plain[key] = plainValue(each, depth);
  }
  return plain;
}
