import { addBusinessTime, alwaysOpen } from '../../calendar/index.js';
import type { PolicyConfig, TargetConfig } from '../../sla/index.js';
import type { DurationLike } from '../../time/index.js';
import { calendarOfId, type LintContext } from './lintContext.js';

/** A row with the policy that it belongs to. */
export interface PolicyRow {
  readonly policy: PolicyConfig;
  readonly row: TargetConfig;
}

/**
 * When a ticket that arrives at an instant is due by a row.
 *
 * @returns epoch ms; null when it never is; undefined when the row has no target of its own
 */
export function dueAfter(
  context: LintContext,
  { policy, row }: PolicyRow,
  start: number,
): number | null | undefined {
  const { within, time } = row;
  const calendar = time === 'elapsed' ? alwaysOpen : calendarOfId(context, policy.calendar);
  if (within === null || calendar === undefined) return undefined;
  if (typeof within === 'object' && 'field' in within) return undefined;
  const { receivedAfter } = policy;
  const options = receivedAfter === undefined ? {} : { receivedAfter: receivedAfter as 'close' };
  return addBusinessTime(calendar, start, within as DurationLike, options)?.getTime() ?? null;
}
