import { describe, expect, it } from 'vitest';
import { definePolicySet } from '../../src/policy/index.js';
import { runScenarios, scenarioOf } from '../../src/testing/index.js';
import { createdWith, errorOf, hour, logOf } from '../ticket/ticketLog.js';

const set = definePolicySet({
  id: 'desk',
  calendars: [],
  sla: {
    policies: [
      {
        id: 'gold',
        when: { tier: 'gold' },
        calendar: '24x7',
        targets: [{ metric: 'first_response', within: '1h' }],
      },
    ],
  },
});
const ticket = {
  ...createdWith({ at: hour(2) + 250, type: 'public_reply', by: 'agent' }),
  tier: 'gold',
};

describe('a scenario of a ticket', () => {
  it('starts at the creation, with times as the clock on the wall shows them', () => {
    const late = logOf({ at: hour(1), type: 'merged' }, { at: hour(0), type: 'created' });
    const { start, events } = scenarioOf(late, { timeZone: 'Europe/Berlin' });
    expect(start).toBe('2026-03-02T10:00:00+01:00');
    expect(events?.map(({ at }) => at)).toEqual([start, '2026-03-02T11:00:00+01:00']);
  });

  it('plays what happened', () => {
    const expected = { state: 'breached', breached: '+1h', elapsed: '2h250ms' };
    const ends = [{ at: '+3h', policy: 'gold', clocks: { first_response: expected } }];
    const scenario = scenarioOf(ticket, { timeZone: 'UTC', name: 'late', expect: ends });
    expect(scenario.name).toBe('late');
    expect(runScenarios(set, [scenario]).results[0]?.failures).toEqual([]);
  });

  it('fails until it is told what to expect', () => {
    const scenario = scenarioOf(ticket, { timeZone: 'UTC' });
    expect(scenario.name).toBe('t1');
    expect(runScenarios(set, [scenario]).passed).toBe(false);
  });

  it.each([
    ['no_creation', () => scenarioOf(logOf({ at: 0, type: 'reopened' }), { timeZone: 'UTC' })],
    ['unknown_time_zone', () => scenarioOf(ticket, { timeZone: 'Mars/Base' })],
    ['invalid_ticket', () => scenarioOf({ id: 't1' } as never, { timeZone: 'UTC' })],
    ['wrong_type', () => scenarioOf(ticket, null as never)],
  ])('is refused with %s', (code, call) => {
    expect(errorOf(call).code).toBe(code);
  });
});
