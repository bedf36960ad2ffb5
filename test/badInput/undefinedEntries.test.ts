import { describe, expect, it } from 'vitest';
import { businessMsBetween, compileCalendar, defineCalendar } from '../../src/calendar/index.js';
import { defineScorecard, scoreChurnRisk } from '../../src/churn/index.js';
import {
  definePolicySet,
  describePolicySet,
  diffPolicySets,
  lintPolicySet,
} from '../../src/policy/index.js';
import { policyCoverage, runScenarios, type ScenarioConfig } from '../../src/testing/index.js';

// An entry of a record that holds undefined is none: so TypeScript sees the objects of a list in an
// imported JSON file, and so code may write them.

const open = { mon: [['09:00', '17:00']] };
const calendar = (id: string, overrides?: Record<string, string[][] | undefined>) => ({
  id,
  timeZone: 'UTC',
  hours: open,
  ...(overrides && { overrides }),
});

describe('an entry that holds undefined is none', () => {
  const overrides = { '2026-03-02': undefined, '2026-03-03': [['10:00', '11:00']] };

  it('of the overrides of a calendar', () => {
    const desk = defineCalendar(calendar('desk', overrides));
    const [from, to] = ['2026-03-02', '2026-03-04'].map((date) => Date.parse(`${date}T00:00:00Z`));
    expect(businessMsBetween(desk, from!, to!)).toBe(9 * 3_600_000);
  });

  it('and what a config inherits is read as before', () => {
    const desk = defineCalendar(
      Object.assign(Object.create(calendar('desk')) as ReturnType<typeof calendar>, {
        overrides: { '2026-03-02': [] },
      }),
    );
    expect(desk.id).toBe('desk');
  });

  it('but not for compileCalendar, which reads what was checked before', () => {
    expect(() => compileCalendar(calendar('desk', overrides))).toThrow(
      'overrides["2026-03-02"]: is required',
    );
  });

  it('of the categories of a scorecard', () => {
    const categories = { monthly: 30, yearly: undefined };
    const signal = { signal: 'plan', categories, otherwise: 4, missing: 'worst' } as const;
    const bands = [{ id: 'all' }];
    const card = defineScorecard({ id: 'health', signals: [signal], bands });
    expect(scoreChurnRisk(card, { plan: 'yearly' }, { now: 0 }).score).toBe(4);
    expect(scoreChurnRisk(card, {}, { now: 0 }).score).toBe(30);
    const none = { ...signal, categories: { monthly: undefined } };
    expect(() => defineScorecard({ id: 'health', signals: [none], bands })).toThrow(
      'signals[0].categories: is required',
    );
  });

  it('of a policy set, as its description, its lint and its scenarios see it', () => {
    const config = (more: object) => ({
      id: 'desk',
      calendars: [calendar('day', { '2026-12-24': [], ...more }), calendar('night')],
      sla: {
        fields: { tier: ['gold', 'silver'] },
        policies: [
          {
            id: 'all',
            calendar: 'day',
            calendarByGroup: { night: 'night', ...more },
            targets: [{ metric: 'first_response', within: '1h' }],
          },
        ],
      },
      scorecards: [
        {
          id: 'health',
          signals: [{ signal: 'plan', categories: { monthly: 30, ...more }, missing: 0 }],
          bands: [{ id: 'all' }],
        },
      ],
    });
    const scenario = (more: object): ScenarioConfig => ({
      name: 'no answer',
      timeZone: 'UTC',
      start: '2026-03-02T09:00',
      expect: [{ at: '+2h', clocks: { first_response: { state: 'breached' }, ...more } }],
    });
    const answers = (more: object) => {
      const set = definePolicySet(config(more) as Parameters<typeof definePolicySet>[0]);
      const report = runScenarios(set, [scenario(more)]);
      return {
        description: describePolicySet(set),
        lint: lintPolicySet(config(more), { asOf: '2026-03-01T00:00:00Z' }),
        failures: report.results.flatMap(({ failures }) => failures),
        coverage: policyCoverage(set, report),
      };
    };
    expect(answers({ '2026-12-31': undefined })).toEqual(answers({}));
  });

  it('of two policy sets that are compared', () => {
    const set = (overrides: Record<string, string[][] | undefined>) =>
      definePolicySet({ id: 'desk', calendars: [calendar('day', overrides)] });
    const eve = { '2026-12-24': [] };
    const [more, less] = [set({ ...eve, '2026-12-31': undefined }), set(eve)];
    const shut = set({ '2026-12-24': [['09:00', '12:00']] });
    expect(diffPolicySets(more, less)).toEqual([]);
    expect(diffPolicySets(more, shut)).toEqual(diffPolicySets(less, shut));
    expect(diffPolicySets(shut, more)).toEqual(diffPolicySets(shut, less));
  });

  it('so that a scenario which holds nothing else expects nothing', () => {
    const set = definePolicySet({ id: 'desk', calendars: [] });
    const [result] = runScenarios(set, [
      {
        name: 'nothing',
        timeZone: 'UTC',
        start: '2026-03-02T09:00',
        expect: [{ at: '+2h', clocks: { resolution: undefined } }],
      },
    ]).results;
    expect(result?.failures[0]?.expected).toContain('at least one of policy, clocks');
  });
});
