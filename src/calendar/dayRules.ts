import { weekdayOf } from '../time/weekdayOf.js';
import { DAY_S, mergeIntervals, type FlatHours, type WeekPlan } from './weekPlan.js';

/** What a single date has instead of its weekday's hours. */
export interface DayRule {
  readonly kind: 'holiday' | 'override';
  readonly name: string | undefined;
  readonly hours: FlatHours;
}

/** A rule on each date from one number to another, both included. */
export interface RuleRange {
  readonly from: number;
  readonly to: number;
  readonly rule: DayRule;
}

/** A holiday that comes back: its dates between two, both included. */
export interface RecurringDays {
  readonly name: string | undefined;
  readonly daysBetween: (from: number, to: number) => readonly number[];
}

/** Everything that a calendar says about dates, checked and in numbers. */
export interface DayPlan {
  readonly week: WeekPlan;
  /** Holidays as first and last date in turn, flat: a calendar may have thousands. */
  readonly holidays: Int32Array;
  /** Their names in the same order; undefined when none has one. */
  readonly holidayNames: readonly (string | undefined)[] | undefined;
  readonly recurring: readonly RecurringDays[];
  readonly overrides: readonly RuleRange[];
}

const NO_HOURS: FlatHours = [];

/** The rules of the dates between two, both included. Of two holidays on a date the first counts. */
export function rulesBetween(plan: DayPlan, from: number, to: number): Map<number, DayRule> {
  const rules = new Map<number, DayRule>();
  const holidays = plan.holidays;
  const close = (day: number, name: string | undefined): void => {
    if (!rules.has(day)) rules.set(day, { kind: 'holiday', name, hours: NO_HOURS });
  };
  for (let i = 0; i < holidays.length; i += 2) {
    const last = Math.min(holidays[i + 1]!, to);
    for (let day = Math.max(holidays[i]!, from); day <= last; day++) {
      close(day, plan.holidayNames?.[i / 2]);
    }
  }
  for (const { name, daysBetween } of plan.recurring) {
    for (const day of daysBetween(from, to)) close(day, name);
  }
  for (const override of plan.overrides) {
    const last = Math.min(override.to, to);
    for (let day = Math.max(override.from, from); day <= last; day++) rules.set(day, override.rule);
  }
  return rules;
}

/**
 * The open intervals of one date in nominal seconds since its midnight, merged: its own hours up
 * to 24:00 and, on an ordinary date, what the night of the date before leaves to it.
 */
export function hoursOfDay(
  plan: DayPlan,
  rules: ReadonlyMap<number, DayRule>,
  day: number,
): number[] {
  const own = rules.get(day)?.hours ?? plan.week.days[weekdayOf(day)] ?? NO_HOURS;
  const edges: number[] = [];
  for (let i = 0; i < own.length; i += 2) edges.push(own[i]!, Math.min(own[i + 1]!, DAY_S));
  if (!rules.has(day)) {
    const before = rules.get(day - 1)?.hours ?? plan.week.days[weekdayOf(day - 1)] ?? NO_HOURS;
    for (let i = 1; i < before.length; i += 2) {
      if (before[i]! > DAY_S) edges.push(0, before[i]! - DAY_S);
    }
  }
  return mergeIntervals(edges);
}
