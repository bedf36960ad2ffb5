import { definePolicySet, type PolicySet, type PolicySetConfig } from '../../src/policy/index.js';
import type { TargetConfig } from '../../src/sla/index.js';

const day = [['09:00', '17:00']];

/** A desk of one office, with what a test wants on top. */
export function deskConfig(more: Partial<PolicySetConfig> = {}): PolicySetConfig {
  return {
    id: 'desk',
    calendars: [
      {
        id: 'office',
        timeZone: 'Europe/Berlin',
        hours: { mon: day, tue: day, wed: day, thu: day, fri: day },
        holidays: [{ rrule: 'FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=1', name: 'Labour Day' }],
      },
    ],
    ...more,
  };
}

/** Service levels of two tiers and three priorities. */
export const fields = {
  tier: ['gold', 'silver'],
  priority: ['urgent', 'high', 'normal'],
} as const;

/** A set with one policy of some rows for every ticket. */
export function setOf(
  targets: readonly TargetConfig[],
  more: Partial<PolicySetConfig> = {},
): PolicySet {
  return definePolicySet(withRows(targets, more));
}

/** The same as a config. */
export function withRows(
  targets: readonly TargetConfig[],
  more: Partial<PolicySetConfig> = {},
): PolicySetConfig {
  const policies = [{ id: 'all', calendar: 'office', targets }];
  return deskConfig({ sla: { fields, policies }, ...more });
}
