import { END_INSTANT, FIRST_INSTANT } from '../time/instantRange.js';
import { dayAt, dayStart } from '../time/wallClock.js';
import type { CalendarCore } from './calendar.js';
import { instantOf, openMsBefore } from './engine.js';
import { nextOpenMs } from './stretches.js';

/** Open ms of a local date; a date with any is a business day. */
export function openMsOfDay(core: CalendarCore, day: number): number {
  const from = within(dayStart(core.zone, day));
  return openMsBefore(core, within(dayStart(core.zone, day + 1))) - openMsBefore(core, from);
}

/** The first business day after a date; null when there is none in the years of the package. */
export function businessDayAfter(core: CalendarCore, day: number): number | null {
  const end = dayStart(core.zone, day + 1);
  if (end >= END_INSTANT) return null;
  const open = nextOpenMs(core, within(end));
  return open === null ? null : dayAt(core.zone, open);
}

/** The last business day before a date; null when there is none in the years of the package. */
export function businessDayBefore(core: CalendarCore, day: number): number | null {
  const start = dayStart(core.zone, day);
  const at = within(start);
  const close = instantOf(core, at, openMsBefore(core, at), false);
  // The close may be the midnight that ends the day looked for: its last ms is in it for sure.
  return close === null || close <= FIRST_INSTANT ? null : dayAt(core.zone, close - 1);
}

/** The close of a business day's last interval, midnight at the latest. */
export function closeOfDay(core: CalendarCore, day: number): number | null {
  const end = within(dayStart(core.zone, day + 1));
  return instantOf(core, end, openMsBefore(core, end), false);
}

function within(epochMs: number): number {
  return Math.min(Math.max(epochMs, FIRST_INSTANT), END_INSTANT - 1);
}
