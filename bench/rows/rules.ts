import type * as Custops from 'custops';
import { Engine } from 'json-rules-engine';
import { faster, limit, shown } from '../harness/check.js';
import type { Contender } from '../harness/contender.js';
import { ratio } from '../harness/measure.js';
import { compare, type Bench, type Row, type RowMaker } from '../harness/row.js';
import { spread } from '../harness/spread.js';
import { rulesInSlots } from '../references/rulesInSlots.js';
import { facts, ruleConfigs, type Fact } from '../workload/routing.js';

export const ruleRows: readonly RowMaker[] = [
  { id: 'rules', run: rules },
  { id: 'rules-thousands', run: thousandsOfRules },
];

const ofAll = (
  name: string,
  inputs: readonly Fact[],
  answer: (fact: Fact) => number,
): Contender => ({
  name,
  count: inputs.length,
  pass: () => {
    let sum = 0;
    for (const fact of inputs) sum += answer(fact);
    return sum;
  },
});

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
    const [first = null, ...rest] = compiled.all(fact);
    const held = first === null ? 0 : 1 + rest.length;
    if (held !== slots(fact) || compiled.first(fact) !== first) {
      throw new Error(`custops is wrong: ${title}`);
    }
  }
  // Its answers come as promises, so that they are timed here and not by the harness.
  const engineNs = await timeEngine(engine, compiled, inputs.slice(0, 200));
  const contenders = [
    ofAll('custops', inputs, (fact) => compiled.all(fact).length),
    ofAll('first match', inputs, (fact) => (compiled.first(fact) === null ? 0 : 1)),
    ofAll('slots', inputs, slots),
  ];
  return compare({ id: 'rules', title }, contenders, {
    effort,
    checks: (samples) => {
      const own = samples.get('custops') ?? [];
      const timesAsLong = spread(own.map((ns, round) => engineNs[round % engineNs.length] / ns));
      return [
        limit('slots by hand', ratio(samples, 'custops', 'slots'), 2),
        faster('json-rules-engine', timesAsLong, 400),
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
      if (
        round === 0 &&
        !isSameSet(
          events.map(({ type }) => type),
          compiled.all(fact),
        )
      ) {
        throw new Error('json-rules-engine answers otherwise');
      }
    }
    const { user, system } = process.cpuUsage(before);
    // The first round warms up.
    if (round > 0) rounds.push(((user + system) * 1_000) / inputs.length);
  }
  return rounds;
}

function isSameSet(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((each) => b.includes(each));
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
    ofAll('custops', inputs, (fact) => (many.first(fact) === null ? 0 : 1)),
    ofAll('ten rules', inputs, (fact) => (few.first(fact) === null ? 0 : 1)),
    ofAll('scan', inputs, scanned),
  ];
  return compare({ id: 'rules-thousands', title }, contenders, {
    effort,
    checks: (samples) => [
      limit('first of ten rules', ratio(samples, 'custops', 'ten rules'), 12),
      shown('one after the other', ratio(samples, 'scan', 'custops')),
    ],
  });
}
