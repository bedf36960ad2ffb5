import type { Issue } from '../errors/issue.js';
import { UNKNOWN_TIME_ZONE } from '../errors/kinds/time.js';
import type { OffsetSource } from '../time/index.js';
import { findZone, type Zone } from '../time/zone.js';
import { readRecord, readText, report, wrong, type ConfigReader } from './configReader.js';
import type { DayPlan } from './dayRules.js';
import { readHolidays, readOverrides, type TakeRecurrence } from './readDates.js';
import { readHours } from './readHours.js';
import { weekPlan } from './weekPlan.js';

const KEYS = ['id', 'timeZone', 'hours', 'holidays', 'overrides'];
const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** A config in numbers, to be used only when it has no issues. */
export interface CalendarPlan extends DayPlan {
  readonly issues: readonly Issue[];
  readonly id: string;
  readonly zone: Zone | undefined;
}

/** Checks a config of any kind and reads it; its issues tell everything that is wrong. */
export function readCalendar(
  config: unknown,
  offsets?: OffsetSource,
  takeRecurrence?: TakeRecurrence,
): CalendarPlan {
  const issues: ConfigReader = [];
  const fields = readRecord(issues, config, [], KEYS);
  const hours = readRecord(issues, fields['hours'], ['hours'], WEEKDAYS);
  const days = WEEKDAYS.map((day) =>
    hours[day] === undefined ? [] : readHours(issues, hours[day], ['hours', day]),
  );
  const zone = readZone(issues, fields['timeZone'], offsets);
  const holidays = readHolidays(issues, fields['holidays'], takeRecurrence);
  return {
    issues,
    id: readText(issues, fields['id'], ['id']) ?? zone?.name ?? '',
    zone,
    week: weekPlan(days),
    holidays: holidays.flatMap(({ from, to, name }) => [from, to, name]),
    overrides: readOverrides(issues, fields['overrides']),
  };
}

/** Reads the name of a zone; undefined, and reported, when it is unknown. */
export function readZone(
  reader: ConfigReader,
  name: unknown,
  offsets: OffsetSource | undefined,
): Zone | undefined {
  const zone = findZone(name, offsets);
  if (name === undefined) wrong(reader, ['timeZone'], name);
  else if (zone === undefined) report(reader, UNKNOWN_TIME_ZONE, ['timeZone'], name);
  return zone;
}
