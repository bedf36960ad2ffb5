import { deepStrictEqual } from 'node:assert/strict';
import munkres from 'munkres';
import munkresJs from 'munkres-js';
import { faster, limit, shown } from '../harness/check.js';
import { once } from '../harness/contender.js';
import { ratio, type Effort } from '../harness/measure.js';
import { compare, type Bench, type Row, type RowMaker } from '../harness/row.js';
import { filterAndSort } from '../peers/filterAndSort.js';
import { costMatrix, queue } from '../workload/routing.js';

export const assignmentRows: readonly RowMaker[] = [
  { id: 'assign', run: assignment },
  { id: 'assign-best', run: bestAssignment },
  { id: 'assign-best-large', run: largestAssignment },
];

/**
 * A whole run is one operation, made of many steps: after 120 ms the engine still compiles most of
 * them, and a sample of one run tells whether a collection of garbage fell into it.
 */
const untilCompiled = (effort: Effort): Effort => ({ ...effort, sampleMs: 100, warmMs: 1_500 });

function assignment({ custops, effort }: Bench): Row {
  const title = 'give 10,000 items to 500 agents';
  const { items, agents, now } = queue(10_000, 500);
  const routing = custops.defineRouting({}, { calendars: [] });
  const own = () => custops.assignItems(routing, { items, agents }, { now }).assignments;
  const peer = () => filterAndSort(items, agents, now);
  deepStrictEqual(
    own().map(({ itemId, agentId }) => ({ item: itemId, agent: agentId })),
    peer(),
  );
  const contenders = [
    once('custops', () => own().length),
    once('filter + sort', () => peer().length),
  ];
  return compare({ id: 'assign', title }, contenders, {
    effort: untilCompiled(effort),
    checks: (samples) => [faster('filter + sort', ratio(samples, 'filter + sort', 'custops'), 25)],
  });
}

function bestAssignment({ custops, effort }: Bench): Row {
  const title = 'pair 500 rows with 500 columns by cost';
  const costs = costMatrix(500);
  const sum = (pairs: readonly (readonly [number, number])[]) =>
    pairs.reduce((total, [row, column]) => total + costs[row][column], 0);
  const own = () => custops.assignByCost(costs).cost;
  const peers = [
    once('munkres', () => sum(munkres(costs))),
    once('munkres-js', () => sum(munkresJs(costs))),
  ];
  for (const { name, pass } of peers) {
    if (!(Math.abs(own() - pass()) <= 1e-6)) throw new Error(`${name} answers otherwise: ${title}`);
  }
  return compare({ id: 'assign-best', title }, [once('custops', own), ...peers], {
    effort: { ...effort, rounds: Math.min(effort.rounds, 3) },
    checks: (samples) => [
      limit('munkres', ratio(samples, 'custops', 'munkres'), 1.5),
      faster('munkres-js', ratio(samples, 'munkres-js', 'custops'), 100),
    ],
  });
}

/** Without costs: the best set in queue order, with every item's own ranking. */
function largestAssignment({ custops, effort }: Bench): Row {
  const title = 'the best assignment of 10,000 items to 500 agents';
  const { items, agents, now } = queue(10_000, 500);
  const routing = custops.defineRouting({}, { calendars: [] });
  const best = () => custops.assignItemsOptimally(routing, { items, agents }, { now });
  const inTurn = () => custops.assignItems(routing, { items, agents }, { now });
  const given = inTurn().assignments.filter(({ agentId }) => agentId !== null).length;
  if (best().assigned < given) throw new Error(`custops is wrong: ${title}`);
  const contenders = [
    once('custops', () => best().assigned),
    once('assignItems', () => inTurn().loads.length),
  ];
  return compare({ id: 'assign-best-large', title }, contenders, {
    effort: untilCompiled(effort),
    checks: (samples) => [shown('assignItems', ratio(samples, 'custops', 'assignItems'))],
  });
}
