import { formatInTimeZone } from 'date-fns-tz';

/**
 * The printed offset of a zone at an instant, such as `+01:00`. The only use of date-fns-tz:
 * its other functions read the machine's local time in between and are wrong under some zones
 * of the process; this one is held against Intl under four of them by a test.
 */
export function offsetText(timeZone: string, epochMs: number): string {
  return formatInTimeZone(epochMs, timeZone, 'xxx');
}
