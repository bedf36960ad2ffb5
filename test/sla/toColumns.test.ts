import { describe, expect, it } from 'vitest';
import {
  columnCodes,
  evaluateColumns,
  toColumns,
  type ClockTrigger,
  type Sla,
  type TicketColumns,
} from '../../src/sla/index.js';
import type { Ticket, TicketEvent } from '../../src/ticket/index.js';
import { hour } from '../ticket/ticketLog.js';
import { slaOf } from './clocks.js';
import { agentReply, created, field, group, merged, other, priority, status } from './events.js';
import { expectSameInColumns } from './inColumns.js';

const byTier = { metric: 'resolution', within: '4h', when: { tier: 'gold' } } as const;

/** Rules with a clock of their own that these stop, and a row by tier. */
function asking(stop: readonly ClockTrigger[]): Sla {
  const clock = { id: 'own', start: [{ type: 'created' }], stop, cycle: 'single' } as const;
  const rows = [byTier, { metric: 'own', within: '1h' }];
  return slaOf(rows, {}, { clocks: [clock], eventTypes: ['pinged'] });
}

const flat = asking([{ type: 'pinged' }]);
const deep = asking([
  { type: 'pinged', where: { all: [{ channel: 'phone' }, { to: 'x' }, { status: 'x' }] } },
  { type: 'rated', where: { any: [{ at: 1 }, { by: 'agent' }, { comment: 'x' }, { auto: true }] } },
  { type: 'tags_changed' },
]);

const ticketOf = (events: readonly unknown[], own: object = {}): Ticket => ({
  ...own,
  id: 'a',
  events: events as readonly TicketEvent[],
});

/** What a code of the dictionary means; a null that somebody wrote is another thing than none. */
const valueOf = ({ dictionary }: TicketColumns, code: number): unknown =>
  code === 0 ? 'none' : dictionary[code];

/** An event as its columns tell it: type, actor, flags, `to` and `detail`. */
function rowOf(sla: Sla, event: unknown): readonly unknown[] {
  const columns = toColumns(sla, [ticketOf([event])]);
  const [type = 0, by = 0] = [columns.type[0], columns.by[0]];
  return [
    [...columnCodes.types, ...columns.types][type],
    columnCodes.actors[by],
    columns.flags[0],
    valueOf(columns, columns.to[0]!),
    valueOf(columns, columns.detail[0]!),
  ];
}

const firstKeys = { reason: 'vendor', priority: 3, group: 'a', assignee: 'eve', tier: 'gold' };
const wrongKeys = { reason: 5, priority: NaN, group: 5, assignee: null, tier: undefined };

describe('events as columns', () => {
  it.each<[unknown, readonly unknown[]]>([
    [created(), ['created', 'nobody', 0, 'none', 'none']],
    [
      created(0, { by: 'agent', comment: 'none', status: 'new', ...firstKeys, channel: 'phone' }),
      ['created', 'agent', 2, 'new', firstKeys],
    ],
    [
      created(0, { comment: 'internal', status: 5, ...wrongKeys }),
      ['created', 'nobody', 2, 'none', 'none'],
    ],
    [
      created(0, { priority: 'p', tier: null, tags: ['x'] }),
      ['created', 'nobody', 0, 'none', { priority: 'p', tier: null }],
    ],
    [
      Object.assign(Object.create({ tier: 'gold' }) as object, created()),
      ['created', 'nobody', 0, 'none', 'none'],
    ],
    [
      status(1, 'pending', { by: 'customer', auto: true, comment: 'internal', reason: 'vendor' }),
      ['status_changed', 'customer', 1, 'pending', { reason: 'vendor' }],
    ],
    [
      other(1, 'status_changed', { to: 7, reason: 7, auto: 1 }),
      ['status_changed', 'nobody', 0, 'none', 'none'],
    ],
    [priority(1, 'low'), ['priority_changed', 'nobody', 0, 'low', 'none']],
    [other(1, 'priority_changed', { to: 3 }), ['priority_changed', 'nobody', 0, 3, 'none']],
    [other(1, 'priority_changed', { to: null }), ['priority_changed', 'nobody', 0, 'none', 'none']],
    [other(1, 'priority_changed', { to: NaN }), ['priority_changed', 'nobody', 0, false, 'none']],
    [group(1, 'a'), ['group_changed', 'nobody', 0, 'a', 'none']],
    [group(1, null), ['group_changed', 'nobody', 0, 'none', 'none']],
    [other(1, 'group_changed', { to: 3 }), ['group_changed', 'nobody', 0, false, 'none']],
    [other(1, 'assigned', { to: 'eve', by: 'system' }), ['assigned', 'system', 0, 'eve', 'none']],
    [other(1, 'assigned', { to: {} }), ['assigned', 'nobody', 0, false, 'none']],
    [field(1, 'tier', null), ['field_changed', 'nobody', 0, null, { field: 'tier' }]],
    [field(1, 'tier', undefined), ['field_changed', 'nobody', 0, 'none', { field: 'tier' }]],
    [field(1, 'other', 'x'), ['field_changed', 'nobody', 0, 'none', { field: 'other' }]],
    [other(1, 'tags_changed', { add: ['x'] }), ['tags_changed', 'nobody', 0, 'none', 'none']],
    [merged(1, 'target'), ['merged', 'nobody', 0, 'none', { role: 'target' }]],
    [
      other(1, 'merged', { firstContactAt: 5, to: 'x' }),
      ['merged', 'nobody', 0, 'none', { firstContactAt: 5 }],
    ],
    [other(1, 'pinged', { to: 'x', by: 'ghost' }), ['pinged', 'nobody', 0, 'none', 'none']],
    [other(1, 'never heard of', { by: 'third_party' }), ['', 'third_party', 0, 'none', 'none']],
    [
      agentReply(1, { reason: 'x', channel: 'phone' }),
      ['public_reply', 'agent', 0, 'none', 'none'],
    ],
  ])('%j', (event, expected) => {
    expect(rowOf(flat, event)).toEqual(expected);
  });

  it.each<[unknown, readonly unknown[]]>([
    [
      agentReply(1, { channel: 'phone' }),
      ['public_reply', 'agent', 0, 'none', { channel: 'phone' }],
    ],
    [
      agentReply(1, { to: null, status: 'x', auto: true }),
      ['public_reply', 'agent', 1, 'none', { to: null, status: 'x' }],
    ],
    [status(1, 'open', { status: 'x' }), ['status_changed', 'nobody', 0, 'open', { status: 'x' }]],
    [other(1, 'status_changed', { to: 7 }), ['status_changed', 'nobody', 0, 'none', { to: 7 }]],
    [created(0, { status: 'new', to: 'x' }), ['created', 'nobody', 0, 'new', { to: 'x' }]],
    [
      created(0, { status: 7, tags: ['x'] }),
      ['created', 'nobody', 0, 'none', { tags: ['x'], status: 7 }],
    ],
    [
      other(1, 'tags_changed', { add: ['x'], remove: 5 }),
      ['tags_changed', 'nobody', 0, 'none', { add: ['x'], remove: 5 }],
    ],
    [field(1, 'other', 'x'), ['field_changed', 'nobody', 0, 'x', { field: 'other' }]],
    [
      Object.assign(Object.create({ channel: 'phone' }) as object, agentReply(1)),
      ['public_reply', 'agent', 0, 'none', 'none'],
    ],
  ])('with the keys that triggers ask for: %j', (event, expected) => {
    expect(rowOf(deep, event)).toEqual(expected);
  });
});

describe('tickets as columns', () => {
  it('hold what the rules ask for, and equal values once', () => {
    const inherited = Object.create({ tier: 'gold' }) as object;
    const tickets = [
      ticketOf([field(1, 'tier', { a: [1] }), created()], {
        tier: { a: [1] },
        priority: 'low',
        x: 1,
      }),
      ticketOf([], { tier: new Date(5), assignee: 5 }),
      Object.assign(inherited, ticketOf([priority(2, 'low'), field(3, 'tier', -0)])),
    ];
    expect(toColumns(flat, tickets)).toEqual({
      offsets: Uint32Array.of(0, 2, 2, 4),
      at: Float64Array.of(hour(1), hour(0), hour(2), hour(3)),
      type: Uint8Array.of(7, 0, 4, 7),
      by: new Uint8Array(4),
      flags: new Uint8Array(4),
      to: Uint32Array.of(2, 0, 1, 5),
      detail: Uint32Array.of(3, 0, 0, 3),
      attributes: {
        priority: Uint32Array.of(1, 0, 0),
        group: Uint32Array.of(0, 0, 0),
        assignee: Uint32Array.of(0, 4, 0),
        tier: Uint32Array.of(2, 4, 0),
      },
      dictionary: [null, 'low', { a: [1] }, { field: 'tier' }, 5, 0],
      types: ['pinged', ''],
    });
  });

  it('serve several rules at once', () => {
    const columns = toColumns(
      [deep, flat, slaOf([{ ...byTier, when: { area: 'x' } }])],
      [ticketOf([other(1, 'rated', { channel: 'phone' })], { tier: 'gold', area: 'x' })],
    );
    expect(Object.keys(columns.attributes)).toEqual([
      ...['priority', 'group', 'assignee', 'tier', 'tags', 'area'],
    ]);
    expect(columns.types).toEqual(['pinged', '']);
    expect(columns.dictionary).toEqual([null, 'gold', 'x', { channel: 'phone' }]);
  });

  it('need no columns of what a ticket may come to have, and have three of these', () => {
    const when = {
      any: ['status', 'statusCategory', 'reason', 'priority', 'group', 'assignee'].map((name) => ({
        [name]: 'a',
      })),
    };
    const rules = slaOf([{ metric: 'resolution', within: '1h', when }]);
    const columns = toColumns(rules, [ticketOf([created(), group(1, 'a')], { group: 'b' })]);
    expect(Object.keys(columns.attributes)).toEqual(['priority', 'group', 'assignee']);
    const answer = evaluateColumns(rules, { ...columns, attributes: {} }, { now: hour(1) });
    expect(answer.clocks['resolution']?.target).toEqual(Int32Array.of(0));
  });

  it('may know as many types as a byte tells apart', () => {
    const types = (n: number) => Array.from({ length: n }, (_, i) => `t${i}`);
    const most = 256 - columnCodes.types.length - 1;
    const rules = (n: number): Sla => {
      const clock = { id: 'own', start: types(n).map((type) => ({ type })), stop: [] };
      const clocks = [{ ...clock, cycle: 'single' }] as const;
      return slaOf([{ metric: 'own', within: '1h' }], {}, { clocks, eventTypes: types(n) });
    };
    const last = other(0, `t${most - 1}`);
    expect(toColumns(rules(most), [ticketOf([last, other(1, 'x')])]).type).toEqual(
      Uint8Array.of(254, 255),
    );
    expect(() => toColumns(rules(most + 1), [])).toThrow('than a column can tell apart');
  });

  it('say what else goes wrong when an instant is read', () => {
    const event = {
      type: 'created',
      get at(): number {
        throw new RangeError('no clock here');
      },
    };
    expect(() => toColumns(flat, [ticketOf([event])])).toThrow(new RangeError('no clock here'));
  });
});

describe('columns', () => {
  it('tell the meaning of their codes', () => {
    expect(columnCodes).toEqual({
      types: [
        ...['created', 'public_reply', 'internal_note', 'status_changed', 'priority_changed'],
        ...['group_changed', 'assigned', 'field_changed', 'tags_changed', 'reopened', 'merged'],
        ...['linked', 'handed_over', 'escalated', 'excused', 'rated'],
      ],
      actors: ['nobody', 'customer', 'agent', 'bot', 'system', 'third_party'],
      flags: { auto: 1, internal: 2 },
      states: ['inactive', 'running', 'paused', 'met', 'breached', 'cancelled'],
    });
  });

  it.each([
    ...['id', 'events', 'status', 'statusCategory', 'reason', 'priority', 'group', 'assignee'],
    ...['at', 'type', 'by', 'actor', 'auto', 'comment', 'channel', 'constructor'],
  ])('answer to conditions on %s as objects do', (name) => {
    const conditions = [{ [name]: 'x' }, { [name]: { exists: true } }];
    const rows = conditions.map((when) => ({ metric: 'resolution', within: '1h', when }));
    const rules = slaOf([...rows, { metric: 'resolution', within: '2h' }]);
    const logs = [
      [created(0, { by: 'agent', ...(name !== 'type' && name !== 'at' && { [name]: 'x' }) })],
      [created(), field(1, name, 'x')],
      [created(), status(1, 'x'), field(2, name, 'y')],
    ];
    const own = name === 'events' ? {} : { [name]: 'x' };
    const wrong = name === 'id' || name === 'events' ? {} : { [name]: false };
    const tickets = logs.flatMap((events) =>
      [{}, own, wrong].map((each) => ({ ...ticketOf(events), ...each })),
    );
    for (const now of [0, 1, 2]) expectSameInColumns(rules, tickets, hour(now));
  });

  it.each<[unknown, number]>([
    ['high', 1],
    [5, 1],
    [null, 1],
    [NaN, 0],
    [-Infinity, 0],
    [true, 0],
    [{}, 0],
    [undefined, 1],
  ])('may hold values that only other programs write: priority %j', (value, policy) => {
    const rules = slaOf([{ metric: 'resolution', within: '1h' }], { when: { priority: 'low' } });
    const first = created(0, { priority: 'low' });
    const columns = toColumns(rules, [ticketOf([first, priority(1, 'strange')])]);
    const dictionary = columns.dictionary.map((each) => (each === 'strange' ? value : each));
    const answer = evaluateColumns(rules, { ...columns, dictionary }, { now: hour(2) });
    expect(answer.n).toBe(1);
    expect(answer.policy[0]).toBe(policy === 0 ? 0 : -1);
  });

  it.each([{ reason: 5 }, { reason: null }, {}, 'reason', 5, null, undefined])(
    'may hold keys that say nothing: %j',
    (detail) => {
      const rules = slaOf([{ metric: 'resolution', within: '1h' }], { when: { reason: 'odd' } });
      const columns = toColumns(rules, [ticketOf([created(), status(1, 'odd', { reason: 'x' })])]);
      const dictionary = columns.dictionary.map((each) =>
        typeof each === 'object' ? detail : each,
      );
      const spoiled = { ...columns, dictionary: [null, ...dictionary.slice(1)] };
      expect(evaluateColumns(rules, columns, { now: hour(2) }).policy[0]).toBe(-1);
      expect(evaluateColumns(rules, spoiled, { now: hour(2) }).policy[0]).toBe(0);
    },
  );

  it('may hold more values than there is room for at first', () => {
    const tiers = Array.from({ length: 270 }, (_, i) => (i % 70 === 7 ? 'gold' : `t${i}`));
    const rules = slaOf([{ ...byTier, when: { tier: 'gold', group: { exists: true } } }, byTier]);
    const tickets = tiers.map((tier, i) =>
      ticketOf([created(0)], { tier, ...(i % 2 === 1 && { group: 'a' }) }),
    );
    expectSameInColumns(rules, [...tickets, ...tickets.slice(0, 20)], hour(2));
  });

  it('may hold more values than are remembered', () => {
    const n = 33_000;
    const rules = slaOf([byTier]);
    const few = toColumns(rules, [ticketOf([created(0)], { tier: 'gold' })]);
    const tier = Uint32Array.from({ length: n }, (_, i) => (i % 32_768) + 1);
    const columns: TicketColumns = {
      ...few,
      offsets: Uint32Array.from({ length: n + 1 }, (_, i) => i),
      at: new Float64Array(n),
      ...{ type: new Uint8Array(n), by: new Uint8Array(n), flags: new Uint8Array(n) },
      ...{ to: new Uint32Array(n), detail: new Uint32Array(n) },
      attributes: { tier },
      dictionary: [...few.dictionary, ...Array.from(tier, String)],
    };
    const target = evaluateColumns(rules, columns, { now: hour(2) }).clocks['resolution']?.target;
    const gold = Array.from(target ?? []).flatMap((place, i) => (place === 0 ? [i] : []));
    expect(gold).toEqual([0, 32_768]);
  });
});
