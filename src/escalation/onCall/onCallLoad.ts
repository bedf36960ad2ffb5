import type { Calendar } from '../../calendar/index.js';
import type { Zone } from '../../time/zone.js';
import { eachRun, readPeriod } from './eachRun.js';
import type { OnCallLoadOptions } from './onCallLoadOptions.js';
import type { LoadFigure, OnCallLoad, PersonLoad } from './personLoad.js';
import { readLoadOptions } from './readLoadOptions.js';
import { holidaysBetween } from './holidaysBetween.js';
import { meeting } from './meeting.js';
import { windowsBetween } from './windowsBetween.js';
import { scheduleOf, type OnCallSchedule } from './onCallSchedule.js';

/** What is counted for each person before the mean is known. */
type Counted = Readonly<Record<keyof Omit<PersonLoad, 'person'>, { ms: number; n: number }>>;

/**
 * Counts who carried how much of a period: time, nights, weekends and holidays on call.
 *
 * People on call together are each counted in full. A night counts for its hours in the person's
 * own zone, so that a colleague abroad is not said to be up at night.
 *
 * @param schedule - the compiled schedule
 * @param options - `from`, `to`, and what counts: see `OnCallLoadOptions`
 * @returns a figure of each kind for each person
 * @throws InputError `unknown_option`, `not_an_on_call_schedule`, `reversed_span`,
 *   `too_many_shifts`, `invalid_time_of_day`, `unknown_time_zone`, `not_a_calendar`, `wrong_type`,
 *   `wrong_value`, and those of instants
 * @example
 * ```ts
 * import { defineOnCallSchedule, onCallLoad } from 'custops';
 *
 * const days = defineOnCallSchedule({
 *   id: 'days',
 *   timeZone: 'UTC',
 *   layers: [{ id: 'd', anchor: '2026-01-05T08:00', handoff: { unit: 'day', every: 1 }, slots: [['ana'], ['ben']] }],
 * });
 * const { people } = onCallLoad(days, { from: '2026-01-05T08:00Z', to: '2026-01-12T08:00Z' });
 * people.map(({ person, nights }) => [person, nights.n]); // => [['ana', 4], ['ben', 3]]
 * people[0]?.onCall.shareOfMean?.toFixed(2); // => '1.14'
 * ```
 */
export function onCallLoad(schedule: OnCallSchedule, options: OnCallLoadOptions): OnCallLoad {
  const form = scheduleOf(schedule);
  const { people, windows } = readLoadOptions(schedule, options);
  const runs = new Map<string, number[]>(people.map(({ id }) => [id, []]));
  let uncoveredMs = 0;
  const span = readPeriod(options, 'options');
  eachRun(form, span, ({ startMs, endMs, standing }) => {
    if (standing.people.length === 0) uncoveredMs += endMs - startMs;
    for (const person of standing.people) extend(runs.get(person), startMs, endMs);
  });
  const nightsIn = onceEach((zone: Zone) => windowsBetween(windows.night, zone, span));
  const weekendsIn = onceEach((zone: Zone) => windowsBetween(windows.weekend, zone, span));
  const holidaysIn = onceEach((calendar: Calendar) => holidaysBetween(calendar, span));
  const counted = people.map(({ id, zone, calendar }): Counted => {
    const own = runs.get(id) ?? [];
    return {
      onCall: { ms: meeting(own, [span.fromMs, span.toMs]).ms, n: own.length / 2 },
      nights: meeting(own, nightsIn(zone)),
      weekends: meeting(own, weekendsIn(zone)),
      holidays: meeting(own, calendar === undefined ? [] : holidaysIn(calendar)),
    };
  });
  return { people: people.map(({ id }, at) => withShares(id, counted[at]!, counted)), uncoveredMs };
}

/** Lengthens the last run of a person, or begins another. */
function extend(runs: number[] | undefined, startMs: number, endMs: number): void {
  if (runs === undefined) return;
  if (runs.at(-1) === startMs) runs[runs.length - 1] = endMs;
  else runs.push(startMs, endMs);
}

function onceEach<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new Map<Key, Value>();
  return (key) => {
    const value = made.get(key) ?? make(key);
    made.set(key, value);
    return value;
  };
}

function withShares(person: string, own: Counted, all: readonly Counted[]): PersonLoad {
  const figure = (kind: keyof Counted): LoadFigure => {
    const total = all.reduce((sum, each) => sum + each[kind].ms, 0);
    const { ms, n } = own[kind];
    return { ms, n, shareOfMean: total === 0 ? null : (ms * all.length) / total };
  };
  return {
    person,
    onCall: figure('onCall'),
    nights: figure('nights'),
    weekends: figure('weekends'),
    holidays: figure('holidays'),
  };
}
