import type { DatedCalendarConfig } from 'custops';
import { assertEqual } from '../harness/answers.js';
import { limit } from '../harness/check.js';
import { overAll } from '../harness/contender.js';
import { ratio } from '../harness/measure.js';
import { randomSource } from '../harness/randomSource.js';
import { compare, type Bench, type Row, type RowMaker } from '../harness/row.js';
import { calendarConfig } from '../workload/berlin.js';
import { instants, many } from '../workload/instants.js';

const size = 1_000;
const ms = 8 * 3_600_000;

export const thousandCalendarsRows: readonly RowMaker[] = [
  { id: 'thousand-calendars', run: atRandom },
];

function atRandom({ custops, oracle, effort }: Bench): Row {
  const add = custops.addBusinessMs;
  const calendars = Array.from({ length: size }, (_, k) => custops.compileCalendar(tenant(k)));
  const random = randomSource(17);
  const picks = Uint16Array.from({ length: many }, () => Math.floor(random() * size));
  const starts = instants(many, 18);
  const title = 'add 8 h, 1,000 calendars at random';
  assertEqual(title, many, {
    given: (i) => add(calendars[picks[i]], starts[i], ms),
    right: (i) => oracle.add(starts[i], ms),
  });
  const scope = { add, calendars, first: calendars.slice(0, 1), picks, starts, ms };
  const contenders = [
    overAll('custops', many, 'add(calendars[picks[i]], starts[i], ms)', scope),
    overAll('one calendar', many, 'add(first[0], starts[i], ms)', scope),
  ];
  return compare({ id: 'thousand-calendars', title }, contenders, {
    effort,
    checks: (samples) => [limit('one calendar', ratio(samples, 'custops', 'one calendar'), 4)],
  });
}

/** A customer's own calendar: no two are equal, and all agree with the oracle where inputs lie. */
function tenant(k: number): DatedCalendarConfig {
  const date = new Date(Date.UTC(2028, 0, 1 + k)).toISOString().slice(0, 10);
  return { ...calendarConfig(`tenant_${k}`), overrides: { [date]: [] } };
}
