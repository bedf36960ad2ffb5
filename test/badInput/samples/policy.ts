import * as custops from '../../../src/index.js';
import type { Samples } from './samples.js';

const now = '2026-03-02T12:00:00Z';
const config = {
  id: 'desk',
  version: '1',
  effectiveFrom: '2026-01-01T00:00:00Z',
  appliesTo: 'open_at',
  calendars: [
    { id: 'office', timeZone: 'Europe/Berlin', hours: { mon: [['09:00', '17:00']] } },
    { id: 'both', timeZone: 'UTC', union: ['office'] },
  ],
  sla: {
    policies: [
      { id: 'all', calendar: 'office', targets: [{ metric: 'first_response', within: '1h' }] },
    ],
  },
  schedules: [],
  directory: { people: [{ id: 'ana', roles: ['agent'] }], roles: [{ id: 'agent' }] },
  decisionRights: {
    chain: ['agent'],
    rules: [{ id: 'small', effect: 'permit', role: 'agent', action: 'credit', max: 5 }],
  },
  ownership: {
    relationship: [],
    working: [{ id: 'w', owner: { person: 'ana' } }],
    fallback: 'ana',
  },
  scorecards: [],
  workflows: [{ id: 'support', transitions: [{ from: '*', to: ['open'], requires: ['group'] }] }],
  flows: [{ id: 'billing', owner: 'ana', when: { topic: 'billing' }, workflow: 'support' }],
  suppress: [{ code: 'no_fallback_policy', at: 'sla', reason: 'trials have none' }],
};
const set = custops.definePolicySet(config);
const workflow = custops.defineWorkflow({
  id: 'support',
  initial: ['new'],
  transitions: [{ from: ['new'], to: 'open', requires: ['assignee'] }],
});
const ticket = {
  id: 't1',
  events: [
    { at: '2026-03-02T09:00:00Z', type: 'created', by: 'customer' },
    { at: '2026-03-02T09:30:00Z', type: 'status_changed', to: 'open' },
  ],
} as const;

const scenario = {
  name: 'any ticket',
  timeZone: 'Europe/Berlin',
  start: '2026-03-02T09:00',
  ticket: { tier: 'gold' },
  events: [{ at: '+10m', type: 'public_reply', by: 'agent' }],
  expect: [{ at: '+1m', clocks: { first_response: { state: 'running', due: '+1h' } } }],
  rows: [{ name: 'silver', ticket: { tier: 'silver' } }],
};
const report = custops.runScenarios(set, [scenario]);

/** Right arguments of the functions of policy sets and scenarios. */
export const samples: Samples = {
  definePolicySet: () => [config],
  defineWorkflow: () => [
    { id: 'w', when: { tier: 'gold' }, transitions: [{ from: 'new', to: 'waiting' }] },
    { statusCategories: { waiting: 'pending' }, fields: { tier: ['gold'] } },
  ],
  checkWorkflow: () => [workflow, ticket, { now }],
  definePolicyVersions: () => [[set]],
  policySetFor: () => [custops.definePolicyVersions([set]), ticket, { now }],
  diffPolicySets: () => [set, set],
  whatIf: () => [set, set, [ticket], { now }],
  describePolicySet: () => [set],
  runScenarios: () => [set, [scenario]],
  scenarioOf: () => [ticket, { timeZone: 'UTC', name: 'a', expect: [{ at: '+1h' }] }],
  assertScenario: () => [set, scenario],
  describeScenarioReport: () => [report],
  policyCoverage: () => [set, report],
  lintPolicySet: () => [config, { asOf: now, horizon: '4w' }],
};
