import type {
  CalendarConfig,
  CombinedCalendarConfig,
  DayHours,
  Weekday,
} from '../../calendar/index.js';
import { overridesOf } from '../overridesOf.js';
import { nameOfCalendar, type AnyCalendarConfig } from '../defineCalendars.js';
import { markdownCell } from './markdownCell.js';
import { markdownList } from './markdownList.js';
import { markdownTable } from './markdownTable.js';
import { ruleText } from './ruleText.js';

const DAYS: readonly (readonly [Weekday, string])[] = [
  ['mon', 'Monday'],
  ['tue', 'Tuesday'],
  ['wed', 'Wednesday'],
  ['thu', 'Thursday'],
  ['fri', 'Friday'],
  ['sat', 'Saturday'],
  ['sun', 'Sunday'],
];

/** When each office is open, as lines of Markdown. */
export function describeCalendars(calendars: readonly AnyCalendarConfig[]): string[] {
  return calendars.flatMap((calendar) => [
    `### ${markdownCell(nameOfCalendar(calendar))}`,
    '',
    ...('hours' in calendar ? ofHours(calendar) : ofOthers(calendar)),
    '',
  ]);
}

function ofHours({ timeZone, hours, holidays = [], overrides = [] }: CalendarConfig): string[] {
  const week = DAYS.map(([day, name]) => [name, hoursText(hours[day] ?? [])]);
  const days = holidays.map((holiday) => {
    if (typeof holiday === 'string') return holiday;
    const name = holiday.name === undefined ? '' : `${holiday.name}, `;
    if ('rrule' in holiday) return `${name}${recurringText(holiday)}`;
    return 'date' in holiday ? `${name}${holiday.date}` : `${name}${holiday.from} to ${holiday.to}`;
  });
  const others = overridesOf({ overrides }).map(({ name, when, hours: open }) => {
    return `${name === undefined ? '' : `${name}, `}${when}: ${hoursText(open)}`;
  });
  return [
    `Local time of ${markdownCell(timeZone)}.`,
    '',
    ...markdownTable(['day', 'open'], week),
    ...markdownList('Holidays', days),
    ...markdownList('Other hours', others),
  ];
}

function ofOthers(calendar: CombinedCalendarConfig): string[] {
  const zone = `Days of ${markdownCell(calendar.timeZone)}.`;
  const names = (ids: readonly string[]): string => ids.map(markdownCell).join(', ');
  if ('union' in calendar) return [`Open whenever one of ${names(calendar.union)} is. ${zone}`];
  if ('intersect' in calendar) {
    return [`Open whenever all of ${names(calendar.intersect)} are. ${zone}`];
  }
  const [from = '', ...less] = calendar.subtract;
  return [`Open when ${markdownCell(from)} is, less ${names(less)}. ${zone}`];
}

/** Hours of a day in words. */
function hoursText(hours: DayHours): string {
  if (hours.length === 0) return 'closed';
  return hours.map(([open = '', close = '']) => `${open}–${close}`).join(', ');
}

function recurringText({
  rrule,
  from,
  until,
}: {
  readonly rrule: string;
  readonly from?: string | undefined;
  readonly until?: string | undefined;
}): string {
  const since = from === undefined ? '' : ` from ${from}`;
  return `${ruleText(rrule)}${since}${until === undefined ? '' : ` until ${until}`}`;
}
