import { assertEqual, countErrors } from '../harness/answers.js';
import { faster, limit, shown } from '../harness/check.js';
import { oneByOne, overAll, type Contender } from '../harness/contender.js';
import { ratio } from '../harness/measure.js';
import { compare, type Bench, type Row, type RowMaker } from '../harness/row.js';
import { handWritten } from '../peers/dayWalk.js';
import { few, instants, many } from '../workload/instants.js';

const ms = 8 * 3_600_000;
const weekMs = 168 * 3_600_000;
const bareDate = 'bare new Date';

export const dateRows: readonly RowMaker[] = [
  { id: 'add-8h-date', run: addDates },
  { id: 'between-1w-date', run: betweenDates },
];

/**
 * Results are kept, as they are made to be: a run over tickets hands back a list of dates. What
 * nobody keeps the compiler could leave out, and dates that die at once cost no collection, which
 * is most of the price of a `Date`.
 */
const keptCount = 2 ** 16;
const kept = { at: 0, dates: new Array<Date | null>(keptCount).fill(null) };
const keep = (expression: string): string =>
  `(kept.dates[kept.at++ & ${keptCount - 1}] = ${expression}, 1)`;

function addDates(bench: Bench): Row {
  const { custops, calendar, oracle, effort } = bench;
  const title = 'add 8 h, Date in and out';
  const starts = toDates(instants(many, 13));
  const add = custops.addBusinessTime;
  const right = (i: number) => oracle.add(starts[i].getTime(), ms);
  const given = (i: number) => add(calendar, starts[i], ms)?.getTime() ?? null;
  assertEqual(title, many, { given, right });
  const asText = (i: number) => add(calendar, starts[i], '8h')?.getTime() ?? null;
  assertEqual(title, few, { given: asText, right });

  const peers = bench.peers.flatMap(({ name, addDate }) => (addDate ? [{ name, addDate }] : []));
  const scope = { add, calendar, starts, ms, kept };
  const contenders = [
    overAll('custops', many, keep('add(calendar, starts[i], ms)'), scope),
    overAll("custops, '8h'", many, keep("add(calendar, starts[i], '8h')"), scope),
    newDates(),
    ...peers.map((peer) =>
      oneByOne(peer.name, few, keep('add(starts[i], ms)'), {
        ...scope,
        add: peer.addDate,
      }),
    ),
  ];
  return compare({ id: 'add-8h-date', title }, contenders, {
    effort,
    errors: peers.map((peer) =>
      countErrors({ peer: peer.name, work: title }, few, {
        given: (i) => peer.addDate(starts[i], ms).getTime(),
        right,
      }),
    ),
    checks: (samples) => [
      limit(bareDate, ratio(samples, 'custops', bareDate), 1.6),
      shown(`${bareDate}, duration as text`, ratio(samples, "custops, '8h'", bareDate)),
      ...peers.map(({ name }) => faster(name, ratio(samples, name, 'custops'), 1_000)),
    ],
  });
}

function betweenDates(bench: Bench): Row {
  const { custops, calendar, oracle, effort } = bench;
  const title = 'between, 1 week apart, Date in';
  const from = instants(many, 14);
  const starts = toDates(from);
  const ends = toDates(from.map((start) => start + weekMs));
  const between = custops.businessTimeBetween;
  assertEqual(title, many, {
    given: (i) => between(calendar, starts[i], ends[i]),
    right: (i) => oracle.between(from[i], from[i] + weekMs),
  });

  const peers = bench.peers.filter(({ name }) => name !== handWritten);
  const scope = { between, calendar, starts, ends };
  const contenders = [
    overAll('custops', many, 'between(calendar, starts[i], ends[i])', scope),
    newDates(),
    ...peers.map((peer) =>
      oneByOne(peer.name, few, 'between(starts[i], ends[i])', { ...scope, between: peer.between }),
    ),
  ];
  return compare({ id: 'between-1w-date', title }, contenders, {
    effort,
    checks: (samples) => [
      limit(bareDate, ratio(samples, 'custops', bareDate), 1.6),
      ...peers.map(({ name }) => faster(name, ratio(samples, name, 'custops'), 1_000)),
    ],
  });
}

const newDates = (): Contender =>
  overAll(bareDate, many, keep('new Date(values[i])'), {
    kept,
    values: instants(many, 15),
  });

const toDates = (values: Float64Array): readonly Date[] =>
  Array.from(values, (value) => new Date(value));
