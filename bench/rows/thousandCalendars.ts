import type { DatedCalendarConfig } from 'custops';
import { assertEqual } from '../harness/answers.js';
import { limit, shown } from '../harness/check.js';
import { overAll } from '../harness/contender.js';
import { ratio } from '../harness/measure.js';
import { randomSource } from '../harness/randomSource.js';
import { compare, type Bench, type Row, type RowMaker } from '../harness/row.js';
import { calendarConfig } from '../workload/berlin.js';
import { instants, many } from '../workload/instants.js';

const size = 1_000;
const untilSettled = 64;
const ms = 8 * 3_600_000;
const yearStart = Date.UTC(2025, 0, 1);
const yearMs = 365 * 24 * 3_600_000;

export const thousandCalendarsRows: readonly RowMaker[] = [
  { id: 'thousand-calendars', run: atRandom },
];

/** Tickets of a thousand customers: of one year, which is the goal, and of all years. */
function atRandom({ custops, oracle, effort }: Bench): Row {
  const add = custops.addBusinessMs;
  const calendars = Array.from({ length: size }, (_, k) => custops.compileCalendar(tenant(k)));
  const random = randomSource(17);
  const picks = Uint16Array.from({ length: many }, () => Math.floor(random() * size));
  const allYears = instants(many, 18);
  const oneYear = allYears.map((at) => yearStart + (at % yearMs));
  const title = 'add 8 h, 1,000 calendars at random';
  for (const starts of [oneYear, allYears])
    assertEqual(title, many, {
      given: (i) => add(calendars[picks[i]], starts[i], ms),
      right: (i) => oracle.add(starts[i], ms),
    });
  const scope = { add, calendars, first: calendars.slice(0, 1), picks, ms };
  const expression = 'add(calendars[picks[i]], starts[i], ms)';
  const contenders = [
    overAll('custops', many, expression, { ...scope, starts: oneYear }),
    overAll('five years', many, expression, { ...scope, starts: allYears }),
    overAll('one calendar', many, 'add(first[0], starts[i], ms)', { ...scope, starts: oneYear }),
  ];
  // A calendar gets a thousandth of the questions: it takes long until all have settled.
  for (let passes = 0; passes < untilSettled; passes++) for (const { pass } of contenders) pass();
  return compare({ id: 'thousand-calendars', title }, contenders, {
    effort,
    checks: (samples) => [
      limit('one calendar', ratio(samples, 'custops', 'one calendar'), 4),
      shown('one calendar, five years', ratio(samples, 'five years', 'one calendar')),
    ],
  });
}

/** A customer's own calendar: no two are equal, and all agree with the oracle where inputs lie. */
function tenant(k: number): DatedCalendarConfig {
  const date = new Date(Date.UTC(2028, 0, 1 + k)).toISOString().slice(0, 10);
  return { ...calendarConfig(`tenant_${k}`), overrides: { [date]: [] } };
}
