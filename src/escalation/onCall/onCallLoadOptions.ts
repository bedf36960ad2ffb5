import type { Calendar } from '../../calendar/index.js';
import type { OnCallPeriod } from './eachRun.js';

/** A person whose load is counted, where nights and holidays are other than the schedule's. */
export interface LoadPerson {
  readonly id: string;
  /** The zone of their nights and weekends. Default: the schedule's. */
  readonly timeZone?: string;
  /** Whose closed dates are their holidays. Default: the calendar of the options. */
  readonly calendar?: Calendar;
}

/** The period, and what counts as a burden in it. */
export interface OnCallLoadOptions extends OnCallPeriod {
  /** Whose load is told and makes the mean. Default: everybody whom the schedule names. */
  readonly people?: readonly LoadPerson[];
  /** Times of day, `HH:mm`. Default: 22:00 to 06:00. */
  readonly night?: { readonly from: string; readonly to: string };
  /** ISO weekdays; neighbours make one weekend. Default: Saturday and Sunday. */
  readonly weekend?: readonly number[];
  /** Whose closed dates are holidays. Default: there are none. */
  readonly calendar?: Calendar;
}
