import { closures, type Calendar } from '../../calendar/index.js';
import type { Stretches } from './stretches.js';

/** The closed dates of a calendar that touch a span. */
export function holidaysBetween(
  calendar: Calendar,
  { fromMs, toMs }: { readonly fromMs: number; readonly toMs: number },
): Stretches {
  const found: number[] = [];
  for (const { from, to } of closures(calendar, fromMs, toMs)) {
    const start = Math.max(from.getTime(), fromMs, found.at(-1) ?? fromMs);
    const end = Math.min(to.getTime(), toMs);
    if (end > start) found.push(start, end);
  }
  return found;
}
