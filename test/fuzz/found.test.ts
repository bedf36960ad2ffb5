import { describe, expect, it } from 'vitest';
import * as custops from '../../src/index.js';
import { answerFaults } from './answerFaults.js';
import { samples } from '../badInput/samples/index.js';

// What the fuzzing found, each in its least form.

const functions = custops as unknown as Record<string, (...args: readonly unknown[]) => unknown>;

/** A list with a gap where its first entry should stand: `map` and `every` pass over it. */
const gap = new Array<never>(1);

function codeOf(name: string, args: readonly unknown[]): string | undefined {
  try {
    functions[name]?.(...args);
  } catch (error) {
    if (custops.isConfigError(error)) return error.issues[0]?.code;
    return custops.isCustopsError(error) ? error.code : String(error);
  }
  return undefined;
}

/** What can be turned into neither a text nor a number. */
const bare: unknown = Object.create(null);

/** The sample of a function with something else in one place. */
function sampleWith(name: string, path: readonly (string | number)[], value: unknown): unknown[] {
  const put = (from: unknown, keys: readonly (string | number)[]): unknown => {
    const [key, ...rest] = keys;
    if (key === undefined) return value;
    const inner = put((from as Record<string | number, unknown>)[key], rest);
    if (Array.isArray(from)) return (from as unknown[]).with(Number(key), inner);
    return { ...(from as object), [key]: inner };
  };
  return put(samples[name]?.() ?? [], path) as unknown[];
}

const counts = { ...custops.addToValueCounts(custops.valueCounts(), 5), pending: gap };
const hours = { mon: [[{ toString: 1 }, '17:00']] };
const load = { agentId: 'ana', used: 1, capacity: 2, assigned: 1 };
const facts = samples['backlogSeries']?.()[0] as readonly object[];
const due = custops.defineEscalationPolicy(
  {
    id: 'due',
    trigger: 'scheduled',
    levels: [{ id: 'a', owner: 'mia', targets: [{ user: 'mia' }], when: { duePercent: 75 } }],
  },
  {
    directory: custops.defineDirectory({ people: [{ id: 'mia' }] }, { calendars: [] }),
    schedules: [],
    calendars: [],
  },
);

const started = custops.startEscalation(due, { openedAt: 0 });
const state = samples['readClocks']?.()[1] as custops.SlaState;
const clocks = Object.entries(state.clocks).map(([id, clock]) => {
  const cycles = clock.cycles.map((pack) => pack.map((cycle) => ({ ...cycle, dueAt: 'soon' })));
  return [id, { ...clock, cycles }];
});
const brokenState = { ...state, clocks: Object.fromEntries(clocks) as unknown };

describe('what the fuzzing found is refused', () => {
  it.each([
    ['a gap in counts, which never ended', 'countedValues', [counts], 'invalid_value_counts'],
    ['the same in a merge', 'mergeValueCounts', [counts, counts], 'invalid_value_counts'],
    ['the same in moments', 'momentsOfCounts', [counts], 'invalid_value_counts'],
    [
      'a gap among calendars, which never ended',
      'intersectCalendars',
      [{ id: 'a', timeZone: 'UTC' }, gap],
      'wrong_type',
    ],
    [
      'a time of day without a text',
      'compileCalendar',
      [{ timeZone: 'UTC', hours }],
      'invalid_time_of_day',
    ],
    [
      'a gap in the statuses of facts',
      'backlogSeries',
      [[{ ...facts[0], statuses: gap }], samples['backlogSeries']?.()[1]],
      'invalid_facts',
    ],
    ['a gap in a table', 'cohenKappa', [gap], 'wrong_type'],
    [
      'a gap among the warnings of a clock',
      'startEscalation',
      [due, { openedAt: 0, clock: { active: true, dueAt: 5, warnings: gap } }],
      'wrong_type',
    ],
    [
      'an instant of a clock state that is none',
      'readClocks',
      [samples['readClocks']?.()[0], brokenState, { now: 0 }],
      'invalid_clock_state',
    ],
    [
      'moments whose merge would be infinite',
      'mergeMoments',
      [{ ...custops.moments([1, 2]), mean: -1e157 }, custops.moments([1])],
      'number_out_of_range',
    ],
    [
      'a gap in the results of scenarios',
      'policyCoverage',
      sampleWith('policyCoverage', [1, 'results'], gap),
      'not_a_scenario_report',
    ],
    [
      'a gap in the times of an escalation',
      'readEscalation',
      [due, { ...started.state, times: gap }, { now: 0 }],
      'invalid_escalation_state',
    ],
    [
      'a path without a text',
      'checkCondition',
      [['gold'], { path: [Object.create(null) as object] }],
      'wrong_type',
    ],
    [
      'a count of a number beyond the safe integers',
      'momentsOfCounts',
      [{ ...counts, pending: [1e300] }],
      'invalid_value_counts',
    ],
    [
      'a gap in the contributions of a risk',
      'contributionsSvg',
      sampleWith('contributionsSvg', [0, 'contributions'], gap),
      'invalid_picture_data',
    ],
    [
      'more items of an agent than can be counted',
      'fairnessReport',
      [{ assignments: [], loads: [{ ...load, assigned: 1e300 }] }],
      'not_a_run',
    ],
    [
      'a capacity of next to nothing',
      'fairnessReport',
      [{ assignments: [], loads: [{ ...load, capacity: 5e-324 }] }],
      'not_a_run',
    ],
    [
      'a signal of a risk that is no text',
      'retentionPlays',
      sampleWith('retentionPlays', [1, 'contributions', 1, 'signal'], bare),
      'invalid_customer',
    ],
    [
      'a value of a risk that is none',
      'retentionPlays',
      sampleWith('retentionPlays', [1, 'contributions', 2, 'value'], bare),
      'invalid_customer',
    ],
    [
      'a value of a risk that has no text',
      'contributionsSvg',
      sampleWith('contributionsSvg', [0, 'contributions', 0, 'value'], bare),
      'invalid_picture_data',
    ],
    [
      'a step of a curve without a time',
      'survivalAt',
      sampleWith('survivalAt', [0, 'steps', 0, 'time'], bare),
      'not_a_duration',
    ],
    [
      'a step of a curve at no time',
      'atRiskAfter',
      sampleWith('atRiskAfter', [0, 'steps', 0, 'time'], bare),
      'not_a_duration',
    ],
    [
      'a sum that is none',
      'addToValueCounts',
      sampleWith('addToValueCounts', [0, 'sum', 'fraction'], bare),
      'invalid_value_counts',
    ],
    [
      'a part of a sum that is a symbol',
      'addToValueCounts',
      sampleWith('addToValueCounts', [0, 'sum', 'low'], Symbol('s')),
      'invalid_value_counts',
    ],
    [
      'a metric without a text among group policies',
      'defineSla',
      sampleWith('defineSla', [0, 'groupPolicies', 0, 'targets', 0, 'metric'], bare),
      'wrong_type',
    ],
    ...(['elapsedMs', 'pausedDays', 'rule', 'firstStop'] as const).map(
      (key) =>
        [
          `a state of clocks whose ${key} is none`,
          'readClocks',
          sampleWith('readClocks', [1, 'clocks', 'first_response', 'cycles', 0, 0, key], bare),
          'invalid_clock_state',
        ] as const,
    ),
    [
      'a gap in the verdicts that reviewers may give',
      'reviewerAgreement',
      sampleWith('reviewerAgreement', [0, 'categories'], gap.concat('wrong' as never)),
      'invalid_option',
    ],
    [
      'a gap among the clocks of facts',
      'clockFacts',
      sampleWith('clockFacts', [0, 0, 'clocks'], gap),
      'invalid_facts',
    ],
    [
      'a group of survivors whose name is a symbol',
      'logRankTest',
      sampleWith('logRankTest', [0, 0, 'key'], Symbol('s')),
      'wrong_type',
    ],
    [
      'a gap among schedules',
      'defineEscalationPolicy',
      sampleWith('defineEscalationPolicy', [1, 'schedules'], gap),
      'wrong_type',
    ],
  ] as const)('%s', (_, name, args, code) => {
    expect(codeOf(name, args)).toBe(code);
  });
});

describe('what the fuzzing found is answered', () => {
  it('a risk with what JSON cannot hold where nothing is drawn of it', () => {
    const args = sampleWith('contributionsSvg', [0, 'contributions', 0, 'n'], 10n);
    expect(custops.contributionsSvg(...(args as [never, never]))).toMatch(/^<svg/);
  });

  it('a queue in which nobody has any patience: who would have to wait is lost', () => {
    const load = { arrivals: 20, intervalMs: 3_600_000, handleMs: 300_000 };
    const { meanWaitMs, abandonProbability } = custops.erlangA(load, {
      agents: 5,
      patienceMs: 7e-323,
    });
    const erlangs = (load.arrivals / load.intervalMs) * load.handleMs;
    expect([meanWaitMs, abandonProbability]).toEqual([0, custops.erlangB(erlangs, 5)]);
  });

  it('a damaged state of a ratio of no time', () => {
    const metric = custops.occupancy();
    const damaged = { ...metric.init(), n: 5 };
    expect(metric.result(damaged).value).toBeNull();
  });

  it('a growth from next to nothing', () => {
    const [first, second, third] = [{ cost: 5e-324 }, {}, { volume: 30 }].map((each) => ({
      ...{ volume: 10, cost: 5000, agents: 2 },
      ...each,
    }));
    const found = custops.scalability([first!, { ...second!, volume: 20 }, third!]);
    expect(answerFaults(found)).toEqual([]);
  });

  it('a matcher to which something came that JSON cannot hold', () => {
    const { pass, message } = custops.policyMatchers.toRouteTo({ queue: 'a' }, [10n] as never);
    expect([pass, message()]).toEqual([false, expect.stringContaining('what has no text')]);
  });

  it('a level without a time: it is never told, and that is no number', () => {
    const [config, references] = sampleWith(
      'lintEscalation',
      [0, 'levels', 0, 'escalateAfter'],
      {},
    );
    const levels = [{ id: 'a', owner: 'mia', targets: [{ user: 'mia' }], when: { sinceOpen: {} } }];
    const scheduled = { id: 'a', trigger: 'scheduled', levels };
    for (const each of [config, scheduled]) {
      const found = custops.lintEscalation(each as never, references as never, {
        due: { within: '4h' },
      });
      expect(answerFaults(found)).toEqual([]);
    }
  });

  it('a picture with a name of a hundred thousand characters, in time that grows as the name', () => {
    const [risk, options] = samples['contributionsSvg']?.() as [
      { reasons: object[]; contributions: object[] },
      object,
    ];
    const contributions = risk.contributions.map((each) => ({
      ...each,
      reason: 'm'.repeat(100_000),
    }));
    const started = process.cpuUsage().user;
    custops.contributionsSvg({ ...risk, contributions } as never, options);
    expect((process.cpuUsage().user - started) / 1000).toBeLessThan(2000);
  });
});
