import * as custops from '../../src/index.js';
import { samples } from '../badInput/samples/index.js';

type AnyMetric = custops.Metric<unknown, unknown, unknown>;
type Call = (...args: never[]) => unknown;

/** Something to call, with arguments that are right. */
export interface Further {
  readonly call: Call;
  readonly args: readonly (() => readonly unknown[])[];
}

const functions = custops as unknown as Record<string, (...args: readonly unknown[]) => unknown>;
const answers = new Map<string, unknown>();

/** What a function answers to its sample. */
function answer(name: string): unknown {
  if (!answers.has(name)) answers.set(name, functions[name]?.(...(samples[name]?.() ?? [])));
  return answers.get(name);
}

/** Every kind of item that a metric of the package folds. */
const items: readonly (readonly unknown[])[] = [
  [answer('ticketFacts')],
  answer('clockFacts') as unknown[],
  answer('ratingsOf') as unknown[],
  [9, 4, 3, null],
  answer('contactFacts') as unknown[],
  answer('issueThreads') as unknown[],
  answer('agentTimes') as unknown[],
  (samples['agentTimes']?.()[0] ?? []) as unknown[],
  [answer('invoiceFacts')],
  [answer('flowFacts')],
  [{ currency: 'EUR', cost: 1_200_000, tickets: 800, resolved: 750 }],
  [{ currency: 'EUR', expected: 150_000, unbilled: 1_200, writtenOff: 900, late: 40_000 }],
  [{ id: 'r1', answers: { tone: 3 } }],
  custops.verdictPairs(
    ['ana', 'ben'].map((reviewer) => ({ subject: 't1', reviewer, verdict: 'pass' })),
  ),
  ['r1', 'r2'],
];

const metricNames = Object.keys(samples).filter((name) => isMetric(answer(name)));

function isMetric(value: unknown): value is AnyMetric {
  return typeof value === 'object' && value !== null && 'merge' in value && 'init' in value;
}

/** Each metric on the kinds of items that it accepts. */
const measured = metricNames.flatMap((name) =>
  items.flatMap((list) =>
    folds(answer(name) as AnyMetric, list) ? [() => [answer(name), list]] : [],
  ),
);

function folds(metric: AnyMetric, list: readonly unknown[]): boolean {
  try {
    custops.measure(metric, list);
    return true;
  } catch {
    return false;
  }
}

/** Further arguments of public functions: metrics on items that they are made for. */
export const furtherArgs: Readonly<Record<string, readonly (() => readonly unknown[])[]>> = {
  measure: measured,
  classifyItems: measured,
};

/** What answers offer to be called: their functions are public too. */
export const methods: Readonly<Record<string, Further>> = {
  'Metric.result': {
    call: (metric: AnyMetric, state: unknown, other: unknown) =>
      metric.result(metric.merge(state, other)),
    args: measured.map((args) => () => {
      const [metric, list] = args() as [AnyMetric, unknown[]];
      const state = (): unknown =>
        JSON.parse(JSON.stringify(list.reduce((s, item) => metric.add(s, item), metric.init())));
      return [metric, state(), state()];
    }),
  },
  'CompiledCondition.test': {
    call: (compiled: custops.CompiledCondition, ticket: never) => [
      compiled.test(ticket),
      compiled.explain(ticket),
    ],
    args: [() => [answer('compileCondition'), { tier: 'gold', tags: ['a'] }]],
  },
  'CompiledRules.first': {
    call: (rules: custops.CompiledRules, ticket: never) => [
      rules.first(ticket),
      rules.all(ticket),
      rules.rejections(ticket),
    ],
    args: [() => [answer('compileRules'), { tier: 'gold' }]],
  },
  'ValueCountsReading.quantile': {
    call: (counts: custops.ValueCounts, p: number) => {
      const read = custops.readValueCounts(counts);
      return [read.quantile(p), read.quantileInterval(p)];
    },
    args: [() => [answer('addToValueCounts'), 0.5]],
  },
  ...matchers(),
};

function matchers(): Record<string, Further> {
  const { policyMatchers: all } = custops;
  const clock = { dueAt: 5, breachedAt: new Date(5), elapsedMs: 7 };
  const right: Record<keyof typeof all, readonly unknown[]> = {
    toBeDueAt: [clock, 5],
    toBreachAt: [clock, 5],
    toHaveElapsed: [clock, '7ms'],
    toMatchPolicy: [answer('selectPolicy'), 'all'],
    toEscalateTo: [answer('planEscalation'), 'ana', { level: 'first', at: 5 }],
    toRouteTo: [answer('routeItem'), 'apps'],
    toPassScenario: [...(samples['assertScenario']?.() ?? [])],
  };
  return Object.fromEntries(
    Object.entries(all).map(([name, match]) => {
      const call = (...args: never[]): unknown => {
        const { pass, message } = (match as (...args: never[]) => custops.MatcherAnswer)(...args);
        return [pass, message()];
      };
      return [`policyMatchers.${name}`, { call, args: [() => right[name as keyof typeof all]] }];
    }),
  );
}
