import type { CalendarConfig } from 'custops';

type Hours = CalendarConfig['hours'];

function weekdays(open: string, close: string): Hours {
  const day = [[open, close]];
  return { mon: day, tue: day, wed: day, thu: day, fri: day };
}

/** The hours of the three offices. */
export const deskCalendars: readonly CalendarConfig[] = [
  {
    id: 'berlin',
    timeZone: 'Europe/Berlin',
    hours: { ...weekdays('08:00', '18:00'), fri: [['08:00', '16:00']] },
    holidays: [
      { rrule: 'FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=1', name: "New Year's Day" },
      { rrule: 'FREQ=YEARLY;BYEASTER=-2', name: 'Good Friday' },
      { rrule: 'FREQ=YEARLY;BYEASTER=1', name: 'Easter Monday' },
      { rrule: 'FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=1', name: 'Labour Day' },
      { rrule: 'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=25,26', name: 'Christmas' },
    ],
    overrides: { '2026-04-02': [['08:00', '13:00']] },
  },
  {
    id: 'new_york',
    timeZone: 'America/New_York',
    hours: weekdays('08:30', '18:00'),
    holidays: [
      { rrule: 'FREQ=YEARLY;BYMONTH=1;BYDAY=+3MO', name: 'Martin Luther King Jr. Day' },
      { rrule: 'FREQ=YEARLY;BYMONTH=2;BYDAY=+3MO', name: "Presidents' Day" },
      { rrule: 'FREQ=YEARLY;BYMONTH=11;BYDAY=+4TH', name: 'Thanksgiving' },
      { date: '2026-07-03', name: 'Independence Day (observed)' },
      { rrule: 'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=25', name: 'Christmas' },
    ],
    overrides: { '2026-11-27': [['10:00', '14:00']] },
  },
  {
    id: 'sydney',
    timeZone: 'Australia/Sydney',
    hours: weekdays('08:30', '17:30'),
    holidays: [
      { date: '2026-01-26', name: 'Australia Day' },
      { rrule: 'FREQ=YEARLY;BYEASTER=-2', name: 'Good Friday' },
      { rrule: 'FREQ=YEARLY;BYEASTER=1', name: 'Easter Monday' },
      { from: '2026-12-25', to: '2026-12-28', name: 'Christmas' },
    ],
  },
];
