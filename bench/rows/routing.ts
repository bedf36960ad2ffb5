import type * as Custops from 'custops';
import { Engine } from 'json-rules-engine';
import munkres from 'munkres';
import munkresJs from 'munkres-js';
import { faster, limit, shown } from '../harness/check.js';
import type { Contender } from '../harness/contender.js';
import { ratio, type Effort } from '../harness/measure.js';
import { compare, type Bench, type Row, type RowMaker } from '../harness/row.js';
import { filterAndSort } from '../peers/filterAndSort.js';
import { rulesInSlots } from '../references/rulesInSlots.js';
import { costMatrix, facts, queue, ruleConfigs, type Fact } from '../workload/routing.js';

export const routingRows: readonly RowMaker[] = [
  { id: 'rules', run: rules },
  { id: 'rules-thousands', run: thousandsOfRules },
  { id: 'assign', run: assignment },
  { id: 'assign-best', run: bestAssignment },
  { id: 'assign-best-large', run: largestAssignment },
];

const all = <T>(
  name: string,
  inputs: readonly T[],
  answer: (input: T, place: number) => number,
): Contender => ({
  name,
  count: inputs.length,
  pass: () => {
    let sum = 0;
    for (let i = 0; i < inputs.length; i++) sum += answer(inputs[i], i);
    return sum;
  },
});

const once = (name: string, pass: () => number): Contender => ({ name, count: 1, pass });

/** All rules that hold for a fact, as json-rules-engine tells them. */
async function rules({ custops, effort }: Bench): Promise<Row> {
  const title = '10 rules × 5 conditions for a fact';
  const configs = ruleConfigs(10);
  const compiled = custops.compileRules(configs);
  const slots = rulesInSlots(configs);
  const engine = new Engine();
  for (const { id, when } of configs) engine.addRule(engineRule(id, when));
  const inputs = facts(1_024);
  for (const fact of inputs) {
    const held = compiled.all(fact);
    if (held.length !== slots(fact)) throw new Error(`custops is wrong: ${title}`);
  }
  // Its answers come as promises, so that they are timed here and not by the harness.
  const engineNs = await timeEngine(engine, compiled, inputs.slice(0, 200));
  const contenders = [
    all('custops', inputs, (fact) => compiled.all(fact).length),
    all('first match', inputs, (fact) => (compiled.first(fact) === null ? 0 : 1)),
    all('slots', inputs, slots),
  ];
  return compare({ id: 'rules', title }, contenders, {
    effort,
    checks: (samples) => {
      const own = samples.get('custops') ?? [];
      const ratios = own.map((ns, round) => engineNs[round % engineNs.length] / ns);
      const sorted = [...ratios].sort((a, b) => a - b);
      const at = (p: number) => sorted[Math.floor(p * (sorted.length - 1))];
      return [
        limit('slots by hand', ratio(samples, 'custops', 'slots'), 2),
        faster('json-rules-engine', { p10: at(0.1), median: at(0.5), p90: at(0.9) }, 400),
      ];
    },
  });
}

async function timeEngine(
  engine: Engine,
  compiled: Custops.CompiledRules,
  inputs: readonly Fact[],
): Promise<number[]> {
  const rounds: number[] = [];
  for (let round = 0; round < 4; round++) {
    const before = process.cpuUsage();
    for (const fact of inputs) {
      const { events } = await engine.run(fact);
      if (round === 0 && events.length !== compiled.all(fact).length) {
        throw new Error('json-rules-engine answers otherwise');
      }
    }
    const { user, system } = process.cpuUsage(before);
    // The first round warms up.
    if (round > 0) rounds.push(((user + system) * 1_000) / inputs.length);
  }
  return rounds;
}

function engineRule(id: string, when: Custops.Condition) {
  const conditions = Object.entries(when).map(([fact, test]) => {
    if (typeof test !== 'object') return { fact, operator: 'equal', value: test };
    if (Array.isArray(test)) return { fact, operator: 'in', value: test };
    return { fact, operator: 'greaterThanInclusive', value: (test as { gte: number }).gte };
  });
  return { conditions: { all: conditions }, event: { type: id } };
}

/** The first match among thousands costs about what it costs among ten. */
function thousandsOfRules({ custops, effort }: Bench): Row {
  const title = 'first of 5,000 rules for a fact';
  const configs = ruleConfigs(5_000);
  const many = custops.compileRules(configs);
  const few = custops.compileRules(configs.slice(0, 10));
  const tests = configs.map(({ when }) => custops.compileCondition(when).test);
  const inputs = facts(1_024);
  const scanned = (fact: Fact) => tests.findIndex((test) => test(fact));
  for (const fact of inputs.slice(0, 100)) {
    if ((configs[scanned(fact)]?.id ?? null) !== many.first(fact)) {
      throw new Error(`custops is wrong: ${title}`);
    }
  }
  const contenders = [
    all('custops', inputs, (fact) => (many.first(fact) === null ? 0 : 1)),
    all('ten rules', inputs, (fact) => (few.first(fact) === null ? 0 : 1)),
    all('scan', inputs, scanned),
  ];
  return compare({ id: 'rules-thousands', title }, contenders, {
    effort,
    checks: (samples) => [
      limit('first of ten rules', ratio(samples, 'custops', 'ten rules'), 12),
      shown('one after the other', ratio(samples, 'scan', 'custops')),
    ],
  });
}

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
  const [given, right] = [own(), peer()];
  if (
    given.some(
      ({ agentId, itemId }, at) => right[at].item !== itemId || right[at].agent !== agentId,
    )
  ) {
    throw new Error(`custops is wrong: ${title}`);
  }
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
  const peer = () => sum(munkres(costs));
  const slow = () => sum(munkresJs(costs));
  if (Math.abs(own() - peer()) > 1e-6) throw new Error(`custops is wrong: ${title}`);
  const contenders = [once('custops', own), once('munkres', peer), once('munkres-js', slow)];
  return compare({ id: 'assign-best', title }, contenders, {
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
  const contenders = [
    once(
      'custops',
      () => custops.assignItemsOptimally(routing, { items, agents }, { now }).assigned,
    ),
    once(
      'assignItems',
      () => custops.assignItems(routing, { items, agents }, { now }).loads.length,
    ),
  ];
  return compare({ id: 'assign-best-large', title }, contenders, {
    effort: untilCompiled(effort),
    checks: (samples) => [shown('assignItems', ratio(samples, 'custops', 'assignItems'))],
  });
}
