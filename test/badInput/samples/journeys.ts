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
const cases = [{ id: 't1', steps, excluded: null }];

/** Right arguments of the analyses of journeys, volume and issues, and of their pictures. */
export const samples: Samples = {
  journey: () => [cases, { now, ends: ['solved'], share: 0.8, confidence: 0.9 }],
  ticketJourney: () => [ticket, { now, steps: 'group', statusCategories: { waiting: 'pending' } }],
  recurringIssues: () => [['login', null], { issue: (item: unknown) => item, share: 0.5 }],
};

/** Further ways to ask some of them. */
export const others: Samples = {
  journey: () => [[{ id: 't1', steps: [] }]],
};
