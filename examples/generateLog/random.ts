/** A stream of random draws that is the same for the same seed, everywhere. */
export interface Random {
  /** From 0 to 1, 1 excluded. */
  unit(): number;
  chance(probability: number): boolean;
  /** A whole number, both ends included. */
  between(low: number, high: number): number;
  /** One of the choices, as often as its weight says. */
  pick<T>(choices: readonly (readonly [value: T, weight: number])[]): T;
  /** A positive number around a median; `spread` is the standard deviation of its logarithm. */
  around(median: number, spread: number): number;
}

/** Draws from mulberry32 (Tommy Ettinger, public domain): small, and enough for example data. */
export function seededRandom(seed: number): Random {
  let state = seed | 0;
  const unit = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    unit,
    chance: (probability) => unit() < probability,
    between: (low, high) => low + Math.floor(unit() * (high - low + 1)),
    pick(choices) {
      let left = unit() * choices.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [value, weight] of choices) {
        left -= weight;
        if (left < 0) return value;
      }
      throw new RangeError('nothing to pick from');
    },
    around(median, spread) {
      // Box and Muller; 1 - unit() is never 0.
      const normal = Math.sqrt(-2 * Math.log(1 - unit())) * Math.cos(2 * Math.PI * unit());
      return median * Math.exp(spread * normal);
    },
  };
}
