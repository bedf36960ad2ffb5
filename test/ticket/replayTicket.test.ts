import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { replayTicket, type Ticket, type TicketState } from '../../src/ticket/index.js';
import { deepFreeze } from '../support/deepFreeze.js';
import { createdWith, errorOf, hour, logOf } from './ticketLog.js';
import { processorMs } from '../support/processorMs.js';

const end = { at: hour(100) };

describe('replayTicket', () => {
  it('knows nothing but the ticket itself before the creation', () => {
    const ticket = {
      ...createdWith(),
      tier: 'gold',
      priority: 'low',
      status: 'solved',
      tags: ['a'],
    };
    expect(replayTicket(ticket, { at: hour(-1) })).toEqual({
      id: 't1',
      at: hour(-1),
      createdAt: null,
      createdBy: null,
      status: null,
      category: null,
      reason: null,
      priority: 'low',
      group: null,
      assignee: null,
      fields: { tier: 'gold' },
      tags: ['a'],
      solvedAt: null,
      reopens: 0,
      mergedAwayAt: null,
      mergedInto: null,
      links: [],
      lastCustomerMessageAt: null,
      lastAgentReplyAt: null,
    });
  });

  it('counts events of the very instant', () => {
    expect(replayTicket(createdWith(), { at: hour(0) }).createdAt).toBe(hour(0));
    expect(replayTicket(createdWith(), { at: hour(0) - 1 }).createdAt).toBeNull();
  });

  it('takes the first attributes from the creation, over those of the ticket', () => {
    const ticket: Ticket = deepFreeze({
      id: 't1',
      priority: 'low',
      tier: 'gold',
      plan: 'free',
      events: [
        {
          at: hour(0),
          type: 'created',
          by: 'agent',
          actor: 'ana',
          channel: 'email',
          comment: 'internal',
          status: 'open',
          priority: 'high',
          group: 'emea',
          assignee: 'ben',
          tags: ['vip'],
          tier: 'silver',
        },
      ],
    });
    expect(replayTicket(ticket, end)).toMatchObject({
      createdBy: 'agent',
      status: 'open',
      priority: 'high',
      group: 'emea',
      assignee: 'ben',
      tags: ['vip'],
      fields: { tier: 'silver', plan: 'free', channel: 'email' },
    });
  });

  it('follows every kind of change', () => {
    const ticket = createdWith(
      { at: hour(1), type: 'priority_changed', to: 3 },
      { at: hour(2), type: 'group_changed', to: 'amer' },
      { at: hour(3), type: 'assigned', to: 'ben' },
      { at: hour(4), type: 'field_changed', field: 'tier', to: 'gold' },
      { at: hour(5), type: 'tags_changed', add: ['a', 'b', 'a'] },
      { at: hour(6), type: 'tags_changed', add: ['c'], remove: ['a', 'z'] },
      { at: hour(7), type: 'linked', role: 'parent', to: 't9' },
      { at: hour(8), type: 'status_changed', to: 'pending', reason: 'vendor' },
      { at: hour(9), type: 'group_changed', to: null },
      { at: hour(10), type: 'assigned', to: null },
      { at: hour(11), type: 'field_changed', field: 'tier', to: undefined },
    );
    expect(replayTicket(ticket, { at: hour(8) })).toMatchObject({
      status: 'pending',
      reason: 'vendor',
      priority: 3,
      group: 'amer',
      assignee: 'ben',
      fields: { tier: 'gold' },
      tags: ['b', 'c'],
      links: [{ role: 'parent', to: 't9' }],
    });
    const last = replayTicket(ticket, end);
    expect(last).toMatchObject({ group: null, assignee: null });
    expect(last.fields).not.toHaveProperty('tier');
  });

  it('drops a reason with the next status', () => {
    const ticket = createdWith(
      { at: hour(1), type: 'status_changed', to: 'pending', reason: 'vendor' },
      { at: hour(2), type: 'status_changed', to: 'pending' },
    );
    expect(replayTicket(ticket, end)).toMatchObject({ status: 'pending', reason: null });
  });

  it.each([
    [undefined, 'customer'],
    ['customer', 'customer'],
    ['third_party', 'customer'],
    ['agent', 'agent'],
    ['bot', 'agent'],
    ['system', 'agent'],
  ] as const)('counts a creation by %s as by the %s', (by, side) => {
    const ticket = logOf({ at: hour(0), type: 'created', ...(by && { by }) });
    expect(replayTicket(ticket, end).createdBy).toBe(side);
  });

  describe('status', () => {
    it('is new after a creation without one', () => {
      expect(replayTicket(createdWith(), end)).toMatchObject({ status: 'new', category: 'new' });
    });

    it('maps the names of a host and keeps them as the reason', () => {
      const ticket = createdWith({ at: hour(1), type: 'status_changed', to: 'waiting_vendor' });
      const statusCategories = { waiting_vendor: 'on_hold' } as const;
      expect(replayTicket(ticket, { ...end, statusCategories })).toMatchObject({
        status: 'waiting_vendor',
        category: 'on_hold',
        reason: 'waiting_vendor',
      });
    });

    it('counts as open when nobody knows its name', () => {
      const ticket = createdWith({ at: hour(1), type: 'status_changed', to: 'constructor' });
      expect(replayTicket(ticket, end)).toMatchObject({ status: 'constructor', category: 'open' });
    });

    it('comes from events alone, not from the ticket', () => {
      const ticket = { ...createdWith(), status: 'closed', reason: 'x' };
      expect(replayTicket(ticket, end)).toMatchObject({ status: 'new', reason: null });
    });

    it.each([['opne'], [undefined], [null]])('refuses %s as a category', (category) => {
      const statusCategories = { mine: category as 'open' };
      const error = errorOf(() => replayTicket(createdWith(), { ...end, statusCategories }));
      expect(error).toMatchObject({
        code: 'wrong_value',
        argument: 'options.statusCategories.mine',
      });
    });

    it('refuses to let one of its own words mean another', () => {
      const statusCategories = { open: 'pending' } as const;
      const error = errorOf(() => replayTicket(createdWith(), { ...end, statusCategories }));
      expect(error).toMatchObject({
        code: 'wrong_value',
        argument: 'options.statusCategories.open',
      });
    });
  });

  describe('solving and reopening', () => {
    const solved = { at: hour(1), type: 'status_changed', to: 'solved' } as const;

    it('remembers since when the ticket is solved, over its closing', () => {
      const ticket = createdWith(solved, { at: hour(2), type: 'status_changed', to: 'closed' });
      expect(replayTicket(ticket, end)).toMatchObject({
        category: 'closed',
        solvedAt: hour(1),
        reopens: 0,
      });
    });

    it.each(['new', 'open', 'pending', 'on_hold'])('counts solved to %s as a reopening', (to) => {
      const ticket = createdWith(solved, { at: hour(2), type: 'status_changed', to });
      expect(replayTicket(ticket, end)).toMatchObject({ status: to, solvedAt: null, reopens: 1 });
    });

    it('opens a solved ticket by the event reopened', () => {
      const ticket = createdWith(solved, { at: hour(2), type: 'reopened' });
      expect(replayTicket(ticket, end)).toMatchObject({
        status: 'open',
        solvedAt: null,
        reopens: 1,
      });
    });

    it('counts one reopening when both the status change and the reopening are told', () => {
      const ticket = createdWith(
        solved,
        { at: hour(2), type: 'status_changed', to: 'in_progress' },
        { at: hour(2), type: 'reopened' },
      );
      expect(replayTicket(ticket, end)).toMatchObject({ status: 'in_progress', reopens: 1 });
    });

    it('makes a pending ticket open without counting a reopening', () => {
      const ticket = createdWith(
        { at: hour(1), type: 'status_changed', to: 'pending' },
        { at: hour(2), type: 'reopened' },
      );
      expect(replayTicket(ticket, end)).toMatchObject({ status: 'open', reopens: 0 });
    });

    it.each([
      [{ at: hour(2), type: 'reopened', auto: true }],
      [{ at: hour(2), type: 'status_changed', to: 'open', auto: true }],
      [{ at: hour(2), type: 'status_changed', to: 'mine', auto: true }],
    ] as const)('lets nothing automatic reopen: %j', (event) => {
      expect(replayTicket(createdWith(solved, event), end)).toMatchObject({
        status: 'solved',
        solvedAt: hour(1),
        reopens: 0,
      });
    });

    it('lets automatic changes solve and close', () => {
      const ticket = createdWith(
        { ...solved, auto: true },
        { at: hour(2), type: 'status_changed', to: 'closed', auto: true },
      );
      expect(replayTicket(ticket, end)).toMatchObject({ status: 'closed', solvedAt: hour(1) });
    });
  });

  describe('messages', () => {
    it('remembers who wrote when, leaving out bots, notes and automatic replies', () => {
      const ticket = createdWith(
        { at: hour(1), type: 'public_reply', by: 'agent' },
        { at: hour(2), type: 'public_reply', by: 'customer' },
        { at: hour(3), type: 'public_reply', by: 'bot' },
        { at: hour(4), type: 'internal_note', by: 'agent' },
        { at: hour(5), type: 'public_reply', by: 'agent', auto: true },
        { at: hour(6), type: 'public_reply', by: 'customer', auto: true },
        { at: hour(7), type: 'public_reply' },
        { at: hour(8), type: 'public_reply', by: 'third_party' },
      );
      expect(replayTicket(ticket, end)).toMatchObject({
        lastCustomerMessageAt: hour(2),
        lastAgentReplyAt: hour(1),
      });
    });

    it.each([
      [{}, hour(0), null],
      [{ by: 'third_party' }, hour(0), null],
      [{ by: 'agent' }, null, hour(0)],
      [{ by: 'bot' }, null, null],
      [{ by: 'customer', comment: 'internal' }, null, null],
      [{ by: 'customer', comment: 'none' }, null, null],
      [{ by: 'customer', auto: true }, null, null],
    ] as const)('reads a creation %j as a message', (keys, customer, agent) => {
      const ticket = logOf({ at: hour(0), type: 'created', ...keys });
      expect(replayTicket(ticket, end)).toMatchObject({
        lastCustomerMessageAt: customer,
        lastAgentReplyAt: agent,
      });
    });
  });

  describe('merges', () => {
    it('marks a source, by default and by name, once', () => {
      const ticket = createdWith(
        { at: hour(1), type: 'merged', with: 't7' },
        { at: hour(2), type: 'merged', role: 'source', with: 't8' },
      );
      expect(replayTicket(ticket, end)).toMatchObject({ mergedAwayAt: hour(1), mergedInto: 't7' });
    });

    it('leaves a target as it is', () => {
      const ticket = createdWith({ at: hour(1), type: 'merged', role: 'target', with: 't7' });
      expect(replayTicket(ticket, end)).toMatchObject({ mergedAwayAt: null, mergedInto: null });
    });
  });

  describe('odd logs', () => {
    it('ignores a second creation altogether', () => {
      const again = { at: hour(2), type: 'created', priority: 'low', status: 'closed', tier: 'x' };
      const state = replayTicket(createdWith(again), end);
      expect(state).toMatchObject({
        createdAt: hour(0),
        priority: null,
        status: 'new',
        fields: {},
      });
    });

    it('lets changes before the creation count, and those at its instant in any order', () => {
      const before = logOf(
        { at: hour(0), type: 'status_changed', to: 'pending' },
        { at: hour(0), type: 'priority_changed', to: 'high' },
        { at: hour(0), type: 'created' },
      );
      expect(replayTicket(before, end)).toMatchObject({ status: 'pending', priority: 'high' });
    });

    it('replays a log without a creation', () => {
      const ticket = logOf({ at: hour(1), type: 'status_changed', to: 'solved' });
      expect(replayTicket(ticket, end)).toMatchObject({ createdAt: null, status: 'solved' });
    });

    it('is empty for an empty log', () => {
      expect(replayTicket(logOf(), end)).toMatchObject({ createdAt: null, status: null });
    });

    it.each([
      [{ type: 'status_changed' }],
      [{ type: 'status_changed', to: null }],
      [{ type: 'priority_changed', to: NaN }],
      [{ type: 'priority_changed', to: {} }],
      [{ type: 'group_changed', to: 7 }],
      [{ type: 'assigned' }],
      [{ type: 'field_changed' }],
      [{ type: 'field_changed', field: 'status', to: 'solved' }],
      [{ type: 'field_changed', field: 'priority', to: 'high' }],
      [{ type: 'field_changed', field: 'events', to: [] }],
      [{ type: 'tags_changed', add: 'vip', remove: 7 }],
      [{ type: 'tags_changed', add: [7, null] }],
      [{ type: 'merged', role: 'both' }],
      [{ type: 'linked', role: 'uncle', to: 't2' }],
      [{ type: 'linked', role: 'parent' }],
      [{ type: 'snoozed', to: 'x' }],
      [{ type: 'toString' }],
      [{ type: undefined }],
      [{}],
    ])('changes nothing on %j', (event) => {
      const plain = replayTicket(createdWith(), end);
      expect(
        replayTicket(logOf({ at: hour(0), type: 'created' }, { at: hour(1), ...event }), end),
      ).toEqual(plain);
    });

    it.each([[null], [undefined], [7], ['t1'], [{}], [{ id: 5, events: [] }]])(
      'refuses %j as a ticket',
      (ticket) => {
        const error = errorOf(() => replayTicket(ticket as unknown as Ticket, end));
        expect(error).toMatchObject({ code: 'invalid_ticket', argument: 'ticket' });
      },
    );

    it('refuses a ticket without a log', () => {
      const error = errorOf(() => replayTicket({ id: 't1' } as unknown as Ticket, end));
      expect(error).toMatchObject({ code: 'invalid_ticket', argument: 'ticket.events' });
    });

    it('names the instant to look at when it is bad', () => {
      expect(errorOf(() => replayTicket(createdWith(), { at: NaN }))).toMatchObject({
        code: 'invalid_instant',
        argument: 'options.at',
      });
    });
  });

  describe('attributes', () => {
    it('come out as JSON would give them back', () => {
      const ticket = deepFreeze({
        ...createdWith(),
        due: new Date(hour(5)),
        temporal: { epochMilliseconds: hour(6) },
        seats: -0,
        rate: NaN,
        big: 12n,
        gone: undefined,
        call: () => 1,
        list: [new Date(hour(1)), undefined, 'x'],
        nested: { a: { b: 1 }, none: undefined },
      });
      const { fields } = replayTicket(ticket, end);
      expect(Object.is(fields['seats'], 0)).toBe(true);
      expect({ ...fields }).toEqual({
        due: hour(5),
        temporal: hour(6),
        seats: 0,
        rate: null,
        big: '12',
        call: null,
        list: [hour(1), null, 'x'],
        nested: { a: { b: 1 } },
      });
    });

    it('read dates and sets of another realm as those of this one', () => {
      const foreign = (code: string): unknown => runInNewContext(code);
      const ticket = {
        ...createdWith(),
        due: foreign('new Date(5)'),
        never: foreign('new Date(NaN)'),
        list: [foreign('new Date(6)')],
        skills: foreign("new Set(['sql'])"),
        named: { [Symbol.toStringTag]: 'Date', a: 1 },
        made: Object.create(Date.prototype) as unknown,
      };
      const { fields } = replayTicket(ticket, end);
      expect({ ...fields }).toEqual({
        ...{ due: 5, never: null, list: [6], skills: ['sql'], named: { a: 1 }, made: {} },
      });
    });

    it('read gaps as null, and lists to their millionth part', () => {
      const ticket = { ...createdWith(), gapped: Object.assign(new Array<number>(2), { 1: 7 }) };
      expect(replayTicket(ticket, end).fields['gapped']).toEqual([null, 7]);
      const { fields } = replayTicket({ ...createdWith(), long: new Array(2 ** 32 - 1) }, end);
      expect(fields['long']).toHaveLength(1_000_000);
    });

    it('end where objects refer to each other over and over', () => {
      const web: Record<string, unknown> = {};
      for (let index = 0; index < 60; index++) web[`k${index}`] = web;
      const { fields } = replayTicket({ ...createdWith(), web }, end);
      expect(fields['web']).toMatchObject({ k59: null });
    });

    it('end cycles', () => {
      const loop: { self?: unknown } = {};
      loop.self = loop;
      expect(JSON.stringify(replayTicket({ ...createdWith(), loop }, end).fields)).toContain(
        'null',
      );
    });

    it('may have any name, without reaching a prototype', () => {
      const ticket = JSON.parse(`{
        "id": "t1", "__proto__": { "polluted": 1 }, "constructor": "c",
        "events": [
          { "at": ${hour(0)}, "type": "created", "__proto__": { "polluted": 2 }, "tags": ["__proto__"] },
          { "at": ${hour(1)}, "type": "field_changed", "field": "__proto__", "to": { "polluted": 3 } },
          { "at": ${hour(2)}, "type": "field_changed", "field": "toString", "to": "text" },
          { "at": ${hour(3)}, "type": "tags_changed", "add": ["constructor"], "remove": ["__proto__", "valueOf"] }
        ] }`) as Ticket;
      const state = replayTicket(ticket, end);
      expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
      expect(Object.keys(state.fields)).toEqual(['__proto__', 'constructor', 'toString']);
      expect(state.fields['toString']).toBe('text');
      expect(state.tags).toEqual(['constructor']);
      const back = JSON.parse(JSON.stringify(state)) as TicketState;
      expect(JSON.stringify(back)).toBe(JSON.stringify(state));
    });
  });

  it('replays 100,000 events without slowing down', () => {
    const events = Array.from({ length: 100_000 }, (_, index) => ({
      at: hour(0) + (100_000 - index) * 1000,
      type: 'tags_changed',
      add: [`tag${index}`],
      remove: [`tag${index + 50_000}`],
    }));
    const begin = processorMs();
    const state = replayTicket({ id: 't1', events }, { at: hour(100) });
    // Half a second on a slow machine; anything quadratic would take a minute.
    expect(processorMs() - begin).toBeLessThan(5000);
    expect(state.tags).toHaveLength(50_000);
  });
});
