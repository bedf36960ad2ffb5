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
  if (row === undefined) return Infinity;
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

/** When a paused cycle would be due if it counted again from `at` on. */
export function flatDueIfResumedAt(rules: FlatRules, cycle: FlatCycle, at: number): number {
  const pause = { from: cycle.pausedAt, to: at };
  const pausedDays = cycle.pausedDays + flatPausedDays(rules, cycle, pause);
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

/** The instant at which a cycle had counted so much; its stretches hold as much or more. */
function reachedAt({ calendars }: FlatRules, { stretches }: FlatCycle, ms: number): number | null {
  let left = ms;
  for (let place = 0; ; place += 3) {
    const from = stretches[place]!;
    const calendar = calendars[stretches[place + 2]!]!;
    const length = businessMsBetween(calendar, from, stretches[place + 1]!);
    if (length >= left) return addBusinessMs(calendar, from, left);
    left -= length;
  }
}
