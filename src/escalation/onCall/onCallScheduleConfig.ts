import type { Word } from '../../sla/index.js';

/** How often a turn passes on. */
export interface HandoffConfig {
  /** Days, weeks and months keep their time of day on the wall; a month's day is cut to its length. */
  readonly unit: Word<'hour' | 'day' | 'week' | 'month'>;
  /** A whole number of units, 1 to 10000. With `advance: 'active'` it counts window openings. */
  readonly every: number;
  /**
   * Of hours alone. `wall` keeps times of day, so that a turn over a clock change is shorter or
   * longer; `elapsed` counts real hours. Default: `wall`.
   */
  readonly clock?: Word<'wall' | 'elapsed'>;
}

/** A window of the week outside which a layer covers nobody. */
export interface RestrictionConfig {
  /** ISO weekdays on which the window starts, 1 for Monday to 7 for Sunday. Default: every day. */
  readonly days?: readonly number[];
  /** `HH:mm` */
  readonly from: string;
  /** `HH:mm`; not later than `from` means on the next day, so that equal times are 24 hours. */
  readonly to: string;
}

/** A rotation: who takes turns, and when. */
export interface OnCallLayerConfig {
  /** By which answers name it. */
  readonly id: string;
  /** The start of turn 0 by the clock on the wall of the schedule's zone, `2026-01-05T09:00`. */
  readonly anchor: string;
  readonly handoff: HandoffConfig;
  /** Who has each turn in order, round and round; `[]` is a turn that nobody has. */
  readonly slots: readonly (readonly string[])[];
  /** Wall time before which the layer covers nobody. Default: the anchor. */
  readonly from?: string;
  /** Wall time from which on the layer covers nobody. Default: none. */
  readonly until?: string;
  /** The windows in which the layer covers, together. Default, as with `[]`: always. */
  readonly restrictions?: readonly RestrictionConfig[];
  /**
   * `calendar`: turns pass whether or not a window is open. `active`: turns are counted in window
   * openings, so that closed days use up nobody's turn. Default: `calendar`.
   */
  readonly advance?: Word<'calendar' | 'active'>;
  /** Of the layers that cover somebody the highest decides. Default: 0. */
  readonly priority?: number;
}

/** A change of the rotation for a while. */
export interface OnCallOverrideConfig {
  /** What answers name it by, beside its place in the list. */
  readonly id?: string;
  /** An instant: ISO 8601 with Z or an offset, or epoch ms. */
  readonly from: string | number;
  /** A later instant, not included. */
  readonly to: string | number;
  /**
   * `set`: `users` and nobody else. `add`: `user` as well. `remove`: `user` not. `replace`: `by`
   * stands in while `user` would be on call.
   */
  readonly kind: Word<'set' | 'add' | 'remove' | 'replace'>;
  /** Of `set`; `[]` is nobody. */
  readonly users?: readonly string[];
  /** Of the other kinds. */
  readonly user?: string;
  /** Of `replace`. */
  readonly by?: string;
}

/** An on-call schedule as plain JSON. */
export interface OnCallScheduleConfig {
  /** By which escalation targets name it. */
  readonly id: string;
  /** The zone of every wall time in it. */
  readonly timeZone: string;
  readonly layers: readonly OnCallLayerConfig[];
  /** Later ones win over earlier ones. Default: none. */
  readonly overrides?: readonly OnCallOverrideConfig[];
}
