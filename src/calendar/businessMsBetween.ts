import type { Calendar } from './calendar.js';
import { coreOf } from './calendar.js';
import { checkInstantMs } from './checkNumbers.js';
import { openMsBefore } from './engine.js';

/** thin */
export function businessMsBetween(calendar: Calendar, start: number, end: number): number {
  const core = coreOf(calendar);
  checkInstantMs(start, 'start');
  checkInstantMs(end, 'end');
  openMsBefore(core, start);
  // Growing the chain to the left moves no base, so the two may be taken apart.
  return openMsBefore(core, end) - openMsBefore(core, start);
}
