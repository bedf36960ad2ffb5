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
  readonly holidays: readonly DateRange[];
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
  const { holidays, recurring, overrides } = plan;
  for (const range of [...(recurring?.(from, to) ?? []), ...holidays, ...overrides]) {
    const { name, hours }: DateRange & Partial<HoursRange> = range;
    const rule: DayRule = { kind: hours ? 'override' : 'holiday', name, hours: hours ?? [] };
    for (let day = Math.max(range.from, from); day <= Math.min(range.to, to); day++) {
      rules.set(day, rule);
    }
  }
  return rules;
}
