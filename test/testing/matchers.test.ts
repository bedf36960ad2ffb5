import { describe, expect, it } from 'vitest';
import { planEscalation } from '../../src/escalation/index.js';
import { definePolicySet } from '../../src/policy/index.js';
import { assignItems, routeItem } from '../../src/routing/index.js';
import { evaluateSla, selectPolicy } from '../../src/sla/index.js';
import { policyMatchers, type ScenarioConfig } from '../../src/testing/index.js';
import 'custops/testing/vitest';

expect.extend(policyMatchers);

const day = [['09:00', '17:00']];
const set = definePolicySet({
  id: 'desk',
  calendars: [{ id: 'utc', timeZone: 'UTC', hours: { mon: day, tue: day, wed: day, thu: day } }],
  sla: {
    policies: [
      {
        id: 'gold',
        when: { tier: 'gold' },
        calendar: 'utc',
        targets: [{ metric: 'first_response', within: '1h' }],
      },
      { id: 'rest', calendar: 'utc', targets: [{ metric: 'first_response', within: '4h' }] },
    ],
  },
  directory: { people: [{ id: 'ana' }, { id: 'ben' }] },
  escalation: [{ id: 'outage', levels: [{ id: 'l1', owner: 'ana', targets: [{ user: 'ana' }] }] }],
  routing: {
    rules: [
      { id: 'vip', when: { tier: 'gold' }, queue: 'vip' },
      { id: 'all', queue: 'desk' },
    ],
  },
});
const openedAt = '2026-03-02T09:00:00Z';
const ticket = { id: 't1', tier: 'silver', events: [{ at: openedAt, type: 'created' }] };
const evaluation = evaluateSla(set.sla, ticket, { now: '2026-03-02T13:30:00Z' });
const clock = evaluation.clocks['first_response'];
const plan = planEscalation(set.escalation[0]!, { id: 'i1', openedAt }, { now: openedAt });
const item = { id: 't1', createdAt: openedAt, tier: 'silver' };
const input = { items: [item], agents: [{ id: 'zoe', queues: ['desk'] }] };
const assigned = assignItems(set.routing, input, { now: openedAt }).assignments[0];
const scenario: ScenarioConfig = {
  name: 'silver',
  timeZone: 'UTC',
  start: '2026-03-02T09:00',
  ticket: { tier: 'silver' },
  expect: [{ at: '+1h', policy: 'rest' }],
};
const wrong = { ...scenario, expect: [{ at: '+1h', policy: 'gold' }] };

/** The message with which an expectation fails. */
function failure(check: () => void): string {
  try {
    check();
  } catch (error) {
    return (error as Error).message;
  }
  return 'it passed';
}

describe('policyMatchers under vitest', () => {
  it('pass on what is so, and under .not on what is not', () => {
    expect(clock).toBeDueAt('2026-03-02T13:00:00Z');
    expect(clock).not.toBeDueAt('2026-03-02T13:00:01Z');
    expect(clock).not.toBeDueAt(null);
    expect(clock).toBreachAt(new Date('2026-03-02T13:00:00Z'));
    expect(clock).toHaveElapsed('4h30m');
    expect(clock).toHaveElapsed(16_200_000);
    expect(evaluation).toMatchPolicy('rest');
    expect(selectPolicy(set.sla, ticket, { now: openedAt })).not.toMatchPolicy('gold');
    expect(plan).toEscalateTo('ana', { level: 'l1', at: openedAt });
    expect(plan).not.toEscalateTo('ben');
    expect(plan).not.toEscalateTo('ana', { level: 'l2' });
    expect(routeItem(set.routing, item)).toRouteTo('desk');
    expect(assigned).toRouteTo('zoe');
    expect(set).toPassScenario(scenario);
    expect(set).not.toPassScenario(wrong);
  });

  it('read answers that went through JSON', async () => {
    const stored: unknown = JSON.parse(JSON.stringify(clock));
    expect(stored).toBeDueAt('2026-03-02T13:00:00Z');
    await expect(Promise.resolve(stored)).resolves.toBreachAt('2026-03-02T13:00:00Z');
  });

  it.each([
    [
      'toBeDueAt',
      () => expect(clock).toBeDueAt('2026-03-02T12:00:00Z'),
      'expected the clock to be due\n  expected 2026-03-02T12:00:00.000Z\n  actual   2026-03-02T13:00:00.000Z',
    ],
    [
      '.not.toBeDueAt',
      () => expect(clock).not.toBeDueAt('2026-03-02T13:00:00Z'),
      'expected the clock to be due\n  expected not 2026-03-02T13:00:00.000Z',
    ],
    [
      'toBreachAt',
      () => expect(clock).toBreachAt(null),
      'expected the clock to be breached\n  expected null\n  actual   2026-03-02T13:00:00.000Z',
    ],
    [
      'toHaveElapsed',
      () => expect(clock).toHaveElapsed('4h'),
      'expected the clock to have counted\n  expected 4h\n  actual   4h30m',
    ],
    [
      'toMatchPolicy',
      () => expect(selectPolicy(set.sla, ticket, { now: openedAt })).toMatchPolicy('gold'),
      'expected gold\n  actual   rest\n    gold does not match: tier is "silver"',
    ],
    [
      'toEscalateTo',
      () => expect(plan).toEscalateTo('ben', { level: 'l1' }),
      'expected {"person":"ben","level":"l1"}\n  actual   [{"at":"2026-03-02T09:00:00.000Z","level":"l1","people":["ana"]}]',
    ],
    [
      'toRouteTo',
      () => expect(routeItem(set.routing, item)).toRouteTo('vip'),
      'expected vip\n  actual   desk\n    vip does not match: tier is "silver"',
    ],
    ['toPassScenario', () => expect(set).toPassScenario(wrong), 'gold does not match: tier is'],
    [
      '.not.toPassScenario',
      () => expect(set).not.toPassScenario(scenario),
      'expected the scenario silver not to pass',
    ],
  ])('%s fails with what was expected and what came', (_, check, message) => {
    expect(failure(check)).toContain(message);
  });

  it('refuse what they cannot read, under .not too', () => {
    const missing = evaluation.clocks['resolution' as 'first_response'];
    expect(() => expect(missing).toBeDueAt(null)).toThrow('received: has the wrong type');
    expect(() => expect(missing).not.toBeDueAt(openedAt)).toThrow('received: has the wrong type');
    expect(() => expect(plan).not.toMatchPolicy('gold')).toThrow('received');
    expect(() => expect(clock).not.toEscalateTo('ana')).toThrow('received');
    expect(() => expect(clock).not.toRouteTo('desk')).toThrow('received');
    expect(() => expect(clock).not.toHaveElapsed('2d')).toThrow('duration');
    expect(() => expect(clock).not.toPassScenario(scenario)).toThrow('set: ');
    expect(() => expect(clock).not.toBeDueAt('tomorrow')).toThrow('instant: ');
  });
});
