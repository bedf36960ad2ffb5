import type { Options } from 'rrule';
import { EMPTY_RECURRENCE, UNSUPPORTED_RECURRENCE } from '../errors/kinds/calendar.js';
import { REVERSED_RANGE } from '../errors/kinds/calendar.js';
import { WRONG_TYPE } from '../errors/kinds/config.js';
import { dayOf, localDateText } from '../time/localDate.js';
import { DAY_MS } from '../time/timeUnits.js';
import { weekdayOf } from '../time/weekdayOf.js';
import type { ConfigReader, Fields, Path } from './configReader.js';
import type { RecurringDays } from './dayRules.js';
import { readDate } from './readDates.js';
import { parseRule, type RuleParts } from './parseRule.js';
import { RRule } from './rrule.js';

/** Years in which a rule must yield something. */
const YEARS_TRIED = 50;
const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/**
 * Reads a recurring holiday; its dates are found year by year when asked for.
 *
 * rrule can loop for ever on rules that match nothing, and nothing stops it. So only rules of a
 * whitelist reach it, and it works in a year moved close to 9999, where it gives up: the
 * Gregorian calendar repeats every 400 years to the weekday (Easter does not, and always yields).
 */
export function readRecurrence(
  reader: ConfigReader,
  holiday: Fields,
  path: Path,
): RecurringDays | undefined {
  const fields = reader.record(holiday, path, ['rrule', 'name', 'from', 'until']) ?? {};
  const { rrule, name } = fields;
  reader.text(name, [...path, 'name']);
  const from =
    fields['from'] === undefined ? undefined : readDate(reader, fields['from'], [...path, 'from']);
  const until =
    fields['until'] === undefined
      ? undefined
      : readDate(reader, fields['until'], [...path, 'until']);
  const rulePath = [...path, 'rrule'];
  if (typeof rrule !== 'string') {
    reader.report(WRONG_TYPE, rulePath, { expected: 'a recurrence rule', received: rrule });
    return undefined;
  }
  const parts = parseRule(rrule, fields['from'] !== undefined);
  if (typeof parts === 'string') {
    reader.report(UNSUPPORTED_RECURRENCE, rulePath, { received: rrule, hint: parts });
    return undefined;
  }
  if (from !== undefined && until !== undefined && until < from) {
    reader.report(REVERSED_RANGE, path, { received: [fields['from'], fields['until']] });
    return undefined;
  }
  const days = datesOfRule(parts, from, until);
  const firstYear =
    yearOf(from ?? until ?? dayOf(2000, 1, 1)) -
    (from === undefined && until !== undefined ? YEARS_TRIED - 1 : 0);
  const first = dayOf(firstYear, 1, 1);
  if (!yields(days, first)) {
    reader.report(EMPTY_RECURRENCE, rulePath, { received: rrule });
    return undefined;
  }
  return { name: typeof name === 'string' ? name : undefined, daysBetween: days };
}

function yields(days: RecurringDays['daysBetween'], first: number): boolean {
  for (let year = yearOf(first), i = 0; i < YEARS_TRIED; i++, year++) {
    if (days(dayOf(year, 1, 1), dayOf(year, 12, 31)).length > 0) return true;
  }
  return false;
}

/** The dates of a rule between two, remembered by year. */
function datesOfRule(
  parts: RuleParts,
  from = -Infinity,
  until = Infinity,
): RecurringDays['daysBetween'] {
  const byYear = new Map<number, readonly number[]>();
  const options = RRule.parseString(withAnchor(parts, from));
  const daysOfYear = (year: number): readonly number[] => {
    let days = byYear.get(year);
    if (days === undefined) byYear.set(year, (days = expandYear(options, year, from)));
    return days;
  };
  return (first, last) => {
    const days: number[] = [];
    const start = Math.max(first, from);
    const end = Math.min(last, until);
    for (let year = yearOf(start); start <= end && year <= yearOf(end); year++) {
      for (const day of daysOfYear(year)) if (day >= start && day <= end) days.push(day);
    }
    return days;
  };
}

/** The rule as text, with the parts that it takes over from its first date written out. */
function withAnchor(parts: RuleParts, from: number): string {
  const filled: Record<string, string> = { ...parts };
  const has = (...keys: readonly string[]): boolean => keys.some((key) => key in parts);
  if (Number.isFinite(from) && !has('BYDAY', 'BYMONTHDAY', 'BYYEARDAY', 'BYWEEKNO', 'BYEASTER')) {
    const [, month = '', date = ''] = localDateText(from).split('-');
    if (parts['FREQ'] === 'WEEKLY') filled['BYDAY'] = WEEKDAYS[weekdayOf(from)] ?? '';
    if (parts['FREQ'] === 'YEARLY' || parts['FREQ'] === 'MONTHLY') filled['BYMONTHDAY'] = date;
    if (parts['FREQ'] === 'YEARLY' && !has('BYMONTH')) filled['BYMONTH'] = month;
  }
  return Object.entries(filled)
    .map(([key, value]) => `${key}=${value.replace(/^0/, '')}`)
    .join(';');
}

function expandYear(options: Partial<Options>, year: number, from: number): readonly number[] {
  const begin = firstPeriod(options, year, from);
  if (begin === undefined) return [];
  const shift = options.byeaster === undefined || options.byeaster === null ? shiftOf(year) : 0;
  const interval = options.freq === RRule.YEARLY ? 1 : (options.interval ?? 1);
  const first = dayOf(year, 1, 1);
  const rule = new RRule(
    {
      ...options,
      interval,
      dtstart: new Date((begin + shift) * DAY_MS),
      until: new Date((dayOf(year, 12, 31) + shift) * DAY_MS),
    },
    true,
  );
  return rule
    .all()
    .map((date) => date.getTime() / DAY_MS - shift)
    .filter((day) => day >= first);
}

/** Where a rule's period starts that holds, or is the first after, the year's beginning. */
function firstPeriod(options: Partial<Options>, year: number, from: number): number | undefined {
  const first = dayOf(year, 1, 1);
  const interval = options.interval ?? 1;
  const anchor = Number.isFinite(from) ? from : first;
  switch (options.freq) {
    case RRule.YEARLY:
      return (year - yearOf(anchor)) % interval === 0 ? first : undefined;
    case RRule.MONTHLY: {
      const months = (year - yearOf(anchor)) * 12 - (new Date(anchor * DAY_MS).getUTCMonth() || 0);
      const next = (((-months % interval) + interval) % interval) + 1;
      return dayOf(year, next, 1);
    }
    case RRule.WEEKLY: {
      const wkst = typeof options.wkst === 'number' ? options.wkst : (options.wkst?.weekday ?? 0);
      const weekStart = anchor - ((weekdayOf(anchor) - wkst + 7) % 7);
      const length = 7 * interval;
      return weekStart + Math.floor((first - weekStart) / length) * length;
    }
    default:
      return anchor + Math.ceil((first - anchor) / interval) * interval;
  }
}

/** How far a year can be moved towards 9999 by whole cycles of 400 years, in days. */
function shiftOf(year: number): number {
  return Math.floor((9998 - year) / 400) * 146_097;
}

function yearOf(day: number): number {
  return new Date(day * DAY_MS).getUTCFullYear();
}
