import { didYouMean } from '../errors/nearestName.js';
import { nearestZones } from '../time/nearestZones.js';
import type { OffsetSource } from '../time/index.js';
import { readCalendar, type CalendarPlan } from './readCalendar.js';
import { readRecurrence } from './recurrence.js';

/** Reads a config with everything that a bundle may not want: recurrences and suggestions. */
export function readWholeCalendar(
  config: unknown,
  offsets: OffsetSource | undefined,
): CalendarPlan {
  return readCalendar(config, {
    offsets,
    recurrence: readRecurrence,
    suggest: didYouMean,
    suggestZones: nearestZones,
  });
}
