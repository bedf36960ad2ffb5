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
    // In a list even a text is taken for an object, which then lacks its keys.
    const fields = Object(item) as Fields;
    const ranges = readRange(reader, isList ? fields : key, path, ['hours']);
    const hours = isList
      ? readHours(reader, fields['hours'], [...path, 'hours'])
      : readHours(reader, item, path);
    return ranges.map((range) => ({ ...range, hours }));
  });
}

/** Reads a date, `{ date }` or `{ from, to }`; none, and reported, for anything else. */
function readRange(
  reader: ConfigReader,
  value: unknown,
  path: Path,
  more: readonly string[],
): DateRange[] {
  let days: readonly (number | undefined)[] = [];
  let name: string | undefined;
  if (typeof value === 'string') days = [readDate(reader, value, path)];
  else if (isRecord(value)) {
    const ends = 'date' in value ? ['date'] : ['from', 'to'];
    readRecord(reader, value, path, [...ends, 'name', ...more]);
    name = readText(reader, value['name'], [...path, 'name']);
    days = ends.map((end) => readDate(reader, value[end], [...path, end]));
  } else wrong(reader, path, value);
  const [from, to = from] = days;
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
