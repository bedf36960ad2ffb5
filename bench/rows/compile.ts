import type { Calendar } from 'custops';
import { builtEntry } from '../harness/build.js';
import { counted, shown } from '../harness/check.js';
import { overAll } from '../harness/contender.js';
import { duration } from '../harness/figures.js';
import { inFreshProcess } from '../harness/inFreshProcess.js';
import { measure, ratio } from '../harness/measure.js';
import { row, type Bench, type Row, type RowMaker } from '../harness/row.js';
import { spread } from '../harness/spread.js';
import type { Lookups } from '../fresh/intlLookups.js';
import { calendarConfig, zone } from '../workload/berlin.js';
import { instants } from '../workload/instants.js';

const ms = 8 * 3_600_000;
const zones = [
  zone,
  'America/New_York',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'Asia/Kolkata',
];

export const compileRows: readonly RowMaker[] = [
  { id: 'compile', run: compileTimes },
  { id: 'compile-lookups', run: lookups },
];

const lookUp = 'one Intl look-up';
const yearOfAnswers = 'compile and a year of answers';

function compileTimes({ custops, effort }: Bench): Row {
  const { addBusinessMs: add, compileCalendar, defineCalendar } = custops;
  const config = calendarConfig('compiled');
  const held: { calendar: Calendar; text: string } = {
    calendar: compileCalendar(config),
    text: '',
  };
  const year = Float64Array.from({ length: 180 }, (_, i) => Date.UTC(2024, 0, 2 + 2 * i, 11));
  const touch = () => year.reduce((sum, at) => sum + (add(held.calendar, at, ms) ?? 0), 0);
  const format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
  const values = instants(16, 19);
  const scope = { add, compileCalendar, defineCalendar, config, held, touch, ms, format, values };
  const compiled = '(held.calendar = compileCalendar(config), 1)';
  const contenders = [
    overAll('compileCalendar', 16, compiled, scope),
    overAll('defineCalendar', 16, '(held.calendar = defineCalendar(config), 1)', scope),
    overAll(
      'compile and first answer',
      16,
      `${compiled} + add(held.calendar, values[i], ms)`,
      scope,
    ),
    overAll(yearOfAnswers, 16, `${compiled} + touch()`, scope),
    overAll(lookUp, 16, '(held.text = format.format(values[i]), 1)', scope),
  ];
  const samples = measure(contenders, effort);
  const times = contenders.map(({ name }) => ({ name, ns: spread(samples.get(name) ?? []) }));
  return row('compile', 'compile a calendar with 60 holidays', {
    figure: duration(times[0].ns.median),
    times,
    checks: times
      .slice(0, -1)
      .map(({ name }) => shown(`${name} / ${lookUp}`, ratio(samples, name, lookUp))),
  });
}

/** Counted in fresh processes, where nobody else has filled the zone's table. */
function lookups(): Row {
  const counts = zones.map(
    (name) => inFreshProcess('intlLookups', [builtEntry('calendar'), name]) as Lookups,
  );
  const worst = (key: keyof Lookups) => Math.max(...counts.map((count) => count[key]));
  return row('compile-lookups', 'Intl look-ups of a calendar', {
    figure: `${worst('perZoneYear')} a zone-year`,
    checks: [
      counted('a zone-year, worst of five zones', worst('perZoneYear'), 70, ''),
      counted('once the years are known', worst('later'), 0, ''),
      counted('a UTC calendar', worst('utc'), 0, ''),
      counted('import', worst('atImport'), 0, ''),
      shown('the first year in a zone', worst('firstYear'), ''),
    ],
  });
}
