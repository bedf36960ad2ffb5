import { isOpen, nextOpen, type DayHours } from '../../calendar/index.js';
import { coreOf } from '../../calendar/calendar.js';
import { offsetStretches } from '../../time/zone.js';
import { localDateText, parseLocalDate } from '../../time/localDate.js';
import { DAY_MS } from '../../time/timeUnits.js';
import { dayAt } from '../../time/wallClock.js';
import { overridesOf } from '../overridesOf.js';
import { nameOfCalendar, type AnyCalendarConfig } from '../defineCalendars.js';
import { calendarOfId, type LintContext } from './lintContext.js';
import { finding, type LintFinding } from './lintFinding.js';
import {
  CALENDAR_NEVER_OPEN,
  CLOCK_CHANGE_INSIDE_INTERVAL,
  HOLIDAYS_END_SOON,
  HOURS_END_2359,
} from './lintKinds.js';

type Path = readonly (string | number)[];

/** Calendars that never open, miss a minute, run out of holidays, or are open at a clock change. */
export function lintCalendars(context: LintContext): LintFinding[] {
  return (context.config.calendars ?? []).flatMap((config, index) => {
    const path = ['calendars', index];
    return [
      ...neverOpen(config, path, context),
      ...lastMinute(config, path),
      ...holidaysEnd(config, path, context),
      ...clockChanges(config, path, context),
    ];
  });
}

function neverOpen(config: AnyCalendarConfig, path: Path, context: LintContext): LintFinding[] {
  const calendar = calendarOfId(context, nameOfCalendar(config));
  if (calendar === undefined || nextOpen(calendar, context.asOf) !== null) return [];
  const witness = { from: new Date(context.asOf).toISOString() };
  return [finding(CALENDAR_NEVER_OPEN, path, { severity: 'error', witness })];
}

/** Hours that end at 23:59 leave a minute out: midnight is written 24:00. */
function lastMinute(config: AnyCalendarConfig, path: Path): LintFinding[] {
  if (!('hours' in config)) return [];
  const days: [Path, DayHours][] = Object.entries(config.hours).map(([day, hours]) => [
    [...path, 'hours', day],
    hours ?? [],
  ]);
  const others = overridesOf(config).map(({ hours, path: place }): [Path, DayHours] => [
    [...path, ...place],
    hours,
  ]);
  return [...days, ...others].flatMap(([place, hours]) =>
    hours.flatMap(([, close = ''], i) => {
      if (!close.startsWith('23:59')) return [];
      const detail = { received: close, expected: '24:00', witness: { closedFrom: close } };
      return [finding(HOURS_END_2359, [...place, i, 1], detail)];
    }),
  );
}

/** Holidays by date are forgotten once a year; so are rules that end. */
function holidaysEnd(
  config: AnyCalendarConfig,
  path: Path,
  { asOf, until }: LintContext,
): LintFinding[] {
  if (!('hours' in config) || config.holidays === undefined || config.holidays.length === 0) {
    return [];
  }
  const lastDays = config.holidays.map((holiday): number => {
    if (typeof holiday === 'string') return readDate(holiday);
    if ('rrule' in holiday) {
      return holiday.until === undefined ? Infinity : readDate(holiday.until);
    }
    return readDate('date' in holiday ? holiday.date : holiday.to);
  });
  const last = Math.max(...lastDays);
  if (last === Infinity) return [];
  const horizon = Math.floor(until / DAY_MS);
  const isUpToDate = last >= Math.floor(asOf / DAY_MS) && last >= horizon - SLACK_DAYS;
  if (isUpToDate) return [];
  const witness = { lastDate: localDateText(last) };
  return [finding(HOLIDAYS_END_SOON, [...path, 'holidays'], { witness })];
}

/** A date as days since 1970. One that cannot be read was refused with its calendar. */
function readDate(text: string): number {
  return parseLocalDate(text) ?? Infinity;
}

/** The stretch without holidays that every year has. */
const SLACK_DAYS = 120;

function clockChanges(config: AnyCalendarConfig, path: Path, context: LintContext): LintFinding[] {
  const calendar = calendarOfId(context, nameOfCalendar(config));
  if (calendar === undefined) return [];
  const { zone } = coreOf(calendar);
  const stretches = offsetStretches(zone, context.asOf, context.until);
  for (let place = 2; place < stretches.length; place += 2) {
    const at = stretches[place]!;
    if (!isOpen(calendar, at - 1) || !isOpen(calendar, at)) continue;
    const change = stretches[place + 1]! - stretches[place - 1]!;
    const witness = {
      date: localDateText(dayAt(zone, at)),
      at: new Date(at).toISOString(),
      dayMs: DAY_MS - change,
    };
    return [finding(CLOCK_CHANGE_INSIDE_INTERVAL, path, { severity: 'info', witness })];
  }
  return [];
}
