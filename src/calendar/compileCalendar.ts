import { ConfigError } from '../errors/configError.js';
import { compactIntervals, compactPage } from './compactPage.js';
import { sealCalendar, type Calendar } from './calendar.js';
import type { DatedCalendarConfig } from './calendarConfig.js';
import type { DayPlan } from './dayRules.js';
import { createEngine, type OpenPages } from './engine.js';
import { END_PAGE, FIRST_PAGE, pageOf, pageStart } from './grid.js';
import { DAY_MS } from '../time/timeUnits.js';
import { readCalendar, type CalendarPlan } from './readCalendar.js';
import type { OffsetSource } from '../time/index.js';

/** What compiling may need beside the config. */
export interface CompileCalendarOptions {
  /** Where the zone's offsets come from; the runtime's own tzdata when left out. */
  readonly offsets?: OffsetSource;
}

/**
 * Compiles a calendar whose holidays are all dates and ranges, without the schema and the
 * recurrence rules that `defineCalendar` brings: for bundles that count every byte.
 *
 * @param config - hours, holidays and overrides; `expandHolidays` makes it from one that recurs
 * @throws ConfigError listing every issue; a recurrence is `recurrence_not_expanded`
 * @example
 * ```ts
 * import { addBusinessMs, compileCalendar } from 'custops';
 * const office = compileCalendar({ timeZone: 'UTC', hours: { mon: [['09:00', '17:00']] } });
 * addBusinessMs(office, Date.UTC(2026, 2, 2, 16), 7_200_000); // => Date.UTC(2026, 2, 9, 10)
 * ```
 */
export function compileCalendar(
  config: DatedCalendarConfig,
  options: CompileCalendarOptions = {},
): Calendar {
  return calendarOf(readCalendar(config, { offsets: options.offsets }));
}

/** Builds the calendar of a plan, or throws the issues that were found in it. */
export function calendarOf({ issues, id, zone, plan }: CalendarPlan): Calendar {
  if (zone === undefined || issues.length > 0) throw new ConfigError(issues);
  const compact = (page: number): Int32Array => compactPage(plan, zone, page);
  const engine = createEngine({
    week: plan.week,
    compact,
    openPages: openPagesOf(plan),
    intervals: (page) => compactIntervals(compact(page), plan.week, pageStart(page)),
  });
  return sealCalendar(
    id,
    Object.assign(engine, { zone, origin: { kind: 'hours', plan } as const }),
  );
}

/** Where a plan can be open: everywhere by its week, or else where its overrides are. */
function openPagesOf({ week, overrides }: DayPlan): OpenPages {
  if (week.total > 0) return [FIRST_PAGE, END_PAGE];
  const open = overrides.filter(({ rule }) => rule.hours.length > 0);
  const first = open.reduce((least, { from }) => Math.min(least, from), Infinity) - 2;
  const last = open.reduce((most, { to }) => Math.max(most, to), -Infinity) + 2;
  if (open.length === 0) return [FIRST_PAGE, FIRST_PAGE];
  return [
    Math.max(pageOf(first * DAY_MS), FIRST_PAGE),
    Math.min(pageOf(last * DAY_MS) + 1, END_PAGE),
  ];
}
