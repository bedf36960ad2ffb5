/** Capacity, weights and levels are counted in thousandths, so that sums and comparisons are exact. */
export const UNIT = 1000;

const MOST = 1_000_000_000;

/** A number in whole thousandths; null when it is out of range or has more decimals. */
export function toUnits(value: unknown): number | null {
  if (typeof value !== 'number' || !(value >= 0 && value <= MOST)) return null;
  // Most are whole; rounding them would change nothing.
  if (Number.isInteger(value)) return value * UNIT;
  const units = Math.round(value * UNIT);
  return units / UNIT === value ? units : null;
}
