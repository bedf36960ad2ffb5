import { addBusinessMs, businessMsBetween } from '../calendar/index.js';
import { calendarOf } from './calendarOf.js';
import type { ClockWarning } from './clockReading.js';
import type { CompiledSla, WarningRule } from './compiledSla.js';
import { reachedAt } from './reachedAt.js';
import { rowOf } from './isPaused.js';
import type { CycleState } from './slaState.js';

/** The warnings of a cycle at an instant at or after its latest change. */
export function readWarnings(sla: CompiledSla, cycle: CycleState, now: number): ClockWarning[] {
  const warnings = rowOf(sla, cycle)?.warnings ?? [];
  return warnings.map((rule) => {
    const at = warningAt(sla, cycle, rule);
    const end = cycle.stoppedAt ?? cycle.cancelledAt ?? now;
    const reached = at !== null && at <= end;
    return { id: rule.id, at: at === null ? null : new Date(at), reached };
  });
}

/** When a warning falls or fell: where the clock has counted so much of its target. */
export function warningAt(
  sla: CompiledSla,
  cycle: CycleState,
  warning: WarningRule,
): number | null {
  const { rule } = cycle;
  if (rule === null) return null;
  if (rule.unit === 'ms') {
    const mark =
      'percent' in warning ? percentOf(rule.ms, warning.percent) : rule.ms - warning.beforeMs;
    return reachedAt(sla, cycle, mark);
  }
  if (cycle.dueAt === null) return null;
  const calendar = calendarOf(sla, cycle.calendarId);
  if ('beforeMs' in warning) {
    return addBusinessMs(calendar, cycle.dueAt, -warning.beforeMs);
  }
  const whole = businessMsBetween(calendar, cycle.startedAt, cycle.dueAt);
  return addBusinessMs(calendar, cycle.startedAt, percentOf(Math.max(0, whole), warning.percent));
}

/** Multiplied first: 7 % of an hour as 0.07 of it is a ms too late. */
function percentOf(ms: number, percent: number): number {
  return Math.ceil((ms * percent) / 100);
}
