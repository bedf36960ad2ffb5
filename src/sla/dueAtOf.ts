import {
  addBusinessDays,
  addBusinessMs,
  addBusinessTime,
  nextOpen,
  type AddBusinessDaysOptions,
  type Calendar,
} from '../calendar/index.js';
import { businessClosesBetween } from '../calendar/businessClosesBetween.js';
import { coreOf } from '../calendar/calendar.js';
import { dayAt } from '../time/wallClock.js';
import { calendarOf } from './calendarOf.js';
import type { CompiledSla } from './compiledSla.js';
import { reachedAt } from './reachedAt.js';
import type { DayRule, DueRule } from './dueRule.js';
import type { CycleState } from './slaState.js';

/** The instant from which a cycle counts on, and the days that its pauses have taken. */
export interface DueInput {
  readonly at: number;
  readonly pausedDays: number;
}

/**
 * When a cycle that counts from an instant on is due.
 *
 * A cycle that has used up its target is due at the instant when it did, which lies at or
 * before `at`.
 *
 * @returns epoch ms; null without a rule, or in a calendar that never opens again
 */
export function dueAtOf(sla: CompiledSla, cycle: CycleState, input: DueInput): number | null {
  const { rule } = cycle;
  if (rule === null) return null;
  switch (rule.unit) {
    case 'ms': {
      const calendar = calendarOf(sla, cycle.calendarId);
      const left = rule.ms - cycle.elapsedMs;
      if (left <= 0) return atEdge(calendar, rule, reachedAt(sla, cycle, rule.ms));
      return atEdge(calendar, rule, addBusinessMs(calendar, input.at, left));
    }
    case 'business_days':
    case 'calendar_days':
      return dueAfterDays(calendarOf(sla, cycle.calendarId), rule, input.pausedDays);
    case 'instant':
      return rule.at;
    default:
      return rule satisfies never;
  }
}

/** Where a target is met at the close or, if its row says so, at the next opening. */
export function atEdge(
  calendar: Calendar,
  { edge }: { readonly edge: 'close' | 'next_open' },
  due: number | null,
): number | null {
  if (due === null || edge === 'close') return due;
  return nextOpen(calendar, due)?.getTime() ?? null;
}

/** When a rule that counts days is due, when pauses have taken so many. */
export function dueAfterDays(calendar: Calendar, rule: DayRule, pausedDays: number): number | null {
  const days = rule.days + pausedDays;
  if (rule.unit === 'calendar_days') {
    const duration = { calendarDays: days, at: rule.at as 'same_time' };
    return addBusinessTime(calendar, rule.from, duration)?.getTime() ?? null;
  }
  const options = { at: rule.at, ...(rule.receivedAfter && { receivedAfter: rule.receivedAfter }) };
  return (
    addBusinessDays(calendar, rule.from, days, options as AddBusinessDaysOptions)?.getTime() ?? null
  );
}

/** How many days a pause takes from a rule that counts days: closes inside it, or dates. */
export function pausedDaysBetween(
  sla: CompiledSla,
  cycle: CycleState,
  pause: { readonly from: number; readonly to: number },
): number {
  return pausedDaysOf(calendarOf(sla, cycle.calendarId), cycle.rule?.unit, pause);
}

/** The same for a rule of some unit in a calendar. */
export function pausedDaysOf(
  calendar: Calendar,
  unit: DueRule['unit'] | undefined,
  pause: { readonly from: number; readonly to: number },
): number {
  if (unit === 'business_days') return businessClosesBetween(calendar, pause.from, pause.to);
  if (unit !== 'calendar_days') return 0;
  return datesBetween(calendar, pause.from, pause.to);
}

function datesBetween(calendar: Calendar, from: number, to: number): number {
  const { zone } = coreOf(calendar);
  return dayAt(zone, to) - dayAt(zone, from);
}
