import { isOpen, nextClose, nextOpen } from '../../calendar/index.js';
import { DAY_MS } from '../../time/timeUnits.js';
import { calendarOfId, type LintContext } from './lintContext.js';

/**
 * The arrivals that tell targets apart: each opening of a calendar in the week from `asOf`, and the
 * last millisecond before it closes.
 *
 * @returns epoch ms, in order; empty when the calendar is not known
 */
export function arrivalsOfWeek(context: LintContext, calendarId: string): number[] {
  const calendar = calendarOfId(context, calendarId);
  const arrivals: number[] = [];
  if (calendar === undefined) return arrivals;
  const end = context.asOf + 7 * DAY_MS;
  let at = isOpen(calendar, context.asOf)
    ? context.asOf
    : (nextOpen(calendar, context.asOf)?.getTime() ?? end);
  // An interval is at least a minute long, a week has 10,080 of them.
  while (at < end) {
    const close = nextClose(calendar, at)?.getTime();
    arrivals.push(at, ...(close === undefined ? [] : [close - 1]));
    at = nextOpen(calendar, close ?? end)?.getTime() ?? end;
  }
  return arrivals;
}
