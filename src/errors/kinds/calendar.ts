import type { ErrorKind } from '../errorKind.js';

export const NOT_A_CALENDAR: ErrorKind = {
  code: 'not_a_calendar',
  text: 'is not a compiled calendar',
};
export const EMPTY_INTERVAL: ErrorKind = {
  code: 'empty_interval',
  text: 'opens and closes at the same time',
};
export const OVERLAPPING_INTERVALS: ErrorKind = { code: 'overlapping_intervals', text: 'overlap' };
export const REVERSED_RANGE: ErrorKind = { code: 'reversed_range', text: 'ends before it starts' };
export const RECURRENCE_NOT_EXPANDED: ErrorKind = {
  code: 'recurrence_not_expanded',
  text: 'recurs: use defineCalendar or expandHolidays',
};
export const UNSUPPORTED_RECURRENCE: ErrorKind = {
  code: 'unsupported_recurrence',
  text: 'is not a recurrence rule of the supported kinds',
};
export const EMPTY_RECURRENCE: ErrorKind = {
  code: 'empty_recurrence',
  text: 'yields no date in 50 years',
};
export const INVALID_DAY_COUNT: ErrorKind = {
  code: 'invalid_day_count',
  text: 'is not a whole number of days',
};
