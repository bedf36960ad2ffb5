/** How often a turn passes on. */
export interface HandoffConfig {
  /** Days, weeks and months keep their time of day on the wall. */
  readonly unit: 'hour' | 'day' | 'week' | 'month';
  /** A whole number of units, 1 or more. With `advance: 'active'` it counts window openings. */
  readonly every: number;
  /**
   * Of hours alone: `wall` (what is meant when it is left out) keeps times of day, so that a turn
   * over a clock change is shorter or longer; `elapsed` counts real hours.
   */
  readonly clock?: 'wall' | 'elapsed' | undefined;
}

/** A window of the week outside which a layer covers nobody. */
export interface RestrictionConfig {
  /** ISO weekdays on which the window starts, 1 for Monday to 7 for Sunday; every day when left out. */
  readonly days?: readonly number[] | undefined;
  /** `HH:mm` */
  readonly from: string;
  /** `HH:mm`; not later than `from` means on the next day, so that equal times are 24 hours. */
  readonly to: string;
}

/** A rotation: who takes turns, and when. */
export interface OnCallLayerConfig {
  readonly id: string;
  /** The start of turn 0 by the clock on the wall of the schedule's zone, `2026-01-05T09:00`. */
  readonly anchor: string;
  readonly handoff: HandoffConfig;
  /** Who has each turn in order, round and round; `[]` is a turn that nobody has. */
  readonly slots: readonly (readonly string[])[];
  /** Wall time before which the layer covers nobody; the anchor when left out. */
  readonly from?: string | undefined;
  /** Wall time from which on the layer covers nobody. */
  readonly until?: string | undefined;
  /** The windows in which the layer covers, together; always when left out. */
  readonly restrictions?: readonly RestrictionConfig[] | undefined;
  /**
   * `calendar` (what is meant when it is left out): turns pass whether or not a window is open.
   * `active`: turns are counted in window openings, so that closed days use up nobody's turn.
   */
  readonly advance?: 'calendar' | 'active' | undefined;
  /** Of the layers that cover somebody the highest decides; 0 when left out. */
  readonly priority?: number | undefined;
}

/** A change of the rotation for a while. */
export type OnCallOverrideConfig =
  | (OverrideSpan & {
      /** These people and nobody else; `[]` is nobody. */
      readonly kind: 'set';
      readonly users: readonly string[];
    })
  | (OverrideSpan & {
      /** `add`: on call as well. `remove`: not on call. */
      readonly kind: 'add' | 'remove';
      readonly user: string;
    })
  | (OverrideSpan & {
      /** `by` stands in while `user` would be on call. */
      readonly kind: 'replace';
      readonly user: string;
      readonly by: string;
    });

/** How long an override holds. */
export interface OverrideSpan {
  /** What an answer names it by, beside its place in the list. */
  readonly id?: string | undefined;
  /** An instant: ISO 8601 with Z or an offset, or epoch ms. */
  readonly from: string | number;
  /** An instant after `from`, not included. */
  readonly to: string | number;
}

/** An on-call schedule as plain JSON. */
export interface OnCallScheduleConfig {
  readonly id: string;
  /** The zone of every wall time in it. */
  readonly timeZone: string;
  readonly layers: readonly OnCallLayerConfig[];
  readonly overrides?: readonly OnCallOverrideConfig[] | undefined;
}
