import type { EscalationLevelConfig, EscalationTarget } from '../paths/escalationPolicyConfig.js';
import { everNamed, type NamedSources } from './everNamed.js';

/** Whether a level could reach somebody; what schedules say is for the horizon. */
export function hasAnybody({ targets }: EscalationLevelConfig, around: NamedSources): boolean {
  return targets.some((target) => asksSchedule(target) || everNamed(target, around).length > 0);
}

function asksSchedule(target: EscalationTarget): boolean {
  if ('schedule' in target) return true;
  if (!('managerOf' in target) || typeof target.managerOf === 'string') return false;
  return 'schedule' in target.managerOf;
}
