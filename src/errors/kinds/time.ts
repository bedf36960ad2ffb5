import type { ErrorKind } from '../errorKind.js';

export const INVALID_INSTANT: ErrorKind = { code: 'invalid_instant', text: 'is not an instant' };
export const INSTANT_WITHOUT_OFFSET: ErrorKind = { code: 'instant_without_offset', text: 'is a date-time without Z or an offset' };
export const INSTANT_OUT_OF_RANGE: ErrorKind = { code: 'instant_out_of_range', text: 'is outside the years 1900 to 2200' };
export const INVALID_DURATION: ErrorKind = { code: 'invalid_duration', text: 'is not a duration' };
export const AMBIGUOUS_DAY: ErrorKind = { code: 'ambiguous_day', text: 'says days, which may mean 24 hours or a business day: write 24h or 1bd' };
export const DURATION_OUT_OF_RANGE: ErrorKind = { code: 'duration_out_of_range', text: 'is longer than 300 years' };
export const UNKNOWN_TIME_ZONE: ErrorKind = { code: 'unknown_time_zone', text: 'is not a known IANA time zone' };
