import { duplicateIds } from '../../errors/duplicateIds.js';
import { issue, type Issue } from '../../errors/issue.js';
import { SCHEDULE_TOO_LARGE } from '../../errors/kinds/onCall.js';
import { UNKNOWN_TIME_ZONE } from '../../errors/kinds/time.js';
import { nearestZones, ZONE_EXPECTED } from '../../time/nearestZones.js';
import { soundEntries, type SoundEntry } from '../soundEntries.js';
import { checkLayer } from './checkLayer.js';
import { checkOverride } from './checkOverride.js';
import type { OnCallLayerConfig, OnCallOverrideConfig } from './onCallScheduleConfig.js';
import type { ScheduleSurroundings } from './scheduleSurroundings.js';

/** More are no schedule that a person wrote or could read. */
const MOST_LAYERS = 100;
const MOST_OVERRIDES = 20_000;

/** Checks what a schema cannot: wall times, numbers, who is named, ids given twice. */
export function checkOnCallSchedule(
  config: unknown,
  shape: readonly Issue[],
  surroundings: ScheduleSurroundings,
): Issue[] {
  const layers = soundEntries<OnCallLayerConfig>(config, 'layers', shape);
  const overrides = soundEntries<OnCallOverrideConfig>(config, 'overrides', shape);
  const size = [
    ...checkSize('layers', layers.length, MOST_LAYERS),
    ...checkSize('overrides', overrides.length, MOST_OVERRIDES),
  ];
  if (size.length > 0) return size;
  return [
    ...checkZone(config, shape, surroundings),
    ...checkIds('layers', layers),
    ...checkIds('overrides', overrides),
    ...layers.flatMap(({ entry, index }) => checkLayer(entry, index, surroundings)),
    ...overrides.flatMap(({ entry, index }) => checkOverride(entry, index, surroundings)),
  ];
}

function checkSize(list: string, received: number, most: number): Issue[] {
  if (received <= most) return [];
  return [issue(SCHEDULE_TOO_LARGE, [list], { received, expected: `${most} at the most` })];
}

function checkZone(
  config: unknown,
  shape: readonly Issue[],
  { zone }: ScheduleSurroundings,
): Issue[] {
  const isUnread = shape.some(({ path }) => path.length === 0 || path[0] === 'timeZone');
  if (zone !== undefined || isUnread) return [];
  const received = (config as { readonly timeZone: unknown }).timeZone;
  const detail = { received, expected: ZONE_EXPECTED, hint: nearestZones(received) };
  return [issue(UNKNOWN_TIME_ZONE, ['timeZone'], detail)];
}

function checkIds(list: string, entries: readonly SoundEntry<{ readonly id?: string }>[]): Issue[] {
  return duplicateIds(
    entries.map(({ entry: { id }, index }) => ({ id, path: [list, index, 'id'] })),
  );
}
