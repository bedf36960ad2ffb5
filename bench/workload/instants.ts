import { randomSource } from '../harness/randomSource.js';

/**
 * How many inputs the fast contenders get. A processor of today learns the outcomes of 2,048 binary
 * searches by heart (20 ns a search, against 100 ns for inputs that it has not seen), so a thousand
 * inputs are not enough; 16,384 behave as new ones do.
 */
export const many = 16_384;

/** The small set, for a second look at the same bounds: what the processor knows by heart. */
export const few = 1_024;

const minuteMs = 60_000;
const from = Date.UTC(2022, 0, 3);
const until = Date.UTC(2026, 8, 30);

/** Instants on whole minutes (what every peer can express), spread over four and a half years. */
export function instants(size: number, seed: number): Float64Array {
  const random = randomSource(seed);
  const minutes = (until - from) / minuteMs;
  return Float64Array.from(
    { length: size },
    () => from + Math.floor(random() * minutes) * minuteMs,
  );
}
