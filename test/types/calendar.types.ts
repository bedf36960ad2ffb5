import { addBusinessTime, compileCalendar, defineCalendar, expandHolidays } from 'custops';
import type { Calendar, CalendarConfig, DatedCalendarConfig } from 'custops';
import berlinJson from './berlin.calendar.json' with { type: 'json' };

// A calendar kept as a JSON file is a config.
const config: CalendarConfig = berlinJson;
const berlin: Calendar = defineCalendar(berlinJson);

const dated: DatedCalendarConfig = expandHolidays(config, { from: '2026-01-01', to: '2027-01-01' });
compileCalendar(dated) satisfies Calendar;
// @ts-expect-error a recurrence must be expanded first
compileCalendar({ timeZone: 'UTC', hours: {}, holidays: [{ rrule: 'FREQ=YEARLY' }] });
// @ts-expect-error there is no such weekday
defineCalendar({ timeZone: 'UTC', hours: { monday: [['09:00', '17:00']] } });
// @ts-expect-error a compiled calendar does not change
berlin.id = 'other';

addBusinessTime(berlin, '2026-03-27T14:30:00+01:00', '1h') satisfies Date | null;
// @ts-expect-error null is an answer that has to be met
addBusinessTime(berlin, new Date(0), { hours: 1 }).getTime();
// @ts-expect-error an edge is one of two words
addBusinessTime(berlin, 0, 1, { edge: 'open' });
// @ts-expect-error a config is not a calendar
addBusinessTime(config, 0, 1);
