import { alwaysOpen, type AuditPausesOptions, type Calendar } from 'custops';
import { deskPolicy } from './deskPolicy.js';

/** What decides how a ticket's pauses count. */
export interface PausedUnder {
  readonly policyId: string | null;
  /** The office that has the ticket. */
  readonly group: string | null;
}

/** Which statuses pause the resolution of a ticket, and in whose hours its pauses count. */
export function deskPauses(
  calendars: readonly Calendar[],
  { policyId, group }: PausedUnder,
): Omit<AuditPausesOptions, 'now'> {
  const policy = deskPolicy.policies.find(({ id }) => id === policyId);
  const row = policy?.targets.find((target) => 'pauseOn' in target);
  const office =
    policy?.calendar === '24x7' ? alwaysOpen : calendars.find(({ id }) => id === group);
  return {
    ...(row !== undefined && 'pauseOn' in row ? { pauseOn: row.pauseOn } : {}),
    calendar: office ?? alwaysOpen,
  };
}
