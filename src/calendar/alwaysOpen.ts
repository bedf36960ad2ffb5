import type { Calendar } from './calendar.js';
import { compileCalendar } from './compileCalendar.js';

/** The calendar that never closes, `24x7` in UTC. */
export const alwaysOpen: Calendar = /*#__PURE__*/ (() => {
  const hours = [['00:00', '24:00']];
  return compileCalendar({
    id: '24x7',
    timeZone: 'UTC',
    hours: { mon: hours, tue: hours, wed: hours, thu: hours, fri: hours, sat: hours, sun: hours },
  });
})();
