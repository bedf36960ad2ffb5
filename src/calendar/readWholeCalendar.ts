import { pathText, type Issue } from '../errors/issue.js';
import { parseConfig } from '../errors/parseConfig.js';
import type { OffsetSource } from '../time/index.js';
import { calendarSchema } from './calendarSchema.js';
import { isRecord } from './configReader.js';
import type { DateRange, RecurringDays } from './dayRules.js';
import { readCalendar, type CalendarPlan } from './readCalendar.js';
import { readRecurrence } from './recurrence.js';
import { withSuggestions } from './withSuggestions.js';

/**
 * Reads a config with everything that a bundle may not want: recurrences, suggestions and the
 * schema, which words better what is wrong with the shape and is the last to let a config pass.
 */
export function readWholeCalendar(
  config: unknown,
  offsets: OffsetSource | undefined,
): CalendarPlan {
  const holidays: RecurringDays[] = [];
  const read = readCalendar(presentOverrides(config), offsets, (reader, holiday, path) => {
    const days = readRecurrence(reader, holiday, path);
    if (days !== undefined) holidays.push(days);
  });
  const shape = parseConfig(calendarSchema, config).issues;
  const byPlace = new Map(shape.map((each) => [placeOf(each), each]));
  const issues = withSuggestions(read.issues).map((each) => byPlace.get(placeOf(each)) ?? each);
  const found = new Set(issues.map(({ path }) => pathText(path.slice(0, 2))));
  const more = shape.filter((each) => !isCovered(each, found));
  const recurring = (from: number, to: number): DateRange[] =>
    holidays.flatMap(({ name, daysBetween }) =>
      daysBetween(from, to).map((day) => ({ from: day, to: day, name })),
    );
  return { ...read, issues: [...issues, ...more], recurring };
}

/** Without the dates that hold undefined, which the schema lets pass and the arithmetic refuses. */
function presentOverrides(config: unknown): unknown {
  if (!isRecord(config) || !isRecord(config['overrides'])) return config;
  const all = Object.entries(config['overrides']);
  const entries = all.filter(([, hours]) => hours !== undefined);
  return entries.length === all.length
    ? config
    : { ...config, overrides: Object.fromEntries(entries) };
}

function placeOf({ code, path }: Issue): string {
  return `${code} ${pathText(path)}`;
}

/**
 * Whether the reading found something in the same holiday, override or day: the schema may have
 * taken it for another of the forms that are allowed there.
 */
function isCovered({ path }: Issue, found: ReadonlySet<string>): boolean {
  return [0, 1, 2].some((length) => found.has(pathText(path.slice(0, length))));
}
