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
  /** Their names in the same order; undefined when none has one. */
  readonly holidayNames: readonly (string | undefined)[] | undefined;
  readonly recurring: readonly RecurringDays[];
  readonly overrides: readonly RuleRange[];
}

/** The rules of the dates between two, both included. */
export function rulesBetween(plan: DayPlan, from: number, to: number): Map<number, DayRule> {
  const rules = new Map<number, DayRule>();
  const set = (first: number, last: number, rule: DayRule): void => {
    for (let day = Math.max(first, from); day <= Math.min(last, to); day++) rules.set(day, rule);
  };
  const close = (first: number, last: number, name: string | undefined): void => {
    set(first, last, { kind: 'holiday', name, hours: [] });
  };
  const { holidays, holidayNames } = plan;
  for (const { name, daysBetween } of plan.recurring) {
    for (const day of daysBetween(from, to)) close(day, day, name);
  }
  // Backwards, so that of two holidays on a date the first gives the name.
  for (let i = holidays.length - 2; i >= 0; i -= 2) {
    close(holidays[i]!, holidays[i + 1]!, holidayNames?.[i / 2]);
  }
  for (const override of plan.overrides) set(override.from, override.to, override.rule);
  return rules;
}
