import { DAY_MS, SECOND_MS } from '../time/timeUnits.js';
import { resolveInStretches } from '../time/wallClock.js';
import { weekdayOf } from '../time/weekdayOf.js';
import { offsetStretches, type Zone } from '../time/zone.js';
import { rulesBetween, type DayPlan } from './dayRules.js';
import { PAGE_MS, pageStart } from './grid.js';
import { openOnDay, type Edges } from './weekPlan.js';

/** The local dates that touch a page, and one more at either end. */
export interface PageDates {
  readonly first: number;
  readonly last: number;
  /** The instant of a second of a date, in epoch ms, by the edge rule. */
  readonly resolve: (day: number, second?: number) => number;
  /** Whether a date has a rule of its own, or comes after one that has. */
  readonly hasRule: (day: number) => boolean;
  /** What is open on a date, in nominal seconds since its midnight, merged. */
  readonly hoursOf: (day: number) => Edges;
}

/** Lays out the dates of a page by the plan of a calendar. */
export function pageDates(plan: DayPlan, zone: Zone, page: number): PageDates {
  const start = pageStart(page);
  const end = start + PAGE_MS;
  const first = Math.floor(start / DAY_MS) - 2;
  const last = Math.floor(end / DAY_MS) + 2;
  const rules = rulesBetween(plan, first - 1, last);
  const stretches = offsetStretches(zone, start - 5 * DAY_MS, end + 5 * DAY_MS);
  const { days, plainDays } = plan.week;
  const hasRule = (day: number): boolean => rules.has(day) || rules.has(day - 1);
  return {
    first,
    last,
    hasRule,
    resolve: (day, second = 0) => resolveInStretches(stretches, day * DAY_MS + second * SECOND_MS),
    hoursOf: (day) => {
      const weekday = weekdayOf(day);
      if (!hasRule(day)) return plainDays[weekday]!;
      const own = rules.get(day)?.hours;
      return own ? openOnDay(own, []) : openOnDay(days[weekday]!, rules.get(day - 1)?.hours ?? []);
    },
  };
}
