import { businessTimeBetweenMany } from 'custops';
import { caseSpan } from '../../../../examples/data/helpdeskTickets.js';
import { isJsonObject, listAt, type JsonObject } from '../../runner/json.js';
import { caseCalendar } from './caseCalendars.js';
import { helpdeskLog } from './inputLogs.js';
import type { MetricQuestion } from './metricAnswer.js';

/** First to last event of each case in calendar and business seconds; a list for each name. */
export function caseDurations({ params, expect, folder }: MetricQuestion): JsonObject {
  const wanted = isJsonObject(expect) ? expect : {};
  const asked = 'caseIds' in wanted ? new Set(listAt(wanted, 'caseIds')) : undefined;
  const cases = helpdeskLog(folder).filter(({ id }) => asked?.has(id) ?? true);
  const position = new Map(asked === undefined ? [] : [...asked].map((id, at) => [id, at]));
  // The answers stand in the order in which the case asks.
  cases.sort((a, b) => (position.get(a.id) ?? 0) - (position.get(b.id) ?? 0));
  const descriptions = isJsonObject(params['calendars']) ? params['calendars'] : {};
  const names = Object.keys(wanted).filter((name) => name !== 'caseIds');
  const spans = cases.map(caseSpan);
  return {
    caseIds: cases.map(({ id }) => id),
    ...Object.fromEntries(names.map((name) => [name, secondsOf(name, spans, descriptions)])),
  };
}

/** The lengths of spans in seconds: calendar time, or open time in the named calendar. */
export function secondsOf(
  name: string,
  spans: readonly { readonly first: number; readonly last: number }[],
  descriptions: JsonObject,
): number[] {
  if (name === 'calendarSeconds') return spans.map(({ first, last }) => (last - first) / 1000);
  const open = businessTimeBetweenMany(
    caseCalendar(name, descriptions),
    Float64Array.from(spans, ({ first }) => first),
    Float64Array.from(spans, ({ last }) => last),
  );
  return Array.from(open, (ms) => ms / 1000);
}
