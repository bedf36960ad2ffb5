import fc from 'fast-check';
import { defineSla, type Sla, type TargetConfig } from '../../src/sla/index.js';
import type { Ticket, TicketEvent } from '../../src/ticket/index.js';
import { deepFreeze } from '../support/deepFreeze.js';
import { hour } from '../ticket/ticketLog.js';
import { calendars } from './clocks.js';

// Rules that ask for nearly everything a rule can ask for, and logs that hold it, among them
// several events of one instant and targets that end at the very instant of an event.

type Switches = Pick<TargetConfig, 'onReopen' | 'onTargetChange' | 'retroactiveBreach'>;

const RARE_CLOCKS = [
  {
    id: 'watch',
    start: [
      { type: 'created' },
      { type: 'assigned', ticket: { assignee: { exists: true } } },
      { type: 'reopened', by: 'agent' },
    ],
    stop: [{ type: 'pinged', by: ['system', 'third_party'] }, { type: 'solved' }],
    cancel: [{ type: 'merged_away' }, { type: 'handed_over' }],
    reset: [{ type: 'priority_changed' }],
    pauseOn: ['waiting', { status: 'pending', reason: 'vendor' }],
    runWhile: { not: { group: 'b' } },
    cycle: 'repeat',
    onReopen: 'restart',
  },
  {
    id: 'field',
    startAfter: [{ type: 'public_reply', by: 'customer' }],
    start: [{ type: 'field_changed' }, { type: 'assigned' }, { type: 'status_changed' }],
    stop: [{ type: 'group_changed' }, { type: 'escalated' }],
    cycle: 'repeat',
    reopenWithin: '2h',
  },
  {
    id: 'quiet',
    start: [{ type: 'created', by: 'customer', where: { comment: 'internal' } }],
    stop: [{ type: 'public_reply' }, { type: 'solved' }, { type: 'linked' }],
    reset: [{ type: 'pinged', ticket: { reason: 'vendor' } }],
    cycle: 'single',
    onReopen: 'continue',
    reopenWithin: '3h',
    createdSolved: 'met',
  },
] as const;

/** Triggers on keys of events, for which the rules are run as objects. */
const ASKS_OF_EVENTS = {
  id: 'asks',
  start: [{ type: 'created', where: { channel: 'phone' } }, { type: 'linked' }],
  stop: [
    { type: 'public_reply', where: { channel: 'phone' } },
    { type: 'status_changed', where: { to: 'pending' } },
    { type: 'tags_changed' },
  ],
  cancel: [{ type: 'merged', where: { role: 'source' } }],
  cycle: 'repeat',
} as const;

const METRICS = [
  ...['first_response', 'next_response', 'pausable_update', 'agent_work', 'resolution'],
  ...RARE_CLOCKS.map(({ id }) => id),
];

const SWITCHES = (['resume', 'restart', 'ignore', 'continue'] as const).flatMap((onReopen) =>
  (['carry', 'restart', 'freeze'] as const).flatMap((onTargetChange) =>
    (['at_change', 'back_dated'] as const).map((retroactiveBreach): Switches => ({
      onReopen,
      onTargetChange,
      retroactiveBreach,
    })),
  ),
);

/** Each row has other switches: steps of five lead to every one of the 24. */
const switchesOf = (row: number): Switches => SWITCHES[(row * 5) % SWITCHES.length]!;

/** Rows of each clock by priority, the rows of the rest with a negotiated date. */
function rows(first: number, withins: readonly TargetConfig['within'][]): TargetConfig[] {
  return METRICS.flatMap((metric, i): TargetConfig[] => [
    {
      ...switchesOf(first + 2 * i),
      metric,
      when: { priority: { in: ['high', 1] } },
      within: withins[i % withins.length]!,
      edge: i % 2 === 0 ? 'next_open' : 'close',
      stopOnNote: true,
      startOnAgentCreated: true,
      reopenWithin: '4h',
    },
    {
      ...switchesOf(first + 2 * i + 1),
      metric,
      when: { priority: 'low' },
      within: withins[(i + 1) % withins.length]!,
      pauseOn: ['on_hold', { status: 'waiting', reason: 'vendor' }],
      stopOnSolve: false,
    },
    { metric, within: { field: 'promised' } },
  ]);
}

function rareRules(first: number, asObjects: boolean): Sla {
  const ofEvents = asObjects ? [ASKS_OF_EVENTS] : [];
  const asks = asObjects ? [{ metric: 'asks', within: '2h' }] : [];
  const policies = [
    {
      id: 'gold',
      when: { tier: 'gold' },
      calendar: 'office',
      calendarByGroup: { a: 'evening', never: 'never' },
      receivedAfter: '11:00',
      targets: [
        ...rows(first, ['2h', '1bd', { businessDays: 2, at: '10:00' }, '3h', null]),
        ...asks,
      ],
    },
    {
      id: 'eve',
      when: { any: [{ assignee: 'eve' }, { reason: 'vendor' }, { statusCategory: 'new' }] },
      calendar: 'evening',
      targets: rows(first + 1, ['1h', { calendarDays: 1, at: 'end_of_day' }, '2bd']),
    },
    { id: 'waits', when: { status: 'waiting' }, calendar: '24x7', targets: [] },
    {
      id: 'rest',
      calendar: '24x7',
      targets: [
        ...METRICS.map((metric, i) => {
          return { ...switchesOf(first + i), metric, within: '4h', time: 'elapsed' } as const;
        }),
        ...asks,
      ],
    },
  ];
  const targets = [{ ...switchesOf(first), metric: 'group_ownership', within: '2h' }];
  return defineSla(
    deepFreeze({
      policies,
      groupPolicies: [{ id: 'groups', calendar: 'office', targets }],
      clocks: [...RARE_CLOCKS, ...ofEvents],
      eventTypes: ['pinged'],
      statusCategories: { waiting: 'on_hold', done: 'solved' },
    }),
    { calendars },
  );
}

/** Which rules: drawn as a number, so that a counterexample does not print them. */
export const anyRareRules: fc.Arbitrary<number> = fc.constantFrom(0, 7, 16, 21, 24);

const compiled = new Map<number, Sla>();

/** Rules by numbers, and under 24 some that are run as objects. */
export function rareRulesOf(first: number): Sla {
  const known = compiled.get(first) ?? rareRules(first, first === 24);
  compiled.set(first, known);
  return known;
}

const STATUSES = [
  'new',
  'open',
  'pending',
  'waiting',
  'on_hold',
  'solved',
  'done',
  'closed',
  'odd',
];
const PRIORITIES = ['low', 'high', 1, null, NaN, true];
const GROUPS = ['a', 'b', 'never', null, 5];
const PROMISES = [hour(3), '2026-03-02T13:00Z', 'soon', null, undefined, new Date(hour(5))];
const TIERS = ['gold', 'silver', ['gold'], null, undefined];

const often = <Value>(value: Value, arbitrary: fc.Arbitrary<Value>): fc.Arbitrary<Value> =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(value) }, { weight: 1, arbitrary });

const by = fc.constantFrom('customer', 'agent', 'agent', 'bot', 'system', 'third_party', 'ghost');
const statusKeys = { to: fc.constantFrom(...STATUSES, 7), reason: fc.constantFrom('vendor', 3) };

/** Events of a type, each key there or not unless it says what changes. */
function event(type: string, keys: Readonly<Record<string, fc.Arbitrary<unknown>>> = {}) {
  const model: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
    type: fc.constant(type),
    by,
    auto: often<unknown>(false, fc.constantFrom<unknown>(true, 1)),
    comment: fc.constantFrom('internal', 'public'),
    ...keys,
  };
  const required = Object.keys(model).filter((key) => ['type', 'to', 'field'].includes(key));
  return fc.record(model, { requiredKeys: required });
}

const happening = fc.oneof(
  event('public_reply', { channel: fc.constantFrom('phone', 'mail') }),
  event('status_changed', statusKeys),
  event('status_changed', statusKeys),
  event('priority_changed', { to: fc.constantFrom(...PRIORITIES) }),
  event('group_changed', { to: fc.constantFrom(...GROUPS) }),
  event('assigned', { to: fc.constantFrom<unknown>('eve', 'adam', null, 5) }),
  event('field_changed', { field: fc.constant('tier'), to: fc.constantFrom(...TIERS) }),
  event('field_changed', { field: fc.constant('promised'), to: fc.constantFrom(...PROMISES) }),
  event('field_changed', { field: fc.constantFrom<unknown>('other', 5), to: fc.constant('gold') }),
  event('reopened'),
  fc.constantFrom('pinged', 'escalated', 'internal_note', 'linked', 'tags_changed').chain(event),
  fc.oneof(
    event('merged', { role: fc.constantFrom<unknown>('source', 'target', 5) }),
    event('handed_over'),
    event('created', { status: statusKeys.to }),
  ),
);

const creation = event('created', {
  comment: fc.constantFrom('internal', 'none', 'public'),
  channel: fc.constantFrom('phone', 'mail'),
  status: often<unknown>('open', fc.constantFrom<unknown>(...STATUSES, null)),
  reason: statusKeys.reason,
  priority: fc.constantFrom(...PRIORITIES),
  group: fc.constantFrom(...GROUPS),
  assignee: fc.constantFrom<unknown>('eve', 'adam', 5),
  tier: fc.constantFrom(...TIERS),
  promised: fc.constantFrom(...PROMISES),
});

/** Half hours around a working day and the next one. */
const halfHour = fc.integer({ min: -2, max: 60 }).map((at) => hour(at / 2));

/** An instant of the grid of the logs, or beside it. */
export const anyRareInstant: fc.Arbitrary<number> = fc
  .tuple(halfHour, fc.constantFrom(0, 1, -1))
  .map(([at, beside]) => at + beside);

const attributes = fc.record(
  {
    priority: fc.constantFrom(...PRIORITIES),
    group: fc.constantFrom(...GROUPS),
    assignee: fc.constantFrom<unknown>('eve', 7),
    tier: fc.constantFrom(...TIERS),
    promised: fc.constantFrom(...PROMISES),
  },
  { requiredKeys: [] },
);

/** Tickets whose logs may be empty and stand in any order. */
export const anyRareTickets: fc.Arbitrary<readonly Ticket[]> = fc.array(
  fc
    .tuple(attributes, creation, fc.array(fc.tuple(halfHour, happening), { maxLength: 12 }))
    .map(([own, first, rest]): Ticket => {
      const events = [{ ...first, at: hour(0) }, ...rest.map(([at, each]) => ({ ...each, at }))];
      return deepFreeze({ ...own, id: 't', events: events as unknown as TicketEvent[] });
    }),
  { maxLength: 12 },
);
