import * as custops from '../../../src/index.js';
import type { Samples } from './samples.js';

const now = '2026-03-02T12:00:00Z';
const at = '2026-03-02T11:00:00Z';
const day = [['09:00', '17:00']] as const;
const desk = custops.defineCalendar({ id: 'desk', timeZone: 'UTC', hours: { mon: day, tue: day } });
const config = {
  fields: { product: ['app', 'web'] },
  levels: 4,
  matrix: { high: { high: 1, low: 2 }, low: { high: 2, low: 4 } },
  tierBump: { gold: 1 },
  ageing: { every: '30m', notAbove: 2 },
  order: 'timeCredit',
  credit: { '1': '2h' },
  rules: [
    {
      id: 'app',
      when: { product: 'app' },
      queue: 'apps',
      skills: [{ skill: 'sql', level: 2 }],
      relax: [{ after: '10m', lower: { sql: 1 }, drop: ['sql'], dropLanguage: true }],
      overflow: [{ after: '20m', queues: ['rest'] }],
    },
    { id: 'rest', queue: 'rest' },
  ],
  strategy: 'weighted',
  owner: 'hold',
  holdFor: '10m',
  weights: { chat: 2 },
  skills: ['sql'],
};
const routing = custops.defineRouting(config, { calendars: [desk] });
const item = {
  id: 't1',
  createdAt: at,
  impact: 'high',
  urgency: 'low',
  tier: 'gold',
  dueAt: now,
  effort: '20m',
  skills: [{ skill: 'sql' }],
  language: 'de',
  channel: 'email',
  owner: 'ana',
  excluded: ['cy'],
  relax: [{ after: '10m', lower: { sql: 1 }, drop: ['sql'] }],
  overflow: [{ after: '20m', queues: ['rest'] }],
  product: 'app',
};
const agent = {
  id: 'ana',
  capacity: 3,
  used: 1,
  status: 'online',
  shift: 'desk',
  queues: ['apps'],
  skills: { sql: 2 },
  languages: ['de'],
  channelMax: { chat: 1 },
  open: { chat: 1 },
  weight: 2,
  lastAssignedAt: at,
};
const other = { id: 'ben', shift: [{ from: at, to: now }] };
const state = { cursor: 'ana', turns: { ana: 1, old: -1 } };
const input = { items: [item, { id: 't2', createdAt: at }], agents: [agent, other], state };
const plain = custops.defineRouting({}, { calendars: [desk] });

const even = { ...input, items: [item, { ...item, id: 't2', owner: 'ben' }] };
const simulation = custops.simulateQueue(plain, even, { until: '2026-03-03T12:00:00Z' });
const sla = custops.defineSla(
  {
    policies: [{ id: 'all', calendar: 'desk', targets: [{ metric: 'resolution', within: '2h' }] }],
  },
  { calendars: [desk] },
);
const evaluation = custops.evaluateSla(
  sla,
  { id: 't1', events: [{ type: 'created', at }] },
  { now },
);

/** Right arguments of the functions of routing. */
export const samples: Samples = {
  defineRouting: () => [config, { calendars: [desk] }],
  compileRules: () => [[{ id: 'a', when: { tier: 'gold' } }], { path: ['rules'] }],
  prioritize: () => [routing, item, { now }],
  orderQueue: () => [routing, [item], { now }],
  routeItem: () => [routing, { ...item, queue: undefined }, { explain: true }],
  assignItems: () => [routing, input, { now, explain: true }],
  assignItemsOptimally: () => [routing, even, { now }],
  assignByCost: () => [
    [
      [1, 2],
      [3, 4],
    ],
  ],
  simulateQueue: () => [routing, even, { until: now, defaultEffort: '5m' }],
  compareRuns: () => [simulation, simulation],
  fairnessReport: () => [simulation],
  waitingOverTime: () => [simulation, { every: '10m', priority: 1 }],
  itemFromSla: () => [evaluation, { createdAt: at, priority: 2 }, { clocks: ['resolution'] }],
  explainAssignment: () => [routing, input, { item: 't1', now }],
};

/** Keys deeper inside, and what another policy asks of them. */
export const others: Samples = {
  defineRouting: () => [{ ageing: config.ageing, rules: config.rules }, { calendars: [] }],
  prioritize: () => [plain, { ...item, priority: 2 }, { now }],
  orderQueue: () => [plain, [item, item], { now }],
  fairnessReport: () => [custops.assignItems(plain, even, { now })],
  simulateQueue: () => [plain, { items: [item], agents: [agent] }],
  assignItems: () => [plain, { items: [item], agents: [other] }, { now }],
};
