import type { ErrorKind } from '../errorKind.js';

export const INVALID_INSTANT: ErrorKind = { code: 'invalid_instant', text: 'is not an instant' };
export const INSTANT_WITHOUT_OFFSET: ErrorKind = {
  code: 'instant_without_offset',
  text: 'is a date-time without Z or an offset',
};
export const INSTANT_OUT_OF_RANGE: ErrorKind = {
  code: 'instant_out_of_range',
  text: 'is outside the years 1900 to 2200',
};
export const INVALID_DURATION: ErrorKind = { code: 'invalid_duration', text: 'is not a duration' };
export const AMBIGUOUS_DAY: ErrorKind = {
  code: 'ambiguous_day',
  text: 'says days, which may mean 24 hours or a business day: write 24h or 1bd',
};
export const DURATION_OUT_OF_RANGE: ErrorKind = {
  code: 'duration_out_of_range',
  text: 'is longer than 300 years',
};
export const UNKNOWN_TIME_ZONE: ErrorKind = {
  code: 'unknown_time_zone',
  text: 'is not a known IANA time zone',
};
export const INVALID_OFFSET: ErrorKind = {
  code: 'invalid_offset',
  text: 'gave no usable offset from UTC',
};
export const INVALID_LOCAL_DATE: ErrorKind = {
  code: 'invalid_local_date',
  text: 'is not an existing date such as 2026-12-25',
};
export const INVALID_TIME_OF_DAY: ErrorKind = {
  code: 'invalid_time_of_day',
  text: 'is not a time of day such as 09:00',
};
