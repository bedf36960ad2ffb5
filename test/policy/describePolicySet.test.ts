import { describe, expect, it } from 'vitest';
import {
  definePolicySet,
  describePolicySet,
  type PolicySetConfig,
} from '../../src/policy/index.js';
import { deepFreeze } from '../support/deepFreeze.js';
import { deskConfig, fields, setOf } from './sets.js';

const full: PolicySetConfig = deskConfig({
  id: 'Standard',
  version: '2026-03',
  effectiveFrom: '2026-03-01T00:00:00Z',
  appliesTo: 'open_at',
  sla: {
    fields,
    policies: [
      {
        id: 'gold',
        when: { tier: 'gold' },
        calendar: '24x7',
        targets: [
          { metric: 'first_response', when: { priority: 'urgent' }, within: '30m' },
          { metric: 'resolution', within: null },
        ],
      },
      {
        id: 'rest',
        calendar: 'office',
        receivedAfter: '15:00',
        targets: [
          { metric: 'first_response', within: '1bd', warnAt: ['75%', '1h'] },
          { metric: 'resolution', within: { calendarDays: 3, at: '12:00' }, pauseOn: ['on_hold'] },
        ],
      },
    ],
  },
  directory: {
    people: [
      { id: 'ana', name: 'Ana Ruiz', roles: ['agent'] },
      { id: 'mia', name: 'Mia Lang', manager: 'ana', roles: ['lead'] },
    ],
    teams: [{ id: 'logistics', name: 'Logistics', members: ['mia'] }],
    roles: [
      { id: 'agent', name: 'Agent' },
      { id: 'lead', name: 'Team lead' },
    ],
  },
  schedules: [
    {
      id: 'desk',
      timeZone: 'Europe/Berlin',
      layers: [
        {
          id: 'weeks',
          anchor: '2026-01-05T09:00',
          handoff: { unit: 'week', every: 1 },
          slots: [['ana'], ['mia']],
        },
      ],
    },
  ],
  escalation: [
    {
      id: 'support',
      levels: [
        { id: 'desk', owner: 'mia', targets: [{ schedule: 'desk' }], escalateAfter: '15m' },
        {
          id: 'lead',
          owner: 'mia',
          targets: [{ user: 'mia' }, { team: 'logistics' }],
          authorityLimit: { amount: 50_000, currency: 'EUR' },
        },
      ],
      fallback: [{ user: 'ana' }],
    },
  ],
  decisionRights: {
    chain: ['agent', 'lead'],
    teams: ['logistics'],
    rules: [
      {
        id: 'small',
        effect: 'permit',
        role: 'agent',
        action: 'credit',
        currency: 'EUR',
        max: 2_500,
        maxPerDay: 20_000,
        maxPerCustomer30d: 5_000,
      },
      { id: 'large', effect: 'permit', role: 'lead', action: 'credit', currency: 'EUR' },
      {
        id: 'trial',
        effect: 'permit',
        role: 'agent',
        action: 'extend_trial',
        max: 14,
        unit: 'days',
      },
      {
        id: 'abuse',
        effect: 'forbid',
        role: '*',
        action: 'credit',
        when: { flagged: true },
        reason: 'finance looks first',
      },
      { id: 'ship', effect: 'permit', role: 'logistics', action: 'custom_shipping' },
    ],
  },
  ownership: {
    relationship: [{ id: 'named', owner: { field: 'account_manager' } }],
    working: [{ id: 'gold', when: { tier: 'gold' }, owner: { person: 'mia' } }],
    fallback: 'ana',
  },
  routing: { rules: [{ id: 'all', queue: 'desk', skills: [{ skill: 'billing', level: 2 }] }] },
  scorecards: [
    {
      id: 'churn',
      base: 1,
      scale: { min: 0, max: 100 },
      signals: [
        {
          signal: 'open_tickets',
          bins: [
            { below: 3, points: 0 },
            { from: 3, points: 40 },
          ],
          missing: 'neutral',
          staleAfter: '8w',
          whenStale: 'missing',
        },
        { signal: 'plan', categories: { free: 20, paid: 5 }, otherwise: 10, missing: 'worst' },
        { signal: 'usage', line: { perUnit: 2, from: 0, to: 15 }, missing: 1 },
      ],
      bands: [
        { id: 'low', below: 30 },
        { id: 'high', from: 30 },
      ],
    },
  ],
  workflows: [
    {
      id: 'support',
      initial: ['new'],
      transitions: [{ from: '*', to: 'solved', requires: ['assignee'] }],
    },
  ],
  flows: [
    { id: 'billing', owner: 'mia', workflow: 'support', escalation: 'support', queue: 'desk' },
  ],
});

describe('describePolicySet', () => {
  it('prints the whole standard', async () => {
    const text = describePolicySet(definePolicySet(deepFreeze(full)));
    await expect(text).toMatchFileSnapshot('golden/standard.txt');
  });

  it('gives the same text for the same set, whatever order its keys have', () => {
    const again = Object.fromEntries(Object.entries(structuredClone(full)).reverse());
    const text = describePolicySet(definePolicySet(full));
    expect(describePolicySet(definePolicySet(full))).toBe(text);
    expect(describePolicySet(definePolicySet(again as unknown as PolicySetConfig))).toBe(text);
  });

  it('has no section for what the set does not say', () => {
    const headings = describePolicySet(setOf([])).match(/^## .*$/gm);
    expect(headings).toEqual(['## Hours', '## Targets']);
  });

  it.each([
    ['a bar', '| b'],
    ['a line feed', '\n# b'],
    ['a tag', '<script>alert(1)</script>'],
    ['a link', '[here](javascript:alert(1))'],
    ['code', '`b`'],
    ['stress', '**b** _c_ ~~d~~'],
    ['an entity', '&lt;b&gt;'],
    ['a heading', '# b'],
  ])('makes %s in a name harmless', (_, name) => {
    const text = describePolicySet(
      definePolicySet({
        ...full,
        id: name,
        directory: {
          ...full.directory,
          people: [
            { id: 'ana', name },
            { id: 'mia', name },
          ],
        },
      }),
    );
    const plain = describePolicySet(definePolicySet({ ...full, id: 'x' }));
    // Markup would change how many lines, headings, and cells there are.
    const shape = (each: string): string[] =>
      each.split('\n').map((line) => {
        const bars = line.replace(/\\./g, '').match(/\|/g)?.length ?? 0;
        return `${/^#*/.exec(line)?.[0] ?? ''}${bars}`;
      });
    expect(shape(text)).toEqual(shape(plain));
    expect(text).not.toContain(`# ${name.slice(0, 2)}`);
    expect(text).not.toContain(`| ${name.slice(0, 2)}`);
  });

  it('makes list markers at the beginning of an item harmless', () => {
    const holidays = [
      { date: '2026-05-01', name: '1. x' },
      { date: '2026-05-02', name: '- y' },
    ];
    const [calendar] = full.calendars;
    const text = describePolicySet(
      definePolicySet({ id: 'x', calendars: [{ ...calendar, holidays } as never] }),
    );
    expect(text).toContain('- 1\\. x, 2026-05-01\n- \\- y, 2026-05-02');
  });
});
