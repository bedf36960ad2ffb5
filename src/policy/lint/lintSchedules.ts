import type { Calendar } from '../../calendar/index.js';
import {
  onCallGaps,
  type EscalationPolicyConfig,
  type EscalationTarget,
} from '../../escalation/index.js';
import { gapsWithin } from './gapsWithin.js';
import { calendarOfId, type LintContext } from './lintContext.js';
import { finding, type LintFinding } from './lintFinding.js';
import { ON_CALL_GAP } from './lintKinds.js';
import { withinBounds } from './withinBounds.js';

/**
 * Schedules with times at which nobody is on call. Where every path that asks a schedule counts
 * open time only, the rest of the day is no gap.
 */
export function lintSchedules(context: LintContext): LintFinding[] {
  const { config, parts, asOf: from, until: to } = context;
  return (config.schedules ?? []).flatMap(({ id }, index) => {
    const schedule = parts.schedules.find((each) => each.id === id);
    if (schedule === undefined) return [];
    const path = ['schedules', index];
    return withinBounds(path, () => {
      const gaps = onCallGaps(schedule, { from, to }).map(({ startAt, endAt }) => ({
        from: startAt.getTime(),
        to: endAt.getTime(),
      }));
      const asking = (config.escalation ?? []).filter((policy) => asks(policy, id));
      const witness = gapsWithin(gaps, hoursOf(context, asking));
      if (witness === null) return [];
      const askedBy = asking.map((policy) => policy.id);
      return [finding(ON_CALL_GAP, path, { witness: { schedule: id, ...witness, askedBy } })];
    });
  });
}

/** The calendars of some paths, null when one of them counts every hour, or there is none. */
function hoursOf(
  context: LintContext,
  policies: readonly EscalationPolicyConfig[],
): readonly Calendar[] | null {
  const calendars = policies.flatMap(({ time, calendar }) => {
    const hours = time === 'business' ? calendarOfId(context, calendar ?? '') : undefined;
    return hours === undefined ? [] : [hours];
  });
  return calendars.length === 0 || calendars.length < policies.length ? null : calendars;
}

/** Whether a path tells whoever is on call in a schedule, or the manager of that person. */
function asks({ levels, fallback = [] }: EscalationPolicyConfig, id: string): boolean {
  const targets = [...levels.flatMap((level) => level.targets), ...fallback];
  return targets.some((target) => scheduleOf(target) === id);
}

function scheduleOf(target: EscalationTarget): string | null {
  if ('schedule' in target) return target.schedule;
  const managed = 'managerOf' in target ? target.managerOf : null;
  return managed !== null && typeof managed === 'object' && 'schedule' in managed
    ? managed.schedule
    : null;
}
