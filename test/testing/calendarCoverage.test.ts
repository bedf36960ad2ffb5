import { describe, expect, it } from 'vitest';
import { definePolicySet, type PolicySetConfig } from '../../src/policy/index.js';
import {
  policyCoverage,
  runScenarios,
  type ScenarioConfig,
  type ScenarioExpectation,
} from '../../src/testing/index.js';

const day = [['09:00', '17:00']];
const week = { mon: day, tue: day, wed: day, thu: day, fri: day };
const config: PolicySetConfig = {
  id: 'desk',
  calendars: [
    {
      id: 'berlin',
      timeZone: 'Europe/Berlin',
      hours: week,
      holidays: [{ date: '2026-04-03', name: 'Good Friday' }],
      overrides: { '2026-04-02': [['09:00', '13:00']] },
    },
    { id: 'tokyo', timeZone: 'Asia/Tokyo', hours: week, holidays: ['2026-04-03'] },
  ],
  sla: {
    policies: [
      {
        id: 'all',
        calendar: 'berlin',
        calendarByGroup: { japan: 'tokyo' },
        targets: [
          { metric: 'first_response', within: '4h' },
          { metric: 'next_response', within: '24h' },
        ],
      },
    ],
  },
};
const set = definePolicySet(config);
const story: ScenarioConfig = {
  name: 'story',
  timeZone: 'Europe/Berlin',
  start: '2026-04-01T10:00',
};
const reached = (more: Partial<ScenarioConfig>, ...expectations: ScenarioExpectation[]): string[] =>
  policyCoverage(set, runScenarios(set, [{ ...story, ...more, expect: expectations }]))
    .items.filter(({ kind, reachedBy }) => kind === 'calendar' && reachedBy.length > 0)
    .map(({ name }) => name.slice('calendar:'.length));

describe('the coverage of calendars', () => {
  it('holds each situation that a calendar has', () => {
    const { items } = policyCoverage(set, runScenarios(set, []));
    const names = items.filter(({ kind }) => kind === 'calendar').map(({ name }) => name);
    expect(names).toEqual([
      'calendar:berlin:weekend',
      'calendar:berlin:holiday',
      'calendar:berlin:partial_day',
      'calendar:berlin:clock_change',
      'calendar:tokyo:weekend',
      'calendar:tokyo:holiday',
    ]);
  });

  it('goes up to the last instant that is asked about', () => {
    expect(reached({}, { at: '+1h', policy: 'all' })).toEqual([]);
    expect(reached({}, { at: '2026-04-02T10:00', policy: 'all' })).toEqual(['berlin:partial_day']);
    expect(reached({}, { at: '2026-04-04T10:00', policy: 'all' })).toEqual([
      'berlin:weekend',
      'berlin:holiday',
      'berlin:partial_day',
    ]);
  });

  it('goes up to what is expected of a clock, and no further for the others', () => {
    const events = [{ at: '+0m', type: 'group_changed', to: 'japan' }];
    const due = { first_response: { due: '2026-04-02T04:00' } };
    expect(reached({ events }, { at: '+1m', clocks: due })).toEqual([]);
    const late = { first_response: { due: '2026-04-06T12:00' } };
    expect(reached({}, { at: '+1m', clocks: late })).toEqual([
      'berlin:weekend',
      'berlin:holiday',
      'berlin:partial_day',
    ]);
    const other = { next_response: { due: '2026-04-06T12:00' } };
    expect(reached({}, { at: '+1m', clocks: other })).toEqual([]);
  });

  it('counts a calendar only where a clock ran in it, in an earlier cycle too', () => {
    const reply = (at: string, by: string) => ({ at, type: 'public_reply', by });
    const events = [
      reply('+1m', 'agent'),
      // A cycle over Good Friday in Tokyo, another on Tuesday in Berlin.
      { at: '+2m', type: 'group_changed', to: 'japan' },
      reply('+3m', 'customer'),
      reply('2026-04-06T08:00', 'agent'),
      { at: '2026-04-06T09:00', type: 'group_changed', to: 'berlin' },
      reply('2026-04-07T10:00', 'customer'),
    ];
    const names = reached({ events }, { at: '2026-04-07T10:30', policy: 'all' });
    expect(names).toEqual(expect.arrayContaining(['tokyo:weekend', 'tokyo:holiday']));
  });

  it('begins with the first event, also when that lies before the start', () => {
    const events = [{ at: '2026-03-28T10:00', type: 'created', by: 'customer' }];
    expect(reached({ events }, { at: '+1m', policy: 'all' })).toEqual([
      'berlin:weekend',
      'berlin:clock_change',
    ]);
  });
});
