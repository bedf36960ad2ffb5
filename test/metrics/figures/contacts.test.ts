import { describe, expect, it } from 'vitest';
import {
  agentTimes,
  contactFacts,
  contactsOf,
  customerRetellings,
  issueThreads,
  measure,
  type Contact,
} from '../../../src/metrics/index.js';
import { refusalOf } from '../refusals/refusalOf.js';

const day = (n: number): Date => new Date(n);

describe('contacts', () => {
  const contact = (queuedAt: number, more: Partial<Contact> = {}): Contact => ({
    ...{ customer: 'c', issue: 'i', queuedAt },
    ...more,
  });
  const options = { window: 10, now: 100 };

  it('have facts with all that was told of them, and nothing of what was not', () => {
    const told = {
      ...{ id: 'k', ticketId: 't', customer: 'c', issue: 'i', channel: 'chat', agent: 'ana' },
      ...{ excluded: null, parentId: 'p', idle: false, resolved: true, unresolvable: true },
      ...{ surveyedResolved: false, agentReplies: 3 },
      selfService: { by: 'article', outcome: 'abandoned' },
    } as const;
    const link = (id: string | null, index: number, at: number, gapMs: number) => ({
      ...{ id, index, at: day(at), channel: id === null ? null : 'chat', gapMs },
    });
    const found = contactFacts([contact(90), { ...told, queuedAt: 85 }], options);
    expect(found[1]).toEqual({
      ...{ ...told, at: day(85), asOf: day(100), unmatched: false, mature: true, pastKnown: true },
      ...{ previous: null, next: link(null, 0, 90, 5), nextOfCustomer: link(null, 0, 90, 5) },
    });
    expect(found[0]).toEqual({
      ...{ id: null, ticketId: null, customer: 'c', issue: 'i', channel: null, agent: null },
      ...{ at: day(90), asOf: day(100), excluded: null, parentId: null, unmatched: false },
      ...{ idle: false, mature: true, pastKnown: true, resolved: null, unresolvable: false },
      ...{ surveyedResolved: null, agentReplies: null, selfService: null },
      ...{ previous: link('k', 1, 85, 5), next: null, nextOfCustomer: null },
    });
  });

  it('are tied by customer and issue, or by their thread or ticket', () => {
    const linked = (a: Partial<Contact>, b: Partial<Contact>) => {
      const [first] = contactFacts([contact(0, a), contact(1, b)], options);
      return [first?.next?.index, first?.nextOfCustomer?.index, first?.unmatched];
    };
    expect(linked({}, {})).toEqual([1, 1, false]);
    expect(linked({}, { issue: 'j' })).toEqual([undefined, 1, false]);
    expect(linked({ issue: null }, { issue: null })).toEqual([undefined, 1, true]);
    const thread = { customer: null, threadId: 'x' };
    expect(linked(thread, thread)).toEqual([1, 1, false]);
    expect(linked({ ...thread, ticketId: 'a' }, { ...thread, ticketId: 'b' })).toEqual([
      ...[1, 1, false],
    ]);
    const ticket = { issue: null, ticketId: 'x' };
    expect(linked({ ...ticket, customer: null }, ticket)).toEqual([1, 1, false]);
    expect(linked({ customer: null }, { customer: null })).toEqual([undefined, undefined, true]);
    expect(linked({}, { idle: true })).toEqual([undefined, undefined, false]);
    expect(linked({}, { queuedAt: 11 })).toEqual([undefined, undefined, false]);
  });

  it('are matters with their first and last contact', () => {
    const chat = { channel: 'chat', ticketId: 't' };
    const found = issueThreads(
      [
        contact(20, { ...chat, id: 'b', toldAgain: true }),
        contact(10, { ...chat, id: 'a' }),
        contact(25, chat),
        contact(25, { ...chat, channel: null }),
        contact(5, { customer: null }),
        contact(91, { customer: 'd', idle: true }),
        contact(91, { customer: 'd', excluded: 'spam' }),
        contact(101),
      ],
      options,
    );
    const loose = { channels: [], switches: 0, retellings: 0, inferredRetellings: 0 };
    expect(found).toEqual([
      {
        ...{ ...loose, customer: null, issue: 'i', contacts: [null], mature: true },
        ...{ at: day(5), lastAt: day(5) },
      },
      {
        ...{ customer: 'c', issue: 'i', contacts: ['a', 'b', null, null], channels: ['chat'] },
        ...{ at: day(10), lastAt: day(25), mature: true, switches: 0 },
        ...{ retellings: 2, inferredRetellings: 1 },
      },
    ]);
    expect(measure(customerRetellings(), found)).toMatchObject({
      ...{ value: 1, total: 2, max: 2, inferred: 1, any: { numerator: 1, denominator: 2 } },
    });
  });

  it('are read within a window that has to be given', () => {
    const elapsed = "elapsed time, as '168h' or ms";
    for (const read of [contactFacts, issueThreads] as const) {
      expect(refusalOf(() => read([], { now: 0 } as never))).toEqual([
        ...['invalid_option', 'options.window', undefined, elapsed],
      ]);
    }
  });

  it('keep agents busy until now, alone or several at once', () => {
    const handled = { agent: 'ana', talkMs: 10, holdMs: 5, wrapMs: 5 };
    const contacts = [
      contact(0, { ...handled, answeredAt: 0 }),
      contact(0, { ...handled, answeredAt: 20 }),
      contact(0, { ...handled, answeredAt: 90 }),
      contact(0, { ...handled, answeredAt: null }),
      contact(0, { ...handled, answeredAt: 5, wrapMs: null }),
      contact(0, { ...handled, answeredAt: 5, agent: null }),
    ];
    const shifts = [
      { agent: 'ana', from: 10, to: 30 },
      { agent: 'ana', from: 20, to: 95 },
      { agent: 'ben', from: 99, to: 200 },
    ];
    expect(agentTimes(contacts, { now: 100, shifts })).toEqual([
      {
        ...{ agent: 'ana', staffedMs: 85, busyMs: 50, busyStaffedMs: 35, handleMs: 50 },
        ...{ peak: 1, contacts: 3 },
      },
      {
        ...{ agent: 'ben', staffedMs: 1, busyMs: 0, busyStaffedMs: 0, handleMs: 0 },
        ...{ peak: 0, contacts: 0 },
      },
    ]);
  });
});

describe('contacts in the logs of tickets', () => {
  const say = (at: number, by: string, more: object = {}) =>
    ({ at, type: 'public_reply', by, ...more }) as const;
  const birth = { at: 0, type: 'created', by: 'customer', channel: 'chat' } as const;
  const log = (...events: readonly object[]) =>
    contactsOf(
      [{ id: 't', customer: 'c', issue: '', assignee: 'eve', events: [birth, ...events] as never }],
      {
        ...{ now: 100, sessions: { chat: 5 } },
      },
    );

  it('are told whole', () => {
    const [first, ...others] = log(say(3, 'agent'), say(4, 'agent', { actor: 'ana' }));
    expect(others).toEqual([]);
    expect(first).toMatchObject({
      ...{ id: 't#1', customer: 'c', issue: null, channel: 'chat', ticketId: 't', threadId: 't' },
      ...{ excluded: null, parentId: null, unresolvable: false, queuedAt: day(0) },
      ...{ answeredAt: day(3), agent: 'ana', agentReplies: 2, resolved: false, idle: false },
      ...{ selfService: null, surveyedResolved: null },
    });
    expect(log(say(3, 'agent'))[0]?.agent).toBe('eve');
    const child = { at: 1, type: 'linked', role: 'child', to: 'p' };
    expect(log(child)[0]).toMatchObject({ threadId: 't', parentId: 'p' });
    expect(log()[0]).toMatchObject({ agent: null, answeredAt: null, agentReplies: 0 });
  });

  it('go on for as long as the pause is, counted from the last word of either side', () => {
    const begins = (...events: readonly object[]) =>
      log(...events).map(({ queuedAt }) => queuedAt.getTime());
    expect(begins(say(3, 'agent'), say(8, 'customer'), say(13, 'customer'))).toEqual([0]);
    expect(begins(say(3, 'agent'), say(9, 'customer'))).toEqual([0, 9]);
    expect(begins(say(50, 'customer'))).toEqual([0]);
    expect(begins(say(3, 'agent', { auto: true }), say(50, 'customer'))).toEqual([0]);
    expect(begins(say(3, 'agent'), say(50, 'customer', { auto: true }))).toEqual([0]);
    expect(begins(say(3, 'agent'), say(100, 'customer'), say(101, 'agent'))).toEqual([0, 100]);
    const solved = { at: 3, type: 'status_changed', to: 'solved' };
    expect(begins(solved, say(50, 'customer'))).toEqual([0, 50]);
    expect(begins({ ...solved, at: 50 }, say(50, 'customer'))).toEqual([0]);
    expect(begins(say(3, 'agent'), { ...birth, at: 50 })).toEqual([0]);
  });
});
