import { ConfigError } from '../errors/configError.js';
import { edgesOfPage } from './edgesOfPage.js';
import { makeCalendar, type Calendar } from './calendar.js';
import type { DatedCalendarConfig } from './calendarConfig.js';
import type { DayPlan } from './dayRules.js';
import type { PageFormOf, PageSource } from './engine.js';
import { hotForm } from './hotForm.js';
import type { Zone } from '../time/zone.js';
import { LAST_PAGE } from './grid.js';
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
 * @param options - `offsets`: a source of zone offsets, in place of the runtime's own
 * @returns the compiled calendar
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
  return calendarOf(readCalendar(config, options?.offsets), () => hotForm);
}

/**
 * Builds the calendar of a plan, or throws the issues that were found in it.
 *
 * @param formOf - how its pages come about and answer
 */
export function calendarOf(
  { issues, id, zone, ...plan }: CalendarPlan,
  formOf: (plan: DayPlan, zone: Zone) => PageFormOf,
): Calendar {
  if (zone === undefined || issues.length > 0) throw new ConfigError(issues);
  const source: PageSource = {
    edges: (page) => edgesOfPage(plan, zone, page),
    endPage: [...plan.week.days, plan.overrides].flat().length > 0 ? LAST_PAGE + 1 : 0,
  };
  return makeCalendar({
    id,
    zone,
    origin: { kind: 'hours', plan },
    source,
    formOf: formOf(plan, zone),
  });
}
