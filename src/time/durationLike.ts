/** A time of day as `HH:mm`. */
export type TimeOfDay = `${number}:${number}`;

/** On which time of the day a number of days ends. */
export type DayTime = 'close' | 'same_time' | 'end_of_day' | TimeOfDay;

/**
 * A duration: text such as `'30m'`, `'1h30m'`, `'PT4H30M'`, `'2bd'`, `'8w'`; ms; hours, minutes and
 * seconds, as in a `Duration` of date-fns; business days; calendar days.
 */
export type DurationLike =
  | string
  | number
  | {
      /** Hours of 60 minutes. */
      readonly hours?: number;
      /** Minutes, beside the hours. */
      readonly minutes?: number;
      /** Seconds, beside the minutes. */
      readonly seconds?: number;
    }
  | {
      /** How many days on which the calendar opens, after the one that it begins on. */
      readonly businessDays: number;
      /** When on the last of them: `close`, `same_time` or `HH:mm`. Default: `close`. */
      readonly at?: 'close' | 'same_time' | TimeOfDay;
    }
  | {
      /** How many dates, open or not. */
      readonly calendarDays: number;
      /** When on the last of them: `end_of_day`, `same_time` or `HH:mm`. */
      readonly at: 'end_of_day' | 'same_time' | TimeOfDay;
    };

/** What a duration means: elapsed ms, business days, or calendar days of the calendar's zone. */
export type ParsedDuration =
  | { readonly unit: 'ms'; readonly ms: number }
  | {
      readonly unit: 'business_days';
      readonly days: number;
      readonly at: 'close' | 'same_time' | TimeOfDay;
    }
  | {
      readonly unit: 'calendar_days';
      readonly days: number;
      readonly at: 'end_of_day' | 'same_time' | TimeOfDay;
    };
