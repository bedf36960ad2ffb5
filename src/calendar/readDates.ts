import {
  OVERLAPPING_OVERRIDES,
  RECURRENCE_NOT_EXPANDED,
  REVERSED_RANGE,
} from '../errors/kinds/calendar.js';
import { INVALID_LOCAL_DATE } from '../errors/kinds/time.js';
import { parseLocalDate } from '../time/localDate.js';
import { isRecord, type ConfigReader, type Fields, type Path } from './configReader.js';
import type { RecurringDays, RuleRange } from './dayRules.js';
import { readHours } from './readHours.js';

/** Turns a recurring holiday into its dates; undefined, and reported, when it is no good. */
export type ReadRecurrence = (
  reader: ConfigReader,
  holiday: Fields,
  path: Path,
) => RecurringDays | undefined;

/** The holidays of a config in numbers. */
export interface ReadHolidays {
  readonly ranges: readonly number[];
  readonly names: readonly (string | undefined)[];
  readonly recurring: readonly RecurringDays[];
}

/** Reads the list of holidays; without a way to read recurrences, one is an issue. */
export function readHolidays(
  reader: ConfigReader,
  value: unknown,
  recurrence: ReadRecurrence | undefined,
): ReadHolidays {
  const ranges: number[] = [];
  const names: (string | undefined)[] = [];
  const recurring: RecurringDays[] = [];
  const list = value === undefined ? [] : reader.list(value, ['holidays'], 'a list of dates');
  (list ?? []).forEach((holiday, i) => {
    const path = ['holidays', i];
    if (isRecord(holiday) && 'rrule' in holiday) {
      const days = recurrence?.(reader, holiday, path);
      if (days !== undefined) recurring.push(days);
      if (recurrence === undefined) reader.report(RECURRENCE_NOT_EXPANDED, path);
      return;
    }
    const range = readRange(
      reader,
      typeof holiday === 'string' ? holiday : undefined,
      holiday,
      path,
    );
    if (range === undefined) return;
    ranges.push(range.from, range.to);
    names.push(range.name);
  });
  return { ranges, names, recurring };
}

interface DateRange {
  readonly from: number;
  readonly to: number;
  readonly name: string | undefined;
}

/** Reads `{ date }` or `{ from, to }` with a name, or a date that stands alone. */
function readRange(
  reader: ConfigReader,
  alone: string | undefined,
  value: unknown,
  path: Path,
  more: readonly string[] = [],
): DateRange | undefined {
  if (alone !== undefined) {
    const day = readDate(reader, alone, path);
    return day === undefined ? undefined : { from: day, to: day, name: undefined };
  }
  const single = isRecord(value) && 'date' in value;
  const ends = single ? (['date', 'date'] as const) : (['from', 'to'] as const);
  const fields = reader.record(value, path, [...new Set(ends), 'name', ...more]);
  if (fields === undefined) return undefined;
  reader.text(fields['name'], [...path, 'name']);
  const from = readDate(reader, fields[ends[0]], [...path, ends[0]]);
  const to = single ? from : readDate(reader, fields[ends[1]], [...path, ends[1]]);
  if (from === undefined || to === undefined) return undefined;
  if (to < from) {
    reader.report(REVERSED_RANGE, path, { received: [fields['from'], fields['to']] });
    return undefined;
  }
  const name = fields['name'];
  return { from, to, name: typeof name === 'string' ? name : undefined };
}

/** Reads a local date or reports it. */
export function readDate(reader: ConfigReader, value: unknown, path: Path): number | undefined {
  const day = parseLocalDate(value);
  if (day === undefined) reader.report(INVALID_LOCAL_DATE, path, { received: value });
  return day;
}

/** Reads the overrides, an object by date or a list. */
export function readOverrides(reader: ConfigReader, value: unknown): RuleRange[] {
  const ranges: RuleRange[] = [];
  const add = (range: DateRange | undefined, hours: unknown, path: Path): void => {
    const rule = { kind: 'override', hours: readHours(reader, hours, path) } as const;
    if (range === undefined) return;
    const { from, to, name } = range;
    ranges.push({ from, to, rule: { ...rule, name } });
  };
  if (Array.isArray(value)) {
    value.forEach((item: unknown, i) => {
      const path = ['overrides', i];
      const range = readRange(reader, undefined, item, path, ['hours']);
      if (isRecord(item)) add(range, item['hours'], [...path, 'hours']);
    });
  } else if (value !== undefined) {
    for (const [date, item] of Object.entries(reader.record(value, ['overrides']) ?? {})) {
      const path = ['overrides', date];
      const range = readRange(reader, date, item, path);
      if (!isRecord(item)) {
        add(range, item, path);
        continue;
      }
      reader.record(item, path, ['hours', 'name']);
      reader.text(item['name'], [...path, 'name']);
      const name = typeof item['name'] === 'string' ? item['name'] : undefined;
      add(range && { ...range, name }, item['hours'], [...path, 'hours']);
    }
  }
  ranges.sort((a, b) => a.from - b.from);
  ranges.forEach((range, i) => {
    const before = ranges[i - 1];
    if (before !== undefined && before.to >= range.from) {
      reader.report(OVERLAPPING_OVERRIDES, ['overrides'], { received: range.rule.name });
    }
  });
  return ranges;
}
