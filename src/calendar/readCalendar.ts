import type { Issue } from '../errors/issue.js';
import { UNKNOWN_TIME_ZONE } from '../errors/kinds/time.js';
import type { OffsetSource } from '../time/index.js';
import { findZone, type Zone } from '../time/zone.js';
import {
  readRecord,
  readText,
  report,
  wrong,
  type ConfigReader,
  type Suggest,
} from './configReader.js';
import type { DayPlan } from './dayRules.js';
import { readHolidays, readOverrides, type ReadRecurrence } from './readDates.js';
import { readHours } from './readHours.js';
import { weekPlan } from './weekPlan.js';

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

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
  readonly recurrence?: ReadRecurrence;
  readonly suggest?: Suggest;
  readonly suggestZones?: (name: string) => string;
}

/** Checks a config of any kind and reads it; its issues tell everything that is wrong. */
export function readCalendar(config: unknown, options: ReadCalendarOptions): CalendarPlan {
  const reader: ConfigReader = { issues: [], suggest: options.suggest };
  const known = ['id', 'timeZone', 'hours', 'holidays', 'overrides'];
  const fields = readRecord(reader, config, [], known);
  const id = readText(reader, fields['id'], ['id']);
  const zone = readZone(reader, fields['timeZone'], options);
  const hours = readRecord(reader, fields['hours'], ['hours'], WEEKDAYS);
  const week = weekPlan(
    WEEKDAYS.map((day) => {
      const own = Object.hasOwn(hours, day) ? hours[day] : undefined;
      return own === undefined ? [] : readHours(reader, own, ['hours', day]);
    }),
  );
  const { ranges, recurring } = readHolidays(reader, fields['holidays'], options.recurrence);
  const overrides = readOverrides(reader, fields['overrides']);
  const holidays = Int32Array.from(ranges.flatMap(({ from, to }) => [from, to]));
  const names = ranges.map(({ name }) => name);
  const holidayNames = names.some((name) => name !== undefined) ? names : undefined;
  return {
    issues: reader.issues,
    id: id ?? zone?.name ?? '',
    zone,
    plan: { week, holidays, holidayNames, recurring, overrides },
  };
}

/** Reads the name of a zone; undefined, and reported, when it is unknown. */
export function readZone(
  reader: ConfigReader,
  name: unknown,
  { offsets, suggestZones }: ReadCalendarOptions,
): Zone | undefined {
  const zone = findZone(name, offsets);
  if (typeof name !== 'string') wrong(reader, ['timeZone'], name, 'an IANA name');
  else if (zone === undefined) {
    report(reader, UNKNOWN_TIME_ZONE, ['timeZone'], { received: name, hint: suggestZones?.(name) });
  }
  return zone;
}
