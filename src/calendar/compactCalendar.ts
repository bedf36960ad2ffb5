import type { Calendar } from './calendar.js';
import { compactForm } from './compactForm.js';
import { compactPage } from './compactPage.js';
import { calendarOf } from './compileCalendar.js';
import { pageDates } from './pageDates.js';
import type { CalendarPlan } from './readCalendar.js';
import { openWeek } from './weekPlan.js';

/** Builds a calendar that takes little memory until it is asked often. */
export function compactCalendar(read: CalendarPlan): Calendar {
  return calendarOf(read, (plan, zone) => {
    const week = openWeek(plan.week);
    return compactForm(week, (page) => compactPage(pageDates(plan, zone, page), week, page));
  });
}
