/** When a cycle is due, fixed for that cycle: a snapshot of the row that decided, as plain JSON. */
export type DueRule =
  | { readonly unit: 'ms'; readonly ms: number; readonly edge: 'close' | 'next_open' }
  | DayRule
  | { readonly unit: 'instant'; readonly at: number };

/** Due so many days after an instant. */
export interface DayRule {
  readonly unit: 'business_days' | 'calendar_days';
  readonly days: number;
  /** The time of the last day: `close`, `same_time`, `end_of_day`, `HH:mm`. */
  readonly at: string;
  readonly receivedAfter: string | null;
  /** Where the days count from: the start, or the change to another calendar. Epoch ms. */
  readonly from: number;
}
