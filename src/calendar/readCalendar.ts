import type { Issue } from '../errors/issue.js';
import { MISSING_KEY, WRONG_TYPE } from '../errors/kinds/config.js';
import { UNKNOWN_TIME_ZONE } from '../errors/kinds/time.js';
import { nearestZones } from '../time/nearestZones.js';
import type { OffsetSource } from '../time/index.js';
import { findZone, type Zone } from '../time/zone.js';
import { configReader, type ConfigReader } from './configReader.js';
import type { DayPlan } from './dayRules.js';
import { readHolidays, readOverrides, type ReadRecurrence } from './readDates.js';
import { readHours } from './readHours.js';
import { weekPlan } from './weekPlan.js';

export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export const CALENDAR_KEYS = ['id', 'timeZone', 'hours', 'holidays', 'overrides'] as const;

/** A config in numbers, to be used only when it has no issues. */
export interface CalendarPlan {
  readonly issues: readonly Issue[];
  readonly id: string;
  readonly zone: Zone | undefined;
  readonly plan: DayPlan;
}

/** What reading a config may need beside it. */
export interface ReadCalendarOptions {
  readonly offsets?: OffsetSource | undefined;
  readonly recurrence?: ReadRecurrence | undefined;
}

/** Checks a config of any kind and reads it; its issues tell everything that is wrong. */
export function readCalendar(config: unknown, options: ReadCalendarOptions): CalendarPlan {
  const reader = configReader();
  const fields = reader.record(config, [], CALENDAR_KEYS) ?? {};
  reader.text(fields['id'], ['id']);
  const zone = readZone(reader, fields['timeZone'], options.offsets);
  const hours = reader.record(fields['hours'], ['hours'], WEEKDAYS) ?? {};
  const days = WEEKDAYS.map((day) =>
    Object.hasOwn(hours, day) && hours[day] !== undefined
      ? readHours(reader, hours[day], ['hours', day])
      : [],
  );
  const holidays = readHolidays(reader, fields['holidays'], options.recurrence);
  const overrides = readOverrides(reader, fields['overrides']);
  const plan: DayPlan = {
    week: weekPlan(days),
    holidays: Int32Array.from(holidays.ranges),
    holidayNames: holidays.names.some((name) => name !== undefined) ? holidays.names : undefined,
    recurring: holidays.recurring,
    overrides,
  };
  const id = fields['id'];
  const name = typeof id === 'string' ? id : (zone?.name ?? '');
  return { issues: reader.issues, id: name, zone, plan };
}

/** Reads the name of a zone; undefined, and reported, when it is unknown. */
export function readZone(
  reader: ConfigReader,
  name: unknown,
  offsets: OffsetSource | undefined,
): Zone | undefined {
  const path = ['timeZone'];
  const zone = findZone(name, offsets);
  if (zone !== undefined) return zone;
  if (name === undefined) reader.report(MISSING_KEY, path, { expected: 'an IANA name' });
  else if (typeof name !== 'string') reader.report(WRONG_TYPE, path, { expected: 'an IANA name' });
  else {
    const expected = nearestZones(name);
    reader.report(UNKNOWN_TIME_ZONE, path, { received: name, expected, hint: expected });
  }
  return undefined;
}
