import { deepStrictEqual } from 'node:assert/strict';
import { assertEqual } from '../harness/answers.js';
import { limit, shown } from '../harness/check.js';
import { oneByOne, overAll } from '../harness/contender.js';
import { ratio } from '../harness/measure.js';
import { compare, type Bench, type Row, type RowMaker } from '../harness/row.js';
import { edgeWalk, type Coverage } from '../references/edgeWalk.js';
import { freshSearch } from '../references/searchContenders.js';
import { zone } from '../workload/berlin.js';
import { instants, many } from '../workload/instants.js';

const yearMs = 365 * 86_400_000;
const roundTrip = 'JSON round trip of the answer';
const walk = 'walk along ready edges';

export const onCallRows: readonly RowMaker[] = [
  { id: 'on-call-at', run: at },
  { id: 'on-call-gaps', run: gaps },
];

/** Weeks, nights and office days of three priorities, with windows and hours that nobody covers. */
function threeLayers({ custops }: Bench) {
  const weekdays = [1, 2, 3, 4, 5];
  return custops.defineOnCallSchedule({
    id: 'support',
    timeZone: zone,
    layers: [
      {
        ...{ id: 'weekends', anchor: '2021-12-27T09:00', handoff: { unit: 'week', every: 1 } },
        slots: [['ana'], ['ben'], ['cy']],
        restrictions: [{ days: [6, 7], from: '10:00', to: '18:00' }],
      },
      {
        ...{ id: 'nights', anchor: '2021-12-27T20:00', handoff: { unit: 'day', every: 1 } },
        slots: [['di'], ['ed'], ['fay'], []],
        restrictions: [{ days: weekdays, from: '20:00', to: '08:00' }],
        priority: 1,
      },
      {
        ...{ id: 'office', anchor: '2021-12-27T09:00', handoff: { unit: 'day', every: 1 } },
        slots: [['gus'], ['hal']],
        restrictions: [{ days: weekdays, from: '09:00', to: '17:00' }],
        advance: 'active',
        priority: 2,
      },
    ],
  });
}

/** Who is on call, until when and why, at instants in no order. */
function at(bench: Bench): Row {
  const { custops, effort, searches } = bench;
  const schedule = threeLayers(bench);
  const asked = instants(many, 41);
  const period = { from: Math.min(...asked), to: Math.max(...asked) + yearMs };
  const shifts = custops.onCallShifts(schedule, period);
  const title = 'who is on call, until when and why';
  const { onCallAt } = custops;
  assertEqual(title, many, {
    given: (i) => onCallAt(schedule, asked[i]).people.length,
    right: (i) =>
      shifts.filter(({ startAt, endAt }) => +startAt <= asked[i] && asked[i] < +endAt).length,
  });
  const scope = { onCallAt, schedule, asked };
  const answers = Array.from(asked, (instant) => onCallAt(schedule, instant));
  return compare(
    { id: 'on-call-at', title },
    [
      overAll('custops', many, 'onCallAt(schedule, asked[i]).people.length', scope),
      overAll(roundTrip, many, 'JSON.parse(JSON.stringify(answers[i])).people.length', { answers }),
      ...searches.filter(({ name }) => name === freshSearch),
    ],
    {
      effort,
      checks: (samples) => [
        limit(roundTrip, ratio(samples, 'custops', roundTrip), 0.35),
        limit(freshSearch, ratio(samples, 'custops', freshSearch), 50),
      ],
    },
  );
}

/** The gaps of a year, each with what every layer says to it. */
function gaps(bench: Bench): Row {
  const { custops, effort } = bench;
  const schedule = threeLayers(bench);
  const size = 64;
  const years = Array.from(instants(size, 43), (from) => ({ from, to: from + yearMs }));
  const coverages = years.map((period) => coverageOf(custops.onCallShifts(schedule, period)));
  const { onCallGaps } = custops;
  years.forEach((period, i) => {
    const given = onCallGaps(schedule, period).map(({ startAt, endAt }) => [+startAt, +endAt]);
    deepStrictEqual(given, edgeWalk(coverages[i], period));
  });
  const answers = years.map((period) => onCallGaps(schedule, period));
  const perGap = answers.reduce((sum, { length }) => sum + length, 0) / size;
  return compare(
    { id: 'on-call-gaps', title: 'gaps of a year in three layers' },
    [
      oneByOne('custops', size, 'onCallGaps(schedule, years[i]).length', {
        ...{ onCallGaps, schedule, years },
      }),
      oneByOne(roundTrip, size, 'JSON.parse(JSON.stringify(answers[i])).length', { answers }),
      oneByOne(walk, size, 'edgeWalk(coverages[i], years[i]).length', {
        ...{ edgeWalk, coverages, years },
      }),
    ],
    {
      effort,
      checks: (samples) => [
        limit(roundTrip, ratio(samples, 'custops', roundTrip), 0.35),
        shown(walk, ratio(samples, 'custops', walk)),
        shown('gaps of a year', perGap, ''),
      ],
    },
  );
}

function coverageOf(shifts: readonly { readonly startAt: Date; readonly endAt: Date }[]): Coverage {
  return shifts.map(({ startAt, endAt }) => [+startAt, +endAt] as const);
}
