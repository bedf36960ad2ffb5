import type { Calendar } from './calendar.js';
import { coreOf } from './calendar.js';
import { checkInstantMs, checkMs } from './checkNumbers.js';
import { instantOf, openMsBefore } from './engine.js';
import { END_INSTANT, FIRST_INSTANT } from '../time/instantRange.js';

/** thin */
export function addBusinessMs(calendar: Calendar, start: number, ms: number): number | null {
  const core = coreOf(calendar);
  checkInstantMs(start, 'start');
  checkMs(ms, 'ms');
  if (ms === 0) return start;
  const at = instantOf(core, start, openMsBefore(core, start) + ms, ms < 0);
  return at === null || at >= END_INSTANT || at < FIRST_INSTANT ? null : at;
}
