import {
  EMPTY_RECURRENCE,
  REVERSED_RANGE,
  UNSUPPORTED_RECURRENCE,
} from '../errors/kinds/calendar.js';
import { WRONG_TYPE } from '../errors/kinds/config.js';
import type { ConfigReader, Fields, Path } from './configReader.js';
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
  const fields = reader.record(holiday, path, ['rrule', 'name', 'from', 'until']) ?? {};
  const { rrule, name } = fields;
  reader.text(name, [...path, 'name']);
  const dateAt = (key: string): number | undefined =>
    fields[key] === undefined ? undefined : readDate(reader, fields[key], [...path, key]);
  const from = dateAt('from');
  const until = dateAt('until');
  const rulePath = [...path, 'rrule'];
  if (typeof rrule !== 'string') {
    reader.report(WRONG_TYPE, rulePath, { expected: 'a recurrence rule', received: rrule });
    return undefined;
  }
  const parts = parseRule(rrule, fields['from'] !== undefined);
  if (typeof parts === 'string') {
    reader.report(UNSUPPORTED_RECURRENCE, rulePath, { received: rrule, hint: parts });
    return undefined;
  }
  if (from !== undefined && until !== undefined && until < from) {
    reader.report(REVERSED_RANGE, path, { received: [fields['from'], fields['until']] });
    return undefined;
  }
  const rule: RecurrenceRule = { options: ruleOptions(parts, from), from, until };
  if (!yieldsAny(rule)) {
    reader.report(EMPTY_RECURRENCE, rulePath, { received: rrule });
    return undefined;
  }
  return { name: typeof name === 'string' ? name : undefined, daysBetween: datesOf(rule) };
}
