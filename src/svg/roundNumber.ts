/** A coordinate to a hundredth of a pixel, so that pictures are short and the same everywhere. */
export function roundNumber(value: number): number {
  const rounded = Math.round(value * 100) / 100;
  // Adding zero turns -0 into 0.
  return Number.isFinite(rounded) ? rounded + 0 : 0;
}
