import { compareCodePoints } from '../../metrics/compareGroupKeys.js';
import type { Cell } from './fitRows.js';

/** The ranges that edges cut: (−∞, first], (first, second], …, (last, ∞). */
export function rangeOf(edges: readonly number[], value: number): number {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value <= edges[middle]!) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Names of those ranges: `<=5`, `5-12`, `>12`. */
export function rangeNames(edges: readonly number[]): string[] {
  const names = edges.map((edge, i) => (i === 0 ? `<=${edge}` : `${edges[i - 1]}-${edge}`));
  return [...names, `>${edges.at(-1)}`];
}

/** The values of a category, by code point. */
export function levelNames(cells: readonly Cell[]): string[] {
  const names = new Set(cells.filter((cell) => cell !== null).map(String));
  return [...names].sort(compareCodePoints);
}
