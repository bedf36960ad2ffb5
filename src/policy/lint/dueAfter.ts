import { addBusinessTime, alwaysOpen, isOpen, nextClose, nextOpen } from '../../calendar/index.js';
import type { PolicyConfig, TargetConfig } from '../../sla/index.js';
import type { DurationLike } from '../../time/index.js';
import { DAY_MS } from '../../time/timeUnits.js';
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

/** The openings of a calendar in the week from an instant: where arrivals differ. */
export function openingsOfWeek(context: LintContext, calendarId: string): number[] {
  const calendar = calendarOfId(context, calendarId);
  const openings: number[] = [];
  if (calendar === undefined) return openings;
  const end = context.asOf + 7 * DAY_MS;
  let at = isOpen(calendar, context.asOf)
    ? context.asOf
    : (nextOpen(calendar, context.asOf)?.getTime() ?? end);
  // An interval is at least a minute long, a week has 10,080 of them.
  while (at < end) {
    openings.push(at);
    const close = nextClose(calendar, at)?.getTime() ?? end;
    at = nextOpen(calendar, close)?.getTime() ?? end;
  }
  return openings;
}
