import { RECURRENCE_NOT_EXPANDED, REVERSED_RANGE } from '../errors/kinds/calendar.js';
import { INVALID_LOCAL_DATE } from '../errors/kinds/time.js';
import { parseLocalDate } from '../time/localDate.js';
import {
  isRecord,
  readList,
  readRecord,
  readText,
  report,
  wrong,
  type ConfigReader,
  type Fields,
  type Path,
} from './configReader.js';
import type { DateRange, HoursRange } from './dayRules.js';
import { readHours } from './readHours.js';

/** Takes a recurring holiday in, or reports it. */
export type TakeRecurrence = (reader: ConfigReader, holiday: Fields, path: Path) => void;

/** Reads the dated holidays; without somebody to take recurring ones, they are issues. */
export function readHolidays(
  reader: ConfigReader,
  value: unknown = [],
  takeRecurrence: TakeRecurrence = (_, __, path) => {
    report(reader, RECURRENCE_NOT_EXPANDED, path);
  },
): readonly DateRange[] {
  return readList(reader, value, ['holidays']).flatMap((holiday, i) => {
    const path = ['holidays', i];
    if (!isRecord(holiday) || !('rrule' in holiday)) return readRange(reader, holiday, path, []);
    takeRecurrence(reader, holiday, path);
    return [];
  });
}

/** Reads the overrides: hours by date, or a list of ranges; of two for a date the later counts. */
export function readOverrides(reader: ConfigReader, value: unknown = {}): HoursRange[] {
  const isList = Array.isArray(value);
  const entries = Object.entries(isList ? value : readRecord(reader, value, ['overrides']));
  return entries.flatMap(([key, item]: [string, unknown]) => {
    const path = ['overrides', isList ? Number(key) : key];
    const ranges = readRange(reader, isList ? item : key, path, ['hours']);
    const fields = isRecord(item) ? item : undefined;
    if (fields !== undefined && !isList) readRecord(reader, fields, path, ['hours', 'name']);
    if (fields === undefined && isList) return [];
    const name = readText(reader, fields?.['name'], [...path, 'name']);
    const hours = fields
      ? readHours(reader, fields['hours'], [...path, 'hours'])
      : readHours(reader, item, path);
    return ranges.map((range) => ({ ...range, name, hours }));
  });
}

/** Reads a date, `{ date }` or `{ from, to }`; none, and reported, for anything else. */
function readRange(
  reader: ConfigReader,
  value: unknown,
  path: Path,
  more: readonly string[],
): DateRange[] {
  let from: number | undefined;
  let to: number | undefined;
  let name: string | undefined;
  if (typeof value === 'string') from = to = readDate(reader, value, path);
  else if (isRecord(value)) {
    const first = 'date' in value ? 'date' : 'from';
    const last = 'date' in value ? 'date' : 'to';
    readRecord(reader, value, path, [first, last, 'name', ...more]);
    name = readText(reader, value['name'], [...path, 'name']);
    from = readDate(reader, value[first], [...path, first]);
    to = first === last ? from : readDate(reader, value[last], [...path, last]);
  } else wrong(reader, path, value);
  if (from === undefined || to === undefined) return [];
  if (to < from) report(reader, REVERSED_RANGE, path, value);
  return [{ from, to, name }];
}

/** Reads a local date or reports it. */
export function readDate(reader: ConfigReader, value: unknown, path: Path): number | undefined {
  const day = parseLocalDate(value);
  if (day === undefined) report(reader, INVALID_LOCAL_DATE, path, value);
  return day;
}
