import { addBusinessMs, businessMsBetween, nextOpen } from '../../calendar/index.js';
import { dueAfterDays, pausedDaysOf } from '../dueAtOf.js';
import type { FlatCycle } from './flatCycle.js';
import type { FlatRow, FlatRules } from './flatRules.js';

/** The row that decides about a cycle. */
export function flatRowOf({ rows }: FlatRules, { row }: FlatCycle): FlatRow | undefined {
  return row < 0 ? undefined : rows[row];
}

/**
 * When a cycle that counts from an instant on is due: `dueAtOf` for columns.
 *
 * @returns epoch ms, Infinity for never
 */
export function flatDueAt(
  rules: FlatRules,
  cycle: FlatCycle,
  from: { readonly at: number; readonly pausedDays: number },
): number {
  const row = flatRowOf(rules, cycle);
  if (row === undefined || row.unit === null) return Infinity;
  if (row.unit === 'field') return cycle.instant;
  const calendar = rules.calendars[cycle.calendar]!;
  if (row.unit !== 'ms') {
    if (cycle.days === null) return Infinity;
    return dueAfterDays(calendar, cycle.days, from.pausedDays) ?? Infinity;
  }
  const left = row.ms - cycle.elapsedMs;
  const due = left <= 0 ? reachedAt(rules, cycle, row.ms) : addBusinessMs(calendar, from.at, left);
  if (due === null) return Infinity;
  if (row.compiled.config.edge !== 'next_open') return due;
  return nextOpen(calendar, due)?.getTime() ?? Infinity;
}

/** When a cycle would be due if it counted again from `at` on. */
export function flatDueIfResumedAt(rules: FlatRules, cycle: FlatCycle, at: number): number {
  const from = cycle.pausedAt === Infinity ? at : cycle.pausedAt;
  const pausedDays = cycle.pausedDays + flatPausedDays(rules, cycle, { from, to: at });
  return flatDueAt(rules, cycle, { at, pausedDays });
}

/** How many days a pause takes from a rule that counts days. */
export function flatPausedDays(
  rules: FlatRules,
  cycle: FlatCycle,
  pause: { readonly from: number; readonly to: number },
): number {
  if (cycle.days === null) return 0;
  return pausedDaysOf(rules.calendars[cycle.calendar]!, cycle.days.unit, pause);
}

/** The earliest instant at which a cycle had counted so much, null when it has not. */
function reachedAt({ calendars }: FlatRules, cycle: FlatCycle, ms: number): number | null {
  if (ms <= 0) return cycle.startedAt;
  let counted = 0;
  for (let i = 0; i < cycle.stretchCount; i++) {
    const from = cycle.stretches[3 * i]!;
    const calendar = calendars[cycle.stretches[3 * i + 2]!]!;
    const length = businessMsBetween(calendar, from, cycle.stretches[3 * i + 1]!);
    if (counted + length >= ms) return addBusinessMs(calendar, from, ms - counted);
    counted += length;
  }
  if (cycle.runningSince === Infinity) return null;
  return addBusinessMs(calendars[cycle.calendar]!, cycle.runningSince, ms - counted);
}
