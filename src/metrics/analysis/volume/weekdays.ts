import type { Weekday } from '../../../calendar/index.js';

/** The days of the week from Monday, as configs write them. */
export const WEEKDAYS: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
