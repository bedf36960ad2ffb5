import {
  OVERLAPPING_OVERRIDES,
  RECURRENCE_NOT_EXPANDED,
  REVERSED_RANGE,
} from '../errors/kinds/calendar.js';
import { INVALID_LOCAL_DATE } from '../errors/kinds/time.js';
import { parseLocalDate } from '../time/localDate.js';
import {
  isRecord,
  readList,
  readRecord,
  readText,
  report,
  type ConfigReader,
  type Fields,
  type Path,
} from './configReader.js';
import type { RecurringDays, RuleRange } from './dayRules.js';
import { readHours } from './readHours.js';

/** Turns a recurring holiday into its dates; undefined, and reported, when it is no good. */
export type ReadRecurrence = (
  reader: ConfigReader,
  holiday: Fields,
  path: Path,
) => RecurringDays | undefined;

/** A date, or each date from one to another, both included. */
interface DateRange {
  readonly from: number;
  readonly to: number;
  readonly name: string | undefined;
}

/** The holidays of a config in numbers. */
export interface ReadHolidays {
  readonly ranges: readonly DateRange[];
  readonly recurring: readonly RecurringDays[];
}

/** Reads the list of holidays; without a way to read recurrences, one is an issue. */
export function readHolidays(
  reader: ConfigReader,
  value: unknown = [],
  recurrence?: ReadRecurrence,
): ReadHolidays {
  const recurring: RecurringDays[] = [];
  const ranges = readList(reader, value, ['holidays'], 'a list of dates').flatMap((holiday, i) => {
    const path = ['holidays', i];
    if (typeof holiday === 'string') return readRange(reader, { date: holiday }, path, path);
    if (!isRecord(holiday) || !('rrule' in holiday)) return readRange(reader, holiday, path);
    if (recurrence === undefined) report(reader, RECURRENCE_NOT_EXPANDED, path);
    const days = recurrence?.(reader, holiday, path);
    if (days !== undefined) recurring.push(days);
    return [];
  });
  return { ranges, recurring };
}

/** Reads the overrides, an object by date or a list. */
export function readOverrides(reader: ConfigReader, value: unknown = {}): RuleRange[] {
  const ranges = Array.isArray(value)
    ? value.flatMap((item: unknown, i) => readOverride(reader, item, ['overrides', i]))
    : Object.entries(readRecord(reader, value, ['overrides'])).flatMap(([date, item]) => {
        const path = ['overrides', date];
        if (isRecord(item)) return readOverride(reader, { ...item, date }, path, path);
        return readOverride(reader, { date, hours: item }, path, path, path);
      });
  ranges.sort((a, b) => a.from - b.from);
  ranges.forEach(({ from, rule }, i) => {
    if (i > 0 && ranges[i - 1]!.to >= from) {
      report(reader, OVERLAPPING_OVERRIDES, ['overrides'], { received: rule.name });
    }
  });
  return ranges;
}

function readOverride(
  reader: ConfigReader,
  value: unknown,
  path: Path,
  datePath?: Path,
  hoursPath: Path = [...path, 'hours'],
): RuleRange[] {
  const ranges = readRange(reader, value, path, datePath, ['hours']);
  if (!isRecord(value)) return [];
  const hours = readHours(reader, value['hours'], hoursPath);
  return ranges.map(({ from, to, name }) => ({
    from,
    to,
    rule: { kind: 'override', hours, name },
  }));
}

/** Reads `{ date }` or `{ from, to }`, with a name; none, and reported, for anything else. */
function readRange(
  reader: ConfigReader,
  value: unknown,
  path: Path,
  datePath?: Path,
  more: readonly string[] = [],
): DateRange[] {
  const ends = isRecord(value) && 'date' in value ? ['date'] : ['from', 'to'];
  const fields = readRecord(reader, value, path, [...ends, 'name', ...more]);
  if (!isRecord(value)) return [];
  const name = readText(reader, fields['name'], [...path, 'name']);
  const days = ends.map((end) => readDate(reader, fields[end], datePath ?? [...path, end]));
  const [from, to = ends.length > 1 ? undefined : from] = days;
  if (from === undefined || to === undefined) return [];
  if (from <= to) return [{ from, to, name }];
  report(reader, REVERSED_RANGE, path, { received: [fields['from'], fields['to']] });
  return [];
}

/** Reads a local date or reports it. */
export function readDate(reader: ConfigReader, value: unknown, path: Path): number | undefined {
  const day = parseLocalDate(value);
  if (day === undefined) report(reader, INVALID_LOCAL_DATE, path, { received: value });
  return day;
}
