import { DAY_MS, SECOND_MS } from '../time/timeUnits.js';
import { resolveInStretches } from '../time/wallClock.js';
import { weekdayOf } from '../time/weekdayOf.js';
import { offsetStretches, type Zone } from '../time/zone.js';
import { CLOSED, OPEN, type Marks } from './compactPage.js';
import { rulesBetween, type DayPlan } from './dayRules.js';
import { PAGE_MS, pageStart } from './grid.js';
import { openOnDay } from './weekPlan.js';

/** 1970-01-01 was a Thursday; runs count from the Monday before it. */
const MONDAY_S = 259_200;

/**
 * Marks the open time of a page by the plan of a calendar.
 *
 * @param isWhole - true to write every date out; false to make runs of ordinary dates, those
 * without a rule, not after one, and not near a change of the clocks
 */
export function marksOfPage(plan: DayPlan, zone: Zone, page: number, isWhole: boolean): Marks {
  const start = pageStart(page);
  const end = start + PAGE_MS;
  const first = Math.floor(start / DAY_MS) - 2;
  const last = Math.floor(end / DAY_MS) + 2;
  const rules = rulesBetween(plan, first - 1, last);
  const stretches = offsetStretches(zone, start - 5 * DAY_MS, end + 5 * DAY_MS);
  const resolve = (day: number, second = 0): number =>
    resolveInStretches(stretches, day * DAY_MS + second * SECOND_MS);
  const { days, plainDays } = plan.week;
  const marks: number[] = [];
  let run: number | undefined;
  for (let day = first; day <= last; day++) {
    const own = rules.get(day);
    const before = rules.get(day - 1);
    const hasRule = (own ?? before) !== undefined;
    const midnight = resolve(day);
    if (!isWhole && !hasRule && resolve(day + 2) - resolve(day - 1) === 3 * DAY_MS) {
      const mode = (day * DAY_MS - midnight) / SECOND_MS + MONDAY_S;
      if (mode !== run) marks.push(midnight, mode);
      run = mode;
      continue;
    }
    run = undefined;
    const weekday = weekdayOf(day);
    const hours = own
      ? openOnDay(own.hours, [])
      : before
        ? openOnDay(days[weekday]!, before.hours)
        : plainDays[weekday]!;
    marks.push(midnight, CLOSED);
    hours.forEach((edge, i) => marks.push(resolve(day, edge), i % 2 ? CLOSED : OPEN));
  }
  return marks;
}
