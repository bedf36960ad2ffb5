import { throwIfAny } from '../errors/configError.js';
import { DUPLICATE_ID, UNKNOWN_REFERENCE, WRONG_VALUE } from '../errors/kinds/config.js';
import { didYouMean } from '../errors/nearestName.js';
import { requireList } from '../errors/requireList.js';
import { coreOf, type Calendar } from './calendar.js';
import { combineCalendars, type CombineCalendarsOptions } from './combineCalendars.js';
import type { Combination } from './combineEdges.js';
import { COMBINATIONS } from './combinedCalendarConfig.js';
import { readList, readRecord, report, wrong, type ConfigReader } from './configReader.js';
import type { DefineCalendarOptions } from './defineCalendarOptions.js';
import { readZone } from './readCalendar.js';
import { withSuggestions } from './withSuggestions.js';

const KEYS = ['id', 'timeZone', ...COMBINATIONS];

/**
 * Checks and compiles a config that makes one calendar from others.
 *
 * @param kinds - the ways to make it that the config names: one, and a second is an issue
 */
export function defineCombined(
  config: unknown,
  kinds: readonly [Combination, Combination | undefined],
  options: DefineCalendarOptions,
): Calendar {
  const reader: ConfigReader = [];
  const fields = readRecord(reader, config, [], KEYS);
  const { id, timeZone } = fields;
  const { offsets } = options;
  const [kind, second] = kinds;
  if (typeof id !== 'string') wrong(reader, ['id'], id);
  readZone(reader, timeZone, offsets);
  if (second !== undefined) {
    report(
      reader,
      WRONG_VALUE,
      [second],
      fields[second],
      `write only one of ${COMBINATIONS.join(', ')}`,
    );
  }
  const operands = readOperands(reader, fields[kind], kind, options);
  throwIfAny(withSuggestions(reader, KEYS));
  // What is no text would have been an issue.
  const own = { id, timeZone, offsets } as CombineCalendarsOptions;
  return combineCalendars(kind, own, operands);
}

function readOperands(
  reader: ConfigReader,
  value: unknown,
  kind: Combination,
  { calendars = [] }: DefineCalendarOptions,
): Calendar[] {
  const known = new Map<string, Calendar>();
  requireList(calendars, 'options.calendars', 'a list of compiled calendars');
  for (const [i, calendar] of calendars.entries()) {
    coreOf(calendar, `options.calendars[${i}]`);
    if (known.has(calendar.id)) {
      report(reader, DUPLICATE_ID, [kind], calendar.id);
    }
    known.set(calendar.id, calendar);
  }
  const ids = readList(reader, value, [kind]);
  if (Array.isArray(value) && ids.length === 0) {
    report(reader, WRONG_VALUE, [kind], value, 'name at least one calendar');
  }
  return ids.flatMap((id, i) => {
    const calendar = known.get(id as string);
    if (calendar !== undefined) return [calendar];
    const hint = typeof id === 'string' ? didYouMean(id, Array.from(known.keys())) : undefined;
    report(reader, UNKNOWN_REFERENCE, [kind, i], id, hint);
    return [];
  });
}
