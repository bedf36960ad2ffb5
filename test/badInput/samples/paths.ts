import * as custops from '../../../src/index.js';
import type { Samples } from './samples.js';

const openedAt = '2026-04-06T10:00:00Z';
const office = custops.compileCalendar({
  id: 'office',
  timeZone: 'UTC',
  hours: { mon: [['09:00', '17:00']] },
});
const directoryConfig = {
  people: [{ id: 'ana', manager: 'mia', calendar: 'office', roles: ['lead'] }, { id: 'mia' }],
  teams: [{ id: 'support', members: ['ana'], manager: 'mia' }],
  roles: [{ id: 'lead' }],
};
const directory = custops.defineDirectory(directoryConfig, { calendars: [office] });
const nights = custops.defineOnCallSchedule({
  id: 'nights',
  timeZone: 'UTC',
  layers: [
    {
      id: 'all',
      anchor: '2026-01-05T09:00',
      handoff: { unit: 'week', every: 1 },
      slots: [['ana'], []],
    },
  ],
});
const references = { directory, schedules: [nights], calendars: [office] };
const config = {
  id: 'support',
  levels: [
    {
      id: 'first',
      owner: 'mia',
      targets: [{ user: 'ana' }, { schedule: 'nights' }],
      strategy: 'roundRobin',
      escalateAfter: '1h',
      renotifyEvery: '10m',
      renotifyMax: 2,
    },
    {
      id: 'lead',
      owner: 'mia',
      targets: [{ managerOf: { schedule: 'nights' } }, { team: 'support' }],
      ifEmpty: 'owner',
      authorityLimit: { amount: 100, currency: 'EUR' },
    },
  ],
  repeat: 1,
  ackTimeout: '2h',
  time: 'business',
  calendar: 'office',
  fallback: [{ user: 'mia' }],
};
const scheduledConfig = {
  id: 'due',
  trigger: 'scheduled',
  repeat: 2,
  repeatEvery: '1h',
  levels: [
    { id: 'open', owner: 'mia', targets: [{ user: 'ana' }], when: { sinceOpen: '0m' } },
    { id: 'warn', owner: 'mia', targets: [{ user: 'mia' }], when: { duePercent: 75 } },
    { id: 'sla', owner: 'mia', targets: [{ user: 'mia' }], when: { warning: '75%' } },
  ],
};
const policy = custops.defineEscalationPolicy(config, references);
const scheduled = custops.defineEscalationPolicy(scheduledConfig, references);
const clock = {
  active: true,
  dueAt: '2026-04-06T14:00:00Z',
  warnings: [{ id: '75%', at: '2026-04-06T13:00:00Z' }],
};
const { state } = custops.startEscalation(policy, { id: 'i1', openedAt });
const scheduledState = custops.startEscalation(scheduled, { openedAt, clock }).state;
const horizon = { from: openedAt, to: '2026-04-13T10:00:00Z' };
const lintOptions = { horizon, due: { within: '4h', calendar: 'office' } };

/** Right arguments of the functions of directories and escalation paths. */
export const samples: Samples = {
  defineDirectory: () => [directoryConfig, { calendars: [office] }],
  managersOf: () => [directory, 'ana'],
  peopleInTeam: () => [directory, 'support'],
  peopleInRole: () => [directory, 'lead'],
  defineEscalationPolicy: () => [config, { ...references, policies: [scheduled] }],
  startEscalation: () => [policy, { id: 'i1', openedAt, dueAt: openedAt, cursors: { first: 1 } }],
  advanceEscalation: () => [policy, state, { type: 'ack', at: openedAt, by: 'ana' }],
  readEscalation: () => [policy, state, { now: openedAt }],
  planEscalation: () => [
    policy,
    { id: 'i1', openedAt, cursors: { first: 1 }, events: [{ type: 'ack', at: openedAt }] },
    { now: openedAt, horizon: '24h' },
  ],
  lintEscalation: () => [config, { ...references, policies: [scheduledConfig] }, lintOptions],
  pathCoverage: () => [policy, horizon],
};

/** Further ways to ask some of them. */
export const others: Samples = {
  defineEscalationPolicy: () => [scheduledConfig, references],
  startEscalation: () => [scheduled, { openedAt, clock }],
  advanceEscalation: () => [scheduled, scheduledState, { type: 'clock_read', at: openedAt, clock }],
  readEscalation: () => [scheduled, scheduledState, { now: openedAt }],
  planEscalation: () => [scheduled, { openedAt, clock }, { now: openedAt }],
  lintEscalation: () => [scheduledConfig, references, { due: { within: '4h' } }],
};
