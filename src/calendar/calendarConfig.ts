/** Days of the week as configs write them. */
export type Weekday = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun';

/**
 * Open intervals of one day: pairs of opening and closing time, `HH:mm`. A close of `24:00` is
 * midnight; a close before the opening runs over midnight into the next date.
 */
export type DayHours = readonly (readonly string[])[];

/** A holiday on one date, or on each date from `from` to `to`, both included. */
export type DatedHoliday =
  | string
  | {
      /** Such as `2026-12-25`. */
      readonly date: string;
      /** What answers call it. Default: its date. */
      readonly name?: string | undefined;
    }
  | {
      /** The first date. */
      readonly from: string;
      /** The last date, included. */
      readonly to: string;
      readonly name?: string | undefined;
    };

/** A holiday that comes back, as a recurrence rule of RFC 5545. */
export interface RecurringHoliday {
  /** Such as `FREQ=YEARLY;BYMONTH=11;BYDAY=+4TH`; without DTSTART, UNTIL, COUNT and TZID. */
  readonly rrule: string;
  /** What answers call it. Default: its date. */
  readonly name?: string | undefined;
  /** The first date that may be a holiday; needed when the rule counts from a beginning. */
  readonly from?: string | undefined;
  /** The last date that may be a holiday. */
  readonly until?: string | undefined;
}

/** Other hours on one date, or on each date from `from` to `to`, both included. */
export type Override =
  | {
      /** Such as `2026-12-24`. */
      readonly date: string;
      /** The hours in place of all others; an empty list closes the date. */
      readonly hours: DayHours;
      /** What answers call it. Default: its date. */
      readonly name?: string | undefined;
    }
  | {
      /** The first date. */
      readonly from: string;
      /** The last date, included. */
      readonly to: string;
      readonly hours: DayHours;
      readonly name?: string | undefined;
    };

/**
 * Dates with hours of their own: by date, or as a list when there are ranges or names. A date that
 * holds undefined has none; `compileCalendar` alone refuses it.
 */
export type Overrides = { readonly [date: string]: DayHours | undefined } | readonly Override[];

/** When an office is open, as plain JSON. */
export interface CalendarConfig {
  /** By which other configs name it; the zone's name when left out. */
  readonly id?: string | undefined;
  /** An IANA name. */
  readonly timeZone: string;
  /** The ordinary week; a missing weekday is closed. */
  readonly hours: { readonly [day in Weekday]?: DayHours | undefined };
  /** Dates on which it is closed all day. */
  readonly holidays?: readonly (DatedHoliday | RecurringHoliday)[] | undefined;
  /** Beats a holiday on the same date; an empty list of hours closes the date. */
  readonly overrides?: Overrides | undefined;
}

/** A calendar whose holidays are all dates and ranges, as `expandHolidays` makes it. */
export interface DatedCalendarConfig extends CalendarConfig {
  readonly holidays?: readonly DatedHoliday[] | undefined;
}
