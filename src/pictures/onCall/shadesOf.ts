import type { RotaBar } from './readRota.js';

/** Light enough for dark text; neighbours differ also in lightness, for those who see few colours. */
const SHADES = [
  '#bfdbfe',
  '#fde68a',
  '#bbf7d0',
  '#fbcfe8',
  '#ddd6fe',
  '#fed7aa',
  '#99f6e4',
  '#e5e7eb',
  '#93c5fd',
  '#d9f99d',
];

/** A colour for each group of people, in the order in which they come; after ten of them again. */
export function shadesOf(bars: readonly RotaBar[]): ReadonlyMap<string, string> {
  const groups = [...new Set(bars.map(({ people }) => people.join(', ')))];
  return new Map(groups.map((group, at) => [group, SHADES[at % SHADES.length] ?? '']));
}
