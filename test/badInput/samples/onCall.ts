import * as custops from '../../../src/index.js';
import type { Samples } from './samples.js';

const config = {
  id: 'support',
  timeZone: 'Europe/Berlin',
  layers: [
    {
      id: 'weeks',
      anchor: '2026-01-05T09:00',
      from: '2026-01-01T09:00',
      until: '2027-01-01T09:00',
      handoff: { unit: 'week', every: 1 },
      slots: [['ana'], ['ben', 'cy'], []],
      restrictions: [{ days: [1, 2, 3, 4, 5], from: '09:00', to: '17:00' }],
      advance: 'active',
      priority: 1,
    },
    {
      id: 'hours',
      anchor: '2026-01-05T09:00',
      handoff: { unit: 'hour', every: 12, clock: 'elapsed' },
      slots: [['di'], ['ed']],
    },
  ],
  overrides: [
    { id: 'o1', kind: 'set', users: ['fay'], from: '2026-03-02T12:00Z', to: '2026-03-02T13:00Z' },
    { kind: 'replace', user: 'ana', by: 'ben', from: 1_772_000_000_000, to: '2026-03-06T13:00Z' },
  ],
};
const schedule = custops.defineOnCallSchedule(config);
const at = '2026-03-02T12:00:00Z';
const period = { from: '2026-03-01T00:00Z', to: '2026-04-01T00:00Z' };

const rightsConfig = {
  chain: ['agent', 'lead'],
  teams: ['logistics'],
  fields: { tier: ['gold', 'silver'], note: 'string' },
  rules: [
    {
      id: 'small',
      effect: 'permit',
      role: 'agent',
      action: 'refund',
      currency: 'EUR',
      max: 5_000,
      maxPerDay: 20_000,
      maxPerCustomer30d: 10_000,
      when: { tier: 'gold' },
      reason: 'everyday refunds',
    },
    { id: 'trial', effect: 'permit', role: 'lead', action: 'extend_trial', unit: 'days', max: 14 },
    { id: 'hold', effect: 'forbid', role: '*', action: 'refund', when: { note: 'legal hold' } },
  ],
} as const;
const rights = custops.defineDecisionRights(rightsConfig);
const request = {
  role: 'agent',
  action: 'refund',
  amount: 4_000,
  currency: 'EUR',
  context: { tier: 'gold' },
  person: 'ana',
  requestedBy: 'ben',
};
const usage = { day: 1_000, customer30d: 2_000 };
const ownershipConfig = {
  fields: { tier: ['gold', 'silver'], manager: 'string', assignee: 'string' },
  relationship: [
    { id: 'gold', when: { tier: 'gold' }, owner: { person: 'ana' } },
    { id: 'named', owner: { field: 'manager' } },
  ],
  working: [{ id: 'assignee', owner: { field: 'assignee' } }],
  fallback: 'mia',
} as const;
const ownership = custops.defineOwnership(ownershipConfig);

/** Right arguments of the functions of on-call, decision rights and ownership. */
export const samples: Samples = {
  defineOnCallSchedule: () => [config, { directory: { personIds: [...schedule.people] } }],
  onCallAt: () => [schedule, at],
  onCallShifts: () => [schedule, period],
  onCallGaps: () => [schedule, period],
  onCallRota: () => [schedule, period],
  onCallSvg: () => [
    custops.onCallRota(schedule, period),
    { timeZone: 'UTC', title: 'March', width: 800 },
  ],
  onCallLoad: () => [
    schedule,
    {
      ...period,
      people: [{ id: 'ana', timeZone: 'Asia/Tokyo', calendar: custops.alwaysOpen }, { id: 'ben' }],
      night: { from: '23:00', to: '05:00' },
      weekend: [5, 6],
      calendar: custops.alwaysOpen,
    },
  ],
  defineDecisionRights: () => [rightsConfig],
  decideAction: () => [rights, request, { usage }],
  frontlineShare: () => [rights, [{ ...request, usage }]],
  defineOwnership: () => [ownershipConfig, { directory: { personIds: ['ana', 'mia'] } }],
  resolveOwner: () => [ownership, { tier: 'silver', assignee: 'ben' }],
  ownershipBounces: () => [[{ at, team: 'support', owner: null }]],
  changeTurns: () => [schedule, { layer: 'weeks', add: 'gus' }, { from: at, to: period.to }],
};

/** Further ways to ask some of them. */
export const others: Samples = {
  changeTurns: () => [
    schedule,
    { layer: 'hours', remove: 'di', fill: { by: 'ana' } },
    { from: at },
  ],
  decideAction: () => [rights, { ...request, action: 'extend_trial' }, { usage }],
  defineDecisionRights: () => [{ ...rightsConfig, rules: rightsConfig.rules.slice(1) }],
  frontlineShare: () => [rights, [request]],
  ownershipBounces: () => [[{ at, team: null, owner: 'ana' }]],
  defineOnCallSchedule: () => [config.layers.map((layer) => ({ ...config, layers: [layer] }))[0]],
};
