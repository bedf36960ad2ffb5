import {
  EMPTY_RECURRENCE,
  REVERSED_RANGE,
  UNSUPPORTED_RECURRENCE,
} from '../errors/kinds/calendar.js';
import {
  readRecord,
  readText,
  report,
  wrong,
  type ConfigReader,
  type Fields,
  type Path,
} from './configReader.js';
import type { RecurringDays } from './dayRules.js';
import { parseRule } from './parseRule.js';
import { readDate } from './readDates.js';
import { datesOf, ruleOptions, yieldsAny, type RecurrenceRule } from './recurrenceRule.js';

/**
 * Reads a recurring holiday; its dates are found year by year when asked for.
 *
 * rrule can loop for ever on rules that match nothing, and nothing stops it: only rules of a
 * whitelist reach it.
 */
export function readRecurrence(
  reader: ConfigReader,
  holiday: Fields,
  path: Path,
): RecurringDays | undefined {
  const fields = readRecord(reader, holiday, path, ['rrule', 'name', 'from', 'until']);
  const name = readText(reader, fields['name'], [...path, 'name']);
  const dateAt = (key: string): number | undefined =>
    fields[key] === undefined ? undefined : readDate(reader, fields[key], [...path, key]);
  const [from, until] = [dateAt('from'), dateAt('until')];
  const { rrule } = fields;
  const rulePath = [...path, 'rrule'];
  if (typeof rrule !== 'string') {
    wrong(reader, rulePath, rrule);
    return undefined;
  }
  const parts = parseRule(rrule, fields['from'] !== undefined);
  if (typeof parts === 'string') {
    report(reader, UNSUPPORTED_RECURRENCE, rulePath, rrule, parts);
    return undefined;
  }
  if (from !== undefined && until !== undefined && until < from) {
    report(reader, REVERSED_RANGE, path, [fields['from'], fields['until']]);
    return undefined;
  }
  const rule: RecurrenceRule = { options: ruleOptions(parts, from), from, until };
  if (!yieldsAny(rule)) report(reader, EMPTY_RECURRENCE, rulePath, rrule);
  return { name, daysBetween: datesOf(rule) };
}
