import type { Edges, WeekPlan } from './weekPlan.js';

/** What a single date has instead of its weekday's hours. */
export interface DayRule {
  readonly kind: 'holiday' | 'override';
  readonly name: string | undefined;
  readonly hours: Edges;
}

/** A date, or each date from one to another, both included. */
export interface DateRange {
  readonly from: number;
  readonly to: number;
  readonly name: string | undefined;
}

/** Other hours on a date, or on each of a range. */
export interface HoursRange extends DateRange {
  readonly hours: Edges;
}

/** A holiday that comes back: its dates between two, both included. */
export interface RecurringDays {
  readonly name: string | undefined;
  readonly daysBetween: (from: number, to: number) => readonly number[];
}

/** Everything that a calendar says about dates, checked and in numbers. */
export interface DayPlan {
  readonly week: WeekPlan;
  /** First date, last date and name of each holiday, flat: a third of the memory of objects. */
  readonly holidays: readonly (number | string | undefined)[];
  /** The dates of recurring holidays between two, both included. */
  readonly recurring?: (from: number, to: number) => readonly DateRange[];
  readonly overrides: readonly HoursRange[];
}

/**
 * The rules of the dates between two, both included. An override beats a holiday; of two
 * overrides, or of two holidays, the later one counts.
 */
export function rulesBetween(plan: DayPlan, from: number, to: number): Map<number, DayRule> {
  const rules = new Map<number, DayRule>();
  const set = (first: number, last: number, name: string | undefined, hours?: Edges): void => {
    const rule: DayRule = { kind: hours ? 'override' : 'holiday', name, hours: hours ?? [] };
    for (let day = Math.max(first, from); day <= Math.min(last, to); day++) rules.set(day, rule);
  };
  for (const range of plan.recurring?.(from, to) ?? []) set(range.from, range.to, range.name);
  const { holidays } = plan;
  for (let i = 0; i < holidays.length; i += 3) {
    set(holidays[i] as number, holidays[i + 1] as number, holidays[i + 2] as string | undefined);
  }
  for (const range of plan.overrides) set(range.from, range.to, range.name, range.hours);
  return rules;
}
