import { describe, expect, it } from 'vitest';
import {
  classifyItems,
  contactFacts,
  contactsOf,
  firstContactResolution,
  measure,
  repeatContactRate,
  type Contact,
  type ContactFact,
} from '../../src/metrics/index.js';
import type { Ticket, TicketEvent } from '../../src/ticket/index.js';
import { deepFreeze } from '../support/deepFreeze.js';

const hour = (n: number): number => n * 3_600_000;
const window = hour(168);
const contact = (id: string, at: number, more: Partial<Contact> = {}): Contact => ({
  id,
  customer: 'c1',
  issue: 'login',
  queuedAt: hour(at),
  resolved: true,
  ...more,
});
const factsOf = (contacts: readonly Contact[], now = hour(2000)): ContactFact[] =>
  contactFacts(deepFreeze(contacts), { window, now });

describe('contactFacts', () => {
  it('links contacts of one customer and issue within the window, its end included', () => {
    const facts = factsOf([
      contact('late', 168),
      contact('first', 0),
      contact('other issue', 1, { issue: 'bill' }),
      contact('other customer', 1, { customer: 'c2' }),
      contact('too late', 337),
    ]);
    const links = facts.map(({ id, previous, next }) => [id, previous?.id, next?.id]);
    expect(links).toEqual([
      ['late', 'first', undefined],
      ['first', undefined, 'late'],
      ['other issue', undefined, undefined],
      ['other customer', undefined, undefined],
      ['too late', undefined, undefined],
    ]);
    expect(facts[1]?.next).toMatchObject({ index: 0, gapMs: window });
    expect(facts[1]?.nextOfCustomer?.id).toBe('other issue');
  });

  it('ties contacts without an issue by their thread, and those with nothing to none', () => {
    const facts = factsOf([
      contact('a', 0, { customer: null, issue: null, ticketId: 't1' }),
      contact('b', 1, { customer: 'c1', issue: null, ticketId: 't2', threadId: 't1' }),
      contact('c', 2, { issue: null }),
      contact('d', 3, { customer: null }),
    ]);
    expect(facts.map(({ previous, unmatched }) => [previous?.id, unmatched])).toEqual([
      [undefined, false],
      ['a', false],
      [undefined, true],
      [undefined, true],
    ]);
  });

  it('keeps customers apart whose names would run together', () => {
    const facts = factsOf([
      contact('a', 0, { customer: 'x","y', issue: 'z' }),
      contact('b', 1, { customer: 'x', issue: 'y","z' }),
    ]);
    expect(facts.map(({ previous }) => previous)).toEqual([null, null]);
  });

  it('sees no excluded, idle or later contact', () => {
    const contacts = [
      contact('a', 0),
      contact('spam', 1, { excluded: 'spam' }),
      contact('thanks', 2, { idle: true }),
      contact('later', 5),
    ];
    const [a] = factsOf(contacts, hour(4));
    expect(a).toMatchObject({ next: null, nextOfCustomer: null, mature: false });
    expect(factsOf(contacts, hour(4))).toHaveLength(3);
  });

  it('stands contacts of one instant in the order given', () => {
    const links = factsOf([contact('a', 0), contact('b', 0)]).map(({ previous }) => previous?.id);
    expect(links).toEqual([undefined, 'a']);
  });

  it('does not know the past before the log', () => {
    const facts = contactFacts([contact('a', 100), contact('b', 168)], {
      window,
      now: hour(2000),
      knownSince: 0,
    });
    expect(facts.map(({ pastKnown }) => pastKnown)).toEqual([false, true]);
  });

  it.each([
    [null, 'contacts[0]'],
    [{ customer: 5, queuedAt: 0 }, 'contacts[0].customer'],
    [{ customer: 'c', queuedAt: 0, resolved: 'yes' }, 'contacts[0].resolved'],
    [{ customer: 'c', queuedAt: 'noon' }, 'contacts[0].queuedAt'],
    [{ customer: 'c', queuedAt: 0, selfService: { by: 'cat' } }, 'contacts[0].selfService'],
  ])('refuses %j', (bad, argument) => {
    expect(() => factsOf([bad as never])).toThrow(expect.objectContaining({ argument }) as Error);
  });

  it.each(['2bd', '7d', -1, '8w', null])('refuses the window %j', (bad) => {
    expect(() => contactFacts([], { window: bad as never, now: 0 })).toThrow();
  });
});

describe('firstContactResolution', () => {
  it('tells apart everything that it leaves out', () => {
    const facts = factsOf(
      [
        contact('resolved', 0, { agentReplies: 1, surveyedResolved: true }),
        contact('unresolved', 0, { issue: 'a', resolved: false, surveyedResolved: false }),
        contact('unresolvable', 0, { issue: 'b', resolved: false, unresolvable: true }),
        contact('followed', 0, { issue: 'c', agentReplies: 1 }),
        contact('repeat', 5, { issue: 'c', surveyedResolved: true }),
        contact('unknown', 0, { issue: 'd', resolved: null }),
        contact('young', 200, { issue: 'e' }),
        contact('thanks', 9, { idle: true }),
        contact('loose', 9, { issue: null }),
        contact('spam', 9, { excluded: 'spam' }),
        contact('child', 9, { issue: 'f', parentId: 'outage' }),
      ],
      hour(300),
    );
    const metric = firstContactResolution({ dedupe: 'parent' });
    const result = measure(metric, facts);
    expect(result).toMatchObject({ numerator: 1, n: 4, firstContacts: 6, immature: 1, repeats: 1 });
    expect(result).toMatchObject({ unknown: 1, idle: 1, unmatched: 1, excluded: 2, rejected: 0 });
    expect(result.net).toMatchObject({ numerator: 1, n: 3 });
    expect(result.survey).toMatchObject({ numerator: 1, n: 2 });
    expect(result.oneTouch).toMatchObject({ numerator: 1, n: 2 });
    expect(
      classifyItems(metric, facts).map(({ id, counted, because }) => [id, counted, because.code]),
    ).toEqual([
      ['resolved', 'numerator', 'resolved'],
      ['unresolved', 'denominator', 'not_resolved'],
      ['unresolvable', 'denominator', 'not_resolved'],
      ['followed', 'denominator', 'followed_by'],
      ['repeat', 'not_applicable', 'repeat_of'],
      ['unknown', 'not_applicable', 'not_marked'],
      ['young', 'immature', 'window_open'],
      ['thanks', 'not_applicable', 'idle'],
      ['loose', 'not_applicable', 'no_issue'],
      ['spam', 'excluded', 'spam'],
      ['child', 'excluded', 'child'],
    ]);
  });

  it('takes the lack of a repeat for a resolution when asked', () => {
    const facts = factsOf([
      contact('a', 0, { resolved: false }),
      contact('b', 0, { issue: 'x' }),
      contact('c', 1, { issue: 'x' }),
    ]);
    expect(measure(firstContactResolution({ resolution: 'no_repeat' }), facts).value).toBe(0.5);
  });

  it('answers nothing for nothing', () => {
    const { value, n, low, high, net } = measure(firstContactResolution(), []);
    expect([value, n, low, high, net.value]).toEqual([null, 0, null, null, null]);
  });

  it('refuses what is no fact, or counts it', () => {
    const bad = [{ mature: true }] as never[];
    expect(() => measure(firstContactResolution(), bad)).toThrow(/items\[0\]/);
    expect(measure(firstContactResolution({ onInvalid: 'count' }), bad).rejected).toBe(1);
  });
});

describe('repeatContactRate', () => {
  it('looks forward from mature contacts and backward from those whose past is known', () => {
    const contacts = [contact('a', 10), contact('b', 200), contact('c', 300), contact('d', 310)];
    const facts = contactFacts(contacts, { window, now: hour(400), knownSince: 0 });
    const result = measure(repeatContactRate(), facts);
    expect(result).toMatchObject({ numerator: 1, n: 2, immature: 2, followedImmature: 1 });
    expect(result).toMatchObject({ pastUnknown: 1, backward: { numerator: 2, n: 3 } });
    expect(classifyItems(repeatContactRate(), facts).map(({ counted }) => counted)).toEqual([
      'denominator',
      'numerator',
      'immature',
      'immature',
    ]);
  });
});

describe('contactsOf', () => {
  const say = (at: number, by: 'customer' | 'agent' | 'bot', more = {}): TicketEvent => ({
    at: hour(at),
    type: 'public_reply',
    by,
    ...more,
  });
  const solve = (at: number): TicketEvent => ({
    at: hour(at),
    type: 'status_changed',
    to: 'solved',
  });
  const ticket = (id: string, ...events: TicketEvent[]): Ticket => ({
    id,
    customer: 'c1',
    issue: 7,
    channel: 'email',
    events: [{ at: 0, type: 'created', by: 'customer' }, ...events],
  });
  const read = (tickets: readonly Ticket[], more = {}) =>
    contactsOf(deepFreeze(tickets), { now: hour(1000), ...more });

  it('counts a thread of five replies as five contacts', () => {
    const thread = [1, 3, 5, 7].flatMap((at) => [
      say(at, 'agent', { actor: 'ana' }),
      say(at + 1, 'customer'),
    ]);
    const contacts = read([ticket('t', ...thread, say(9, 'agent'), solve(9))]);
    expect(contacts.map(({ resolved }) => resolved)).toEqual([false, false, false, false, true]);
    expect(contacts[0]).toMatchObject({
      id: 't#1',
      customer: 'c1',
      issue: '7',
      channel: 'email',
      agent: 'ana',
      agentReplies: 1,
    });
    const facts = contactFacts(contacts, { window, now: hour(1000) });
    expect(measure(firstContactResolution(), facts)).toMatchObject({
      numerator: 0,
      n: 1,
      repeats: 4,
    });
  });

  it('adds what the customer writes before an answer to the contact', () => {
    expect(read([ticket('t', say(1, 'customer'), say(2, 'bot'), say(3, 'customer'))])).toHaveLength(
      1,
    );
  });

  it('keeps a live conversation together as long as it does not pause', () => {
    const chat = ticket(
      't',
      say(0.1, 'agent'),
      say(0.2, 'customer'),
      say(0.3, 'agent'),
      say(9, 'customer'),
    );
    const live = {
      ...chat,
      channel: 'chat',
      events: [
        { at: 0, type: 'created', by: 'customer', channel: 'chat' } as const,
        ...chat.events.slice(1),
      ],
    };
    expect(read([live])).toHaveLength(3);
    expect(read([live], { sessions: { chat: '30m' } })).toHaveLength(2);
  });

  it('takes thanks for no contact, and a question after the solve for one', () => {
    const reopened = { at: hour(5), type: 'reopened', by: 'customer' } as const;
    const thanks = ticket('t', say(1, 'agent'), solve(1), say(5, 'customer'), reopened, solve(6));
    const question = ticket(
      'u',
      say(1, 'agent'),
      solve(1),
      say(5, 'customer'),
      reopened,
      say(6, 'agent'),
      solve(6),
    );
    const pending = ticket('v', say(1, 'agent'), solve(1), say(5, 'customer'), reopened);
    const of = (each: Ticket): unknown =>
      read([each]).map(({ idle, resolved }) => [idle, resolved]);
    expect(of(thanks)).toEqual([
      [false, true],
      [true, true],
    ]);
    expect(of(question)).toEqual([
      [false, true],
      [false, true],
    ]);
    expect(of(pending)).toEqual([
      [false, true],
      [false, false],
    ]);
  });

  it('says what a bot made of a contact', () => {
    const outcome = (...events: TicketEvent[]): unknown =>
      read([ticket('t', ...events)])[0]?.selfService?.outcome;
    expect(outcome(say(1, 'bot'), solve(2))).toBe('solved');
    expect(outcome(say(1, 'bot'))).toBe('abandoned');
    expect(outcome(say(1, 'bot'), { at: hour(2), type: 'handed_over', from: 'bot' })).toBe(
      'handed_over',
    );
    expect(outcome(say(1, 'bot'), say(2, 'agent'), solve(3))).toBe('handed_over');
    expect(outcome(say(1, 'agent'))).toBeUndefined();
  });

  it('follows follow-ups to their origin, in a circle too', () => {
    const follow = (to: string): TicketEvent => ({ at: 0, type: 'linked', role: 'follow_up', to });
    const threads = read([
      ticket('a'),
      ticket('b', follow('a')),
      ticket('c', follow('b')),
      ticket('x', follow('y')),
      ticket('y', follow('x')),
    ]);
    expect(threads.slice(0, 3).map(({ threadId }) => threadId)).toEqual(['a', 'a', 'a']);
    expect(threads[3]?.threadId).toBe(threads[4]?.threadId);
  });

  it('reads the survey and the rule of what cannot be settled at once', () => {
    const rated = ticket(
      't',
      say(1, 'agent'),
      { at: hour(2), type: 'rated', score: 5, first: true },
      say(3, 'customer'),
    );
    const contacts = read([rated], { surveyKey: 'first', unresolvable: () => true });
    expect(
      contacts.map(({ surveyedResolved, unresolvable }) => [surveyedResolved, unresolvable]),
    ).toEqual([
      [true, true],
      [null, true],
    ]);
  });

  it('has no contact in what an agent opened, until the customer writes', () => {
    const outreach: Ticket = {
      id: 't',
      events: [{ at: 0, type: 'created', by: 'agent' }, say(1, 'agent')],
    };
    expect(read([outreach])).toEqual([]);
    expect(read([{ ...outreach, events: [...outreach.events, say(2, 'customer')] }])).toHaveLength(
      1,
    );
  });
});
