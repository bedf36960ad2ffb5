import type { EscalationLevelConfig, EscalationTarget } from '../paths/escalationPolicyConfig.js';
import { everNamed, type NamedSources } from './everNamed.js';

/**
 * Whether a level could reach somebody; what schedules say is for the horizon, what another policy
 * says for its own lint.
 */
export function hasAnybody({ targets }: EscalationLevelConfig, around: NamedSources): boolean {
  return targets.some((target) => asksElsewhere(target) || everNamed(target, around).length > 0);
}

function asksElsewhere(target: EscalationTarget): boolean {
  if ('schedule' in target || 'policy' in target) return true;
  if (!('managerOf' in target) || typeof target.managerOf === 'string') return false;
  return 'schedule' in target.managerOf;
}
