import type { Edges, WeekPlan } from './weekPlan.js';

/** What a single date has instead of its weekday's hours. */
export interface DayRule {
  readonly kind: 'holiday' | 'override';
  readonly name: string | undefined;
  readonly hours: Edges;
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
  /** Their names in the same order. */
  readonly holidayNames: readonly (string | undefined)[];
  readonly recurring: readonly RecurringDays[];
  readonly overrides: readonly RuleRange[];
}

/**
 * The rules of the dates between two, both included. An override beats a holiday, and of two
 * overrides the later one counts, of two holidays the first.
 */
export function rulesBetween(plan: DayPlan, from: number, to: number): Map<number, DayRule> {
  const rules = new Map<number, DayRule>();
  const set = (first: number, last: number, rule: DayRule): void => {
    for (let day = Math.max(first, from); day <= Math.min(last, to); day++) rules.set(day, rule);
  };
  const holiday = (name: string | undefined): DayRule => ({ kind: 'holiday', name, hours: [] });
  for (const { name, daysBetween } of plan.recurring) {
    for (const day of daysBetween(from, to)) rules.set(day, holiday(name));
  }
  const { holidays, holidayNames } = plan;
  for (let i = holidays.length - 2; i >= 0; i -= 2) {
    set(holidays[i]!, holidays[i + 1]!, holiday(holidayNames[i / 2]));
  }
  for (const override of plan.overrides) set(override.from, override.to, override.rule);
  return rules;
}
