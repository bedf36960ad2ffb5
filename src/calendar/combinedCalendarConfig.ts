import type { Combination } from './combineEdges.js';

/** A calendar made from others, as plain JSON that names them. */
export type CombinedCalendarConfig = {
  /** By which other configs name it. */
  readonly id: string;
  /** The zone of its business days and closures. */
  readonly timeZone: string;
} & (
  | {
      /** Ids of calendars: open when any of them is. */
      readonly union: readonly string[];
    }
  | {
      /** Ids of calendars: open when all of them are. */
      readonly intersect: readonly string[];
    }
  | {
      /** Ids of calendars: open when the first is and none of the others. */
      readonly subtract: readonly string[];
    }
);

export const COMBINATIONS: readonly Combination[] = ['union', 'intersect', 'subtract'];
