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

  it('has no section for a part that is an empty list', () => {
    const none = { schedules: [], escalation: [], scorecards: [], workflows: [], flows: [] };
    const headings = describePolicySet(setOf([], none)).match(/^## .*$/gm);
    expect(headings).toEqual(['## Hours', '## Targets']);
  });

  it('says of a condition that asks for nothing what it says of none', () => {
    const rows = [{ metric: 'first_response', when: {}, within: '1h' }];
    const text = describePolicySet(
      definePolicySet({
        ...full,
        sla: { policies: [{ id: 'all', when: {}, calendar: 'office', targets: rows }] },
        flows: [{ id: 'all', owner: 'mia', when: {} }],
      }),
    );
    expect(text).toContain('Every ticket. Hours: office.');
    expect(text).toContain('| first response | all | 1h |');
    expect(text).toContain('| all | Mia Lang | everything else |');
    expect(text).not.toContain('always.');
  });

  it('writes spans as numbers and objects as it writes those in text', () => {
    const targets = [{ metric: 'first_response', within: { hours: 1, minutes: 30 } }];
    const text = describePolicySet(
      setOf(targets, { routing: { ageing: { every: 600_000 }, rules: [] } }),
    );
    expect(text).toContain('| first response | all | 1h30m |');
    expect(text).toContain('A step more urgent for each 10m of waiting.');
  });

  it('calls people, teams and roles of one id by their own names', () => {
    const text = describePolicySet(
      definePolicySet({
        id: 'x',
        calendars: [],
        directory: {
          people: [{ id: 'ops', name: 'Olga Pei' }],
          teams: [{ id: 'ops', name: 'Operations', members: ['ops'] }],
          roles: [{ id: 'ops', name: 'Operator' }],
        },
        escalation: [
          {
            id: 'p',
            levels: [{ id: 'l', owner: 'ops', targets: [{ user: 'ops' }, { team: 'ops' }] }],
          },
        ],
        decisionRights: {
          chain: ['ops'],
          rules: [{ id: 'r', effect: 'permit', role: 'ops', action: 'credit', max: 5 }],
        },
        flows: [{ id: 'f', owner: 'ops' }],
      }),
    );
    expect(text).toContain('| l | Olga Pei | Olga Pei, everybody in Operations |');
    expect(text).toContain('| credit | Operator | 5 |');
    expect(text).toContain('| f | Olga Pei |');
  });

  it.each([
    ['EUR', 'EUR 50.00'],
    ['JPY', 'JPY 5000'],
    ['RWF', 'RWF 5000'],
    ['KWD', 'KWD 5.000'],
    ['CLF', 'CLF 0.5000'],
  ])('writes minor units of %s as ISO 4217 has them', (currency, expected) => {
    const rule = { id: 'r', effect: 'permit', role: 'a', action: 'credit', max: 5000, currency };
    const text = describePolicySet(setOf([], { decisionRights: { chain: ['a'], rules: [rule] } }));
    expect(text).toContain(`| ${expected} |`);
  });

  it.each([
    ['FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=25,26', 'each year on 25, 26 December'],
    ['FREQ=YEARLY;BYMONTH=11;BYDAY=+4TH', 'each year on the fourth Thursday of November'],
    ['FREQ=YEARLY;BYMONTH=5;BYDAY=-1MO', 'each year on the last Monday of May'],
    ['FREQ=YEARLY;BYEASTER=-2', 'each year 2 days before Easter Sunday'],
    ['FREQ=YEARLY;BYEASTER=1', 'each year 1 day after Easter Sunday'],
    ['FREQ=YEARLY;BYEASTER=0', 'each year on Easter Sunday'],
    ['FREQ=YEARLY;BYMONTH=5,6;BYMONTHDAY=1', 'by FREQ=YEARLY;BYMONTH=5,6;BYMONTHDAY=1'],
    ['FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=-1', 'by FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=-1'],
    ['FREQ=YEARLY;BYMONTH=5;BYDAY=MO', 'by FREQ=YEARLY;BYMONTH=5;BYDAY=MO'],
    ['FREQ=YEARLY;BYDAY=1MO', 'by FREQ=YEARLY;BYDAY=1MO'],
    [
      'FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=1,2,3;BYDAY=MO',
      'by FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=1,2,3;BYDAY=MO',
    ],
    ['FREQ=MONTHLY;BYMONTHDAY=1', 'by FREQ=MONTHLY;BYMONTHDAY=1'],
  ])('writes the rule of holidays %s as people say it, or as it stands', (rrule, expected) => {
    const [calendar] = full.calendars;
    const holidays = [{ rrule, name: 'Off' }];
    const text = describePolicySet(
      definePolicySet({ id: 'x', calendars: [{ ...calendar, holidays } as never] }),
    );
    expect(text).toContain(`- Off, ${expected}\n`);
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
