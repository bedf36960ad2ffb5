import { assertEqual } from '../harness/answers.js';
import { limit } from '../harness/check.js';
import { once, type Contender } from '../harness/contender.js';
import { ratio, type Effort } from '../harness/measure.js';
import { compare, type Bench, type Row, type RowMaker } from '../harness/row.js';
import { memoryPass } from '../references/memoryPass.js';
import { instants } from '../workload/instants.js';

const size = 1_000_000;
const checked = 50_000;
const hourMs = 3_600_000;
const eightHours = 8 * hourMs;

export const millionRows: readonly RowMaker[] = [
  { id: 'million-between', run: betweenMillion },
  { id: 'million-add', run: addMillion },
];

function betweenMillion({ custops, calendar, oracle, effort }: Bench): Row {
  const { starts, ends } = columns();
  const call = () => custops.businessTimeBetweenMany(calendar, starts, ends);
  const measured = call();
  const title = 'a million between in one call';
  assertEqual(title, checked, {
    given: (i) => measured[i],
    right: (i) => oracle.between(starts[i], ends[i]),
  });
  return againstMemory({ id: 'million-between', title }, call, effort);
}

function addMillion({ custops, calendar, oracle, effort }: Bench): Row {
  const { starts } = columns();
  const call = () => custops.addBusinessTimeMany(calendar, starts, eightHours);
  const due = call();
  const title = 'a million add 8 h in one call';
  assertEqual(title, checked, {
    given: (i) => due[i],
    right: (i) => oracle.add(starts[i], eightHours),
  });
  return againstMemory({ id: 'million-add', title }, call, effort);
}

function againstMemory(
  named: { readonly id: string; readonly title: string },
  call: () => Float64Array,
  effort: Effort,
): Row {
  const { starts, ends } = columns();
  const contenders = [
    oneCall('custops', call),
    oneCall('memory pass', () => memoryPass(starts, ends)),
  ];
  return compare(named, contenders, {
    effort,
    checks: (samples) => [limit('memory pass', ratio(samples, 'custops', 'memory pass'), 20)],
  });
}

/** Instants of four and a half years in no order, and others up to six weeks later. */
function columns() {
  const starts = instants(size, 16);
  return { starts, ends: starts.map((start, i) => start + (i % 1_000) * hourMs) };
}

const oneCall = (name: string, call: () => Float64Array): Contender =>
  once(name, () => call()[size >> 1]);
