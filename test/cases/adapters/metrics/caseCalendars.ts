import { defineCalendar, type Calendar, type CalendarConfig } from 'custops';
import type { JsonObject } from '../../runner/json.js';

/** The calendars of the duration cases, for those that name them without describing them. */
const DESCRIPTIONS: JsonObject = {
  'utc-mon-fri-9-17': 'UTC, Mon-Fri 09:00-17:00',
  'utc-mon-sat-split': 'UTC, Mon-Sat 08:30-12:30 and 13:30-17:30',
  'rome-mon-fri-9-18': 'Europe/Rome local, Mon-Fri 09:00-18:00, DST honoured, no holidays',
};

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/**
 * A calendar from the words of a case: `Europe/Rome local, Mon-Fri 09:00-18:00, no holidays`.
 *
 * @param descriptions - the case's own, by name
 */
export function caseCalendar(name: string, descriptions: JsonObject = {}): Calendar {
  const text = String(descriptions[name] ?? DESCRIPTIONS[name]);
  const match = /^([\w/+-]+)(?: local)?, (\w{3})-(\w{3}) ([\d: and-]+)/.exec(text);
  if (match === null) throw new Error(`no calendar can be read from ${JSON.stringify(text)}`);
  const [, timeZone = '', first = '', last = '', hours = ''] = match;
  const day = hours
    .trim()
    .split(' and ')
    .map((interval) => interval.split('-'));
  const open: [string, string[][]][] = WEEKDAYS.slice(placeOf(first), placeOf(last) + 1).map(
    (each) => [each, day],
  );
  const config: CalendarConfig = { id: name, timeZone, hours: Object.fromEntries(open) };
  return defineCalendar(config);
}

function placeOf(weekday: string): number {
  const place = WEEKDAYS.findIndex((each) => each === weekday.toLowerCase());
  if (place === -1) throw new Error(`no weekday ${weekday}`);
  return place;
}
