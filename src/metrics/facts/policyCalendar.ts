import type { Calendar } from '../../calendar/index.js';
import { calendarOf } from '../../sla/calendarOf.js';
import { compiledOf, type Sla } from '../../sla/sla.js';

/** The policy that applies to a ticket now, and the ticket's group. */
export interface AppliedPolicy {
  readonly policyId: string | null;
  readonly group: string | null;
}

/** The calendar of the policy that applies now, for the ticket's group; null without a policy. */
export function policyCalendar(sla: Sla, { policyId, group }: AppliedPolicy): Calendar | null {
  const rules = compiledOf(sla);
  const policy = rules.policies.find(({ id }) => id === policyId);
  if (policy === undefined) return null;
  const ofGroup = group === null ? undefined : policy.calendarByGroup.get(group);
  return calendarOf(rules, ofGroup ?? policy.calendarId);
}

/** Whether a clock's `elapsedMs` is business time: not under no policy, nor by `time: 'elapsed'`. */
export function countsBusinessTime(
  sla: Sla,
  { policyId, targetId }: { readonly policyId: string | null; readonly targetId: string | null },
): boolean {
  if (policyId === null) return false;
  return targetId === null || compiledOf(sla).rowById.get(targetId)?.elapsed !== true;
}
