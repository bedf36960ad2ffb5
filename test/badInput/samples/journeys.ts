import * as custops from '../../../src/index.js';
import type { Samples } from './samples.js';

const now = '2026-03-02T12:00:00Z';
const ticket = {
  id: 't1',
  events: [
    { at: '2026-03-02T09:00:00Z', type: 'created', group: 'a' },
    { at: '2026-03-02T10:00:00Z', type: 'status_changed', to: 'solved' },
  ],
};
const steps = [
  { activity: 'open', at: '2026-03-02T09:00:00Z' },
  { activity: 'solved', at: '2026-03-02T10:00:00Z' },
];
const points = [
  { from: now, to: now, value: 0.5, low: 0.4, high: 0.6, limits: { center: 0.5, low: 0, high: 1 } },
];
const volume = {
  at: () => now,
  timeZone: 'Europe/Berlin',
  from: '2026-03-01',
  to: '2026-03-31',
  leaveOut: ['2026-03-05'],
};
const cases = [{ id: 't1', steps, excluded: null }];

/** Right arguments of the analyses of journeys, volume and issues, and of their pictures. */
export const samples: Samples = {
  journey: () => [cases, { now, ends: ['solved'], share: 0.8, confidence: 0.9 }],
  ticketJourney: () => [ticket, { now, steps: 'group', statusCategories: { waiting: 'pending' } }],
  journeySvg: () => [custops.journey(cases), { title: 'T', width: 800, activities: 5, edges: 5 }],
  seriesSvg: () => [
    [{ name: 'CSAT', points }],
    { timeZone: 'UTC', unit: 'ratio', title: 'T', width: 800 },
  ],
  volumeProfile: () => [[now], { ...volume, confidence: 0.9 }],
  weekdayQuestion: () => [
    [now],
    { ...volume, weekday: 'mon', against: ['tue', 'wed'], confidence: 0.9 },
  ],
  staffingLoad: () => [[now], { ...volume, kind: () => 'live', handleMs: () => 60_000 }],
  risingIssues: () => [
    ['login'],
    {
      issue: (item: unknown) => item,
      at: () => now,
      timeZone: 'UTC',
      before: { from: '2026-02-01', to: '2026-02-28' },
      after: { from: '2026-03-01', to: '2026-03-28' },
      leaveOut: ['2026-03-05'],
      falseDiscovery: 0.1,
      minN: 1,
      confidence: 0.9,
    },
  ],
  recurringIssues: () => [['login', null], { issue: (item: unknown) => item, share: 0.5 }],
};

/** Further ways to ask some of them. */
export const others: Samples = {
  journey: () => [[{ id: 't1', steps: [] }]],
  seriesSvg: () => [points, { timeZone: 'UTC' }],
};
