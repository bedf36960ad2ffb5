import type { Calendar } from './calendar.js';
import { compactCalendar } from './compactCalendar.js';
import { readCalendar } from './readCalendar.js';

/** The calendar that never closes, `24x7` in UTC. */
export const alwaysOpen: Calendar = /*#__PURE__*/ (() => {
  const day = [['00:00', '24:00']];
  const hours = { mon: day, tue: day, wed: day, thu: day, fri: day, sat: day, sun: day };
  return compactCalendar(readCalendar({ id: '24x7', timeZone: 'UTC', hours }));
})();
