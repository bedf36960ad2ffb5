import {
  addBusinessDays,
  businessDaysBetween,
  type AddBusinessDaysOptions,
  type Calendar,
} from '../calendar/index.js';
import { coreOf } from '../calendar/calendar.js';
import { DAY_MS } from '../time/timeUnits.js';
import { dayAt, resolveWall } from '../time/wallClock.js';
import { offsetAt } from '../time/zone.js';
import type { DayRule } from './dueRule.js';

/** A hand-over to another calendar. */
export interface HandOver {
  readonly at: number;
  readonly from: Calendar;
  readonly to: Calendar;
}

/**
 * A rule of business days as it goes on in another calendar, with the days that are left.
 *
 * Where the last day has begun it ends on that date in the new calendar, or on the first date
 * after it that is open there. The days of pauses must be in the rule's days already.
 */
export function rebasedRule(rule: DayRule, handOver: HandOver): DayRule {
  const left = Math.max(0, rule.days - daysBegun(rule, handOver));
  // Of none left, the one that has begun: counted from the date before.
  const from = sameTimeOn(handOver.to, rule.from, { at: handOver.at, back: left === 0 ? 1 : 0 });
  return { ...rule, days: Math.max(1, left), from, receivedAfter: null };
}

/** How many of a rule's days have begun by the hand-over. */
function daysBegun(rule: DayRule, { at, from }: HandOver): number {
  const options = { at: 'close', ...(rule.receivedAfter && { receivedAfter: rule.receivedAfter }) };
  const first = addBusinessDays(from, rule.from, 1, options as AddBusinessDaysOptions);
  if (first === null) return 0;
  const { zone } = coreOf(from);
  // Some ms back, since a close at midnight belongs to the date that it ends.
  const firstDay = first.getTime() - 1;
  if (dayAt(zone, at) < dayAt(zone, firstDay)) return 0;
  return businessDaysBetween(from, firstDay, at) + 1;
}

/** The time of day of a rule's beginning on the date of the hand-over, or so many dates before. */
function sameTimeOn(
  calendar: Calendar,
  beginning: number,
  { at, back }: { readonly at: number; readonly back: number },
): number {
  const { zone } = coreOf(calendar);
  const wall = beginning + offsetAt(zone, beginning);
  const time = wall - Math.floor(wall / DAY_MS) * DAY_MS;
  return resolveWall(zone, (dayAt(zone, at) - back) * DAY_MS + time);
}
