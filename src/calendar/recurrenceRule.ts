import { dayOf, localDateText } from '../time/localDate.js';
import { DAY_MS } from '../time/timeUnits.js';
import { weekdayOf } from '../time/weekdayOf.js';
import type { RecurringDays } from './dayRules.js';
import type { RuleParts } from './parseRule.js';
import { RRule, type RRuleOptions } from './rrule.js';

/** A rule that the whitelist let through, with the dates between which it holds. */
export interface RecurrenceRule {
  readonly options: RRuleOptions;
  readonly from: number | undefined;
  readonly until: number | undefined;
}

/** Years in which a rule must yield something. */
const YEARS_TRIED = 50;
/** The Gregorian calendar repeats to the weekday after so many years and days. */
const CYCLE_YEARS = 400;
const CYCLE_DAYS = 146_097;
const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const SAY_DAYS = ['BYDAY', 'BYMONTHDAY', 'BYYEARDAY', 'BYEASTER'];

/** The rule as rrule takes it; what it takes over from its first date is written out. */
export function ruleOptions(parts: RuleParts, from: number | undefined): RRuleOptions {
  const filled: Record<string, string> = { ...parts };
  if (from !== undefined && !SAY_DAYS.some((key) => key in parts)) {
    const [, month, date] = localDateText(from).split('-').map(Number);
    if (parts['FREQ'] === 'WEEKLY') filled['BYDAY'] = WEEKDAYS[weekdayOf(from)]!;
    if (parts['FREQ'] === 'YEARLY' || parts['FREQ'] === 'MONTHLY') filled['BYMONTHDAY'] = `${date}`;
    if (parts['FREQ'] === 'YEARLY') filled['BYMONTH'] ??= `${month}`;
  }
  const text = Object.entries(filled).map(([key, value]) => `${key}=${value}`);
  return RRule.parseString(text.join(';'));
}

/** Whether a rule yields a date in its first 50 years, or the 50 up to its end. */
export function yieldsAny(rule: RecurrenceRule): boolean {
  const { from, until } = rule;
  const firstYear =
    from === undefined && until !== undefined
      ? yearOf(until) - YEARS_TRIED + 1
      : yearOf(from ?? dayOf(2000, 1, 1));
  const last = Math.min(until ?? Infinity, dayOf(firstYear + YEARS_TRIED - 1, 12, 31));
  let found = false;
  expand(rule, firstYear, last, (day) => {
    found = day >= (from ?? day);
    return !found;
  });
  return found;
}

/** The dates of a rule, year by year, remembered. */
export function datesOf(rule: RecurrenceRule): RecurringDays['daysBetween'] {
  const byYear = new Map<number, readonly number[]>();
  return (first, last) => {
    const days: number[] = [];
    const start = Math.max(first, rule.from ?? first);
    const end = Math.min(last, rule.until ?? last);
    for (let year = yearOf(start); year <= yearOf(end); year++) {
      let ofYear = byYear.get(year);
      if (ofYear === undefined) byYear.set(year, (ofYear = datesOfYear(rule, year)));
      for (const day of ofYear) if (day >= start && day <= end) days.push(day);
    }
    return days;
  };
}

function datesOfYear(rule: RecurrenceRule, year: number): readonly number[] {
  const days: number[] = [];
  const first = dayOf(year, 1, 1);
  expand(rule, year, dayOf(year, 12, 31), (day) => {
    if (day >= first) days.push(day);
    return true;
  });
  return days;
}

/**
 * Runs a rule from a year on. rrule gives up at the year 9999 and not before, so it works on the
 * same year of the last cycle before that: what matches nothing costs 400 years at the most, not
 * 8,000. Easter does not repeat with the cycle, but comes every year.
 */
function expand(
  rule: RecurrenceRule,
  year: number,
  last: number,
  visit: (day: number) => boolean,
): void {
  const { options, from } = rule;
  const begin = firstPeriod(options, year, from);
  if (begin > last) return;
  const cycles = (options.byeaster ?? null) === null ? Math.floor((9998 - year) / CYCLE_YEARS) : 0;
  const shift = cycles * CYCLE_DAYS;
  const dtstart = new Date((begin + shift) * DAY_MS);
  const until = new Date((last + shift) * DAY_MS);
  new RRule({ ...options, dtstart, until }, true).all((date) =>
    visit(date.getTime() / DAY_MS - shift),
  );
}

/** Where a period of the rule starts that counts, near a year's beginning: none lies between. */
function firstPeriod(options: RRuleOptions, year: number, from: number | undefined): number {
  const first = dayOf(year, 1, 1);
  const interval = options.interval ?? 1;
  const anchor = from ?? first;
  switch (options.freq) {
    case RRule.YEARLY:
      return dayOf(year - ((year - yearOf(anchor)) % interval), 1, 1);
    case RRule.MONTHLY: {
      const month = new Date(anchor * DAY_MS).getUTCMonth();
      return dayOf(year, 1 - (((year - yearOf(anchor)) * 12 - month) % interval), 1);
    }
    case RRule.WEEKLY: {
      const wkst = typeof options.wkst === 'number' ? options.wkst : (options.wkst?.weekday ?? 0);
      const weekStart = anchor - ((weekdayOf(anchor) - wkst + 7) % 7);
      return first - ((first - weekStart) % (7 * interval));
    }
    default:
      return first - ((first - anchor) % interval);
  }
}

function yearOf(day: number): number {
  return new Date(day * DAY_MS).getUTCFullYear();
}
