import { ConfigError, throwIfAny } from '../errors/configError.js';
import {
  DUPLICATE_ID,
  UNKNOWN_REFERENCE,
  WRONG_TYPE,
  WRONG_VALUE,
} from '../errors/kinds/config.js';
import { didYouMean } from '../errors/nearestName.js';
import type { Calendar } from './calendar.js';
import { combineCalendars } from './combineCalendars.js';
import type { Combination } from './combineEdges.js';
import { COMBINATIONS } from './combinedCalendarConfig.js';
import { configReader, type ConfigReader } from './configReader.js';
import type { DefineCalendarOptions } from './defineCalendarOptions.js';
import { readZone } from './readCalendar.js';

/** Checks and compiles a config that makes one calendar from others. */
export function defineCombined(config: unknown, options: DefineCalendarOptions): Calendar {
  const reader = configReader();
  const fields = reader.record(config, [], ['id', 'timeZone', ...COMBINATIONS]) ?? {};
  const id = fields['id'];
  if (typeof id !== 'string') {
    reader.report(WRONG_TYPE, ['id'], { expected: 'text', received: id });
  }
  const zone = readZone(reader, fields['timeZone'], options.offsets);
  const [kind, second] = COMBINATIONS.filter((each) => Object.hasOwn(fields, each));
  if (second !== undefined) {
    reader.report(WRONG_VALUE, [second], { expected: `one of ${COMBINATIONS.join(', ')} alone` });
  }
  const operands = kind === undefined ? [] : readOperands(reader, fields[kind], kind, options);
  throwIfAny(reader.issues);
  if (kind === undefined || zone === undefined || typeof id !== 'string') {
    throw new ConfigError(reader.issues);
  }
  const { offsets } = options;
  const own = { id, timeZone: zone.name, ...(offsets === undefined ? {} : { offsets }) };
  return combineCalendars(kind, own, operands);
}

function readOperands(
  reader: ConfigReader,
  value: unknown,
  kind: Combination,
  { calendars = [] }: DefineCalendarOptions,
): Calendar[] {
  const known = new Map<string, Calendar>();
  for (const calendar of calendars) {
    if (known.has(calendar.id)) {
      reader.report(DUPLICATE_ID, [kind], { received: calendar.id });
    }
    known.set(calendar.id, calendar);
  }
  const ids = reader.list(value, [kind], 'a list of calendar ids') ?? [];
  if (Array.isArray(value) && ids.length === 0) {
    reader.report(WRONG_VALUE, [kind], { received: value, expected: 'at least one calendar id' });
  }
  return ids.flatMap((id, i) => {
    const calendar = typeof id === 'string' ? known.get(id) : undefined;
    if (calendar !== undefined) return [calendar];
    const hint = didYouMean(String(id), Array.from(known.keys()));
    reader.report(UNKNOWN_REFERENCE, [kind, i], { received: id, hint });
    return [];
  });
}
