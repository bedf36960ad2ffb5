export type { Calendar } from './calendar.js';
export type {
  CalendarConfig,
  DatedCalendarConfig,
  DatedHoliday,
  DayHours,
  Override,
  Overrides,
  RecurringHoliday,
  Weekday,
} from './calendarConfig.js';
export { calendarSchema } from './calendarSchema.js';
export { defineCalendar } from './defineCalendar.js';
export type { DefineCalendarOptions } from './defineCalendarOptions.js';
export { compileCalendar, type CompileCalendarOptions } from './compileCalendar.js';
export { expandHolidays, type ExpandHolidaysRange } from './expandHolidays.js';
export { alwaysOpen } from './alwaysOpen.js';
export { isOpen } from './isOpen.js';
export { nextOpen } from './nextOpen.js';
export { nextClose } from './nextClose.js';
export { addBusinessTime, type AddBusinessTimeOptions } from './addBusinessTime.js';
export { businessTimeBetween } from './businessTimeBetween.js';
export { addBusinessMs } from './addBusinessMs.js';
export { businessMsBetween } from './businessMsBetween.js';
export { addBusinessDays, type AddBusinessDaysOptions } from './addBusinessDays.js';
export { businessDaysBetween } from './businessDaysBetween.js';
export { openIntervals, type OpenInterval } from './openIntervals.js';
export type { OpenReason } from './openReasons.js';
export { closures, type Closure } from './closures.js';
export { unionCalendars } from './unionCalendars.js';
export { intersectCalendars } from './intersectCalendars.js';
export { subtractCalendars } from './subtractCalendars.js';
export type { CombinedCalendarConfig } from './combinedCalendarConfig.js';
export type { CombineCalendarsOptions } from './combineCalendars.js';
export { addBusinessTimeMany } from './addBusinessTimeMany.js';
export { businessTimeBetweenMany } from './businessTimeBetweenMany.js';
