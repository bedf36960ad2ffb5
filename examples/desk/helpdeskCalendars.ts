import type { CalendarConfig } from 'custops';

type Hours = CalendarConfig['hours'];
type Day = NonNullable<Hours['mon']>;

function mondayToFriday(day: Day): Hours {
  return { mon: day, tue: day, wed: day, thu: day, fri: day };
}

const SPLIT: Day = [
  ['08:30', '12:30'],
  ['13:30', '17:30'],
];

/** The helpdesk log tells neither zone nor hours, so its durations are read in three ways. */
export const helpdeskCalendars: readonly CalendarConfig[] = [
  { id: 'utc-mon-fri-9-17', timeZone: 'UTC', hours: mondayToFriday([['09:00', '17:00']]) },
  { id: 'utc-mon-sat-split', timeZone: 'UTC', hours: { ...mondayToFriday(SPLIT), sat: SPLIT } },
  { id: 'rome-mon-fri-9-18', timeZone: 'Europe/Rome', hours: mondayToFriday([['09:00', '18:00']]) },
];
