import { ConfigError } from '../errors/configError.js';
import { compactIntervals, compactPage } from './compactPage.js';
import { sealCalendar, type Calendar } from './calendar.js';
import type { DatedCalendarConfig } from './calendarConfig.js';
import { createEngine } from './engine.js';
import { pageStart } from './grid.js';
import { readCalendar, type CalendarPlan } from './readCalendar.js';
import type { OffsetSource } from '../time/offsetSource.js';

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
    intervals: (page) => compactIntervals(compact(page), plan.week, pageStart(page)),
  });
  return sealCalendar(
    id,
    Object.assign(engine, { zone, origin: { kind: 'hours', plan } as const }),
  );
}
