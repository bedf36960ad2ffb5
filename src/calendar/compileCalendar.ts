import { ConfigError } from '../errors/configError.js';
import { marksOfPage } from './marksOfPage.js';
import { sealCalendar, type Calendar } from './calendar.js';
import type { DatedCalendarConfig } from './calendarConfig.js';
import { createEngine } from './engine.js';
import { END_PAGE, pageOf } from './grid.js';
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
  const { week, overrides } = plan;
  // Without a week, nothing opens after the last override, nor on the morning after its night.
  const lastDay = overrides.reduce((last, { to }) => Math.max(last, to), -Infinity);
  const endPage = week.line.length > 0 ? END_PAGE : pageOf((lastDay + 3) * DAY_MS) + 1;
  const engine = createEngine({
    week,
    marks: (page, isWhole) => marksOfPage(plan, zone, page, isWhole),
    endPage: Math.min(END_PAGE, endPage),
  });
  return sealCalendar(id, { ...engine, zone, origin: { kind: 'hours', plan } });
}
