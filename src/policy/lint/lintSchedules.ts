import {
  onCallGaps,
  type EscalationPolicyConfig,
  type EscalationTarget,
} from '../../escalation/index.js';
import { gapsWithin } from './gapsWithin.js';
import type { LintContext } from './lintContext.js';
import { finding, type LintFinding } from './lintFinding.js';
import { ON_CALL_GAP } from './lintKinds.js';
import { pathHours } from './pathHours.js';
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
      const asking = context.paths.filter((policy) => asks(policy, id));
      const hours = asking.flatMap((policy) => pathHours(context, policy) ?? []);
      const witness = gapsWithin(gaps, asking.length === 0 ? null : hours);
      if (witness === null) return [];
      const askedBy = asking.map((policy) => policy.id);
      return [finding(ON_CALL_GAP, path, { witness: { schedule: id, ...witness, askedBy } })];
    });
  });
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
