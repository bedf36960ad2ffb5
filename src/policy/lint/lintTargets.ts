import { openIntervals, type Calendar } from '../../calendar/index.js';
import { coreOf } from '../../calendar/calendar.js';
import type { TargetConfig } from '../../sla/index.js';
import { formatDuration } from '../../time/index.js';
import { spanMs } from '../../time/spanMs.js';
import { DAY_MS } from '../../time/timeUnits.js';
import { dayAt } from '../../time/wallClock.js';
import { dueAfter } from './dueAfter.js';
import { calendarOfId, type LintContext } from './lintContext.js';
import { finding, type LintFinding } from './lintFinding.js';
import {
  IMPOSSIBLE_TARGET,
  RESOLUTION_WITHOUT_PAUSES,
  TARGET_LONGER_THAN_DAY,
  WARNING_AT_START,
} from './lintKinds.js';
import { placedPolicies, type PlacedPolicy } from './placedPolicies.js';

type Path = readonly (string | number)[];

/** Rows that cannot be what was meant, each looked at by itself. */
export function lintTargets(context: LintContext): LintFinding[] {
  return placedPolicies(context).flatMap((placed) =>
    placed.policy.targets.flatMap((row, index) => {
      const path = [...placed.path, 'targets', index];
      return [
        ...impossible(context, placed, { row, path }),
        ...longerThanDay(context, placed, { row, path }),
        ...warnsAtStart(row, path),
        ...withoutPauses(row, path),
      ];
    }),
  );
}

interface PlacedRow {
  readonly row: TargetConfig;
  readonly path: Path;
}

function impossible(
  context: LintContext,
  { policy }: PlacedPolicy,
  { row, path }: PlacedRow,
): LintFinding[] {
  if (dueAfter(context, { policy, row }, context.asOf) !== null) return [];
  const witness = { calendar: policy.calendar, from: new Date(context.asOf).toISOString() };
  const detail = { severity: 'error', received: row.within, witness } as const;
  return [finding(IMPOSSIBLE_TARGET, [...path, 'within'], detail)];
}

/** Hours beyond an open day run into the next one, which most people do not expect of hours. */
function longerThanDay(
  context: LintContext,
  { policy }: PlacedPolicy,
  { row, path }: PlacedRow,
): LintFinding[] {
  const calendar = calendarOfId(context, policy.calendar);
  const ms = spanMs(row.within);
  if (calendar === undefined || ms === null || row.time === 'elapsed') return [];
  const day = longestOpenDay(calendar, context.asOf);
  if (day === 0 || day >= DAY_MS || ms <= day) return [];
  const witness = { calendar: policy.calendar, longestOpenDay: formatDuration(day) };
  const expected = 'business days, such as 2bd, unless hours are meant';
  const detail = { severity: 'info', received: row.within, expected, witness } as const;
  return [finding(TARGET_LONGER_THAN_DAY, [...path, 'within'], detail)];
}

function warnsAtStart({ within, warnAt = [] }: TargetConfig, path: Path): LintFinding[] {
  const ms = spanMs(within);
  return warnAt.flatMap((warning, index) => {
    const before = spanMs(warning);
    const share = warning.endsWith('%') ? Number(warning.slice(0, -1)) : null;
    const isAtStart = share === 0 || (ms !== null && before !== null && before >= ms);
    if (!isAtStart) return [];
    const detail = { received: warning, witness: { within, warnAt: warning } };
    return [finding(WARNING_AT_START, [...path, 'warnAt', index], detail)];
  });
}

function withoutPauses({ metric, within, pauseOn }: TargetConfig, path: Path): LintFinding[] {
  if (metric !== 'resolution' || within === null || pauseOn !== undefined) return [];
  const expected = "pauseOn: ['pending'], or pauseOn: [] to pause in none";
  return [finding(RESOLUTION_WITHOUT_PAUSES, path, { expected })];
}

/** The most open time that a local date of the four weeks from an instant has. */
function longestOpenDay(calendar: Calendar, from: number): number {
  const { zone } = coreOf(calendar);
  const byDay = new Map<number, number>();
  for (const { from: start, ms } of openIntervals(calendar, from, from + 28 * DAY_MS)) {
    const day = dayAt(zone, start.getTime());
    byDay.set(day, (byDay.get(day) ?? 0) + ms);
  }
  return Math.max(0, ...byDay.values());
}
