import { assertEqual, countErrors } from '../harness/answers.js';
import { faster, limit, shown } from '../harness/check.js';
import { oneByOne, overAll } from '../harness/contender.js';
import { ratio } from '../harness/measure.js';
import { handWritten } from '../peers/dayWalk.js';
import { compare, type Bench, type Row, type RowMaker } from '../harness/row.js';
import { freshSearch, knownSearch } from '../references/searchContenders.js';
import { few, instants, many } from '../workload/instants.js';

const hourMs = 3_600_000;

export const addRows: readonly RowMaker[] = [
  { id: 'add-8h', run: (bench) => measureAdd(bench, 8, 5_000) },
  { id: 'add-80h', run: (bench) => measureAdd(bench, 80, 30_000) },
];

function measureAdd(bench: Bench, hours: number, timesFaster: number): Row {
  const { custops, calendar, oracle, searches, effort } = bench;
  const ms = hours * hourMs;
  const work = `add ${hours} h`;
  const starts = instants(many, 11);
  const add = custops.addBusinessMs;
  const right = (i: number) => oracle.add(starts[i], ms);
  assertEqual(work, many, { given: (i) => add(calendar, starts[i], ms), right });

  const peers = bench.peers.flatMap(({ name, add: addOf }) =>
    addOf ? [{ name, add: addOf }] : [],
  );
  const expression = 'add(calendar, starts[i], ms)';
  const known = starts.slice(0, few);
  const contenders = [
    overAll('custops', many, expression, { add, calendar, starts, ms }),
    overAll('custops, known inputs', few, expression, { add, calendar, starts: known, ms }),
    ...searches,
    ...peers.map((peer) =>
      oneByOne(peer.name, few, 'add(starts[i], ms)', { add: peer.add, starts, ms }),
    ),
  ];
  return compare({ id: `add-${hours}h`, title: work }, contenders, {
    effort,
    errors: peers.map((peer) =>
      countErrors({ peer: peer.name, work }, few, { given: (i) => peer.add(starts[i], ms), right }),
    ),
    checks: (samples) => [
      limit(freshSearch, ratio(samples, 'custops', freshSearch), 1.5),
      limit(knownSearch, ratio(samples, 'custops, known inputs', knownSearch), 1.5),
      ...peers.map(({ name }) => {
        const timesAsLong = ratio(samples, name, 'custops');
        return name === handWritten
          ? shown(name, timesAsLong)
          : faster(name, timesAsLong, timesFaster);
      }),
    ],
  });
}
