import type { Combination } from './combineEdges.js';

/** A calendar made from others, as plain JSON that names them. */
export type CombinedCalendarConfig = {
  readonly id: string;
  /** The zone of its business days and closures. */
  readonly timeZone: string;
} & (
  | { readonly union: readonly string[] }
  | { readonly intersect: readonly string[] }
  /** From the first calendar the others are taken away. */
  | { readonly subtract: readonly string[] }
);

export const COMBINATIONS: readonly Combination[] = ['union', 'intersect', 'subtract'];
