import { alwaysOpen, type Calendar } from '../../calendar/index.js';
import type { EscalationPolicyConfig } from '../../escalation/index.js';
import { calendarOfId, type LintContext } from './lintContext.js';

/** The hours in which a path counts; undefined when its calendar is not known. */
export function pathHours(
  context: LintContext,
  { time, calendar = '' }: EscalationPolicyConfig,
): Calendar | undefined {
  return time === 'business' ? calendarOfId(context, calendar) : alwaysOpen;
}
