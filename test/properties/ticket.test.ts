import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  replayTicket,
  reviewTicket,
  sortEvents,
  type MutableTicketState,
  type StatusCategory,
  type Ticket,
  type TicketEvent,
  type TicketState,
} from '../../src/ticket/index.js';
import { applyEvent } from '../../src/ticket/applyEvent.js';
import { startTicketState } from '../../src/ticket/startTicketState.js';
import { compileTicketRules } from '../../src/ticket/ticketRules.js';
import { deepFreeze } from '../support/deepFreeze.js';

const START_MS = Date.UTC(2026, 0, 1);
const options = { statusCategories: { waiting: 'pending' } } as const;

const name = fc.constantFrom('a', 'b', '7', '__proto__', 'constructor', 'toString');
const status = fc.constantFrom(
  'new',
  'open',
  'pending',
  'on_hold',
  'solved',
  'closed',
  'waiting',
  'odd',
);
const by = fc.option(fc.constantFrom('customer', 'agent', 'bot', 'system', 'third_party'), {
  nil: undefined,
});
const auto = fc.option(fc.boolean(), { nil: undefined });
const value = fc.jsonValue({ maxDepth: 2 });

const body = fc.oneof(
  fc.record({ type: fc.constant('created'), by, status, tier: value }, { requiredKeys: ['type'] }),
  fc.record({
    type: fc.constantFrom('public_reply', 'internal_note', 'reopened', 'snoozed'),
    by,
    auto,
  }),
  fc.record({ type: fc.constant('status_changed'), to: status, auto }),
  fc.record({
    type: fc.constantFrom('priority_changed', 'group_changed', 'assigned'),
    to: fc.option(name),
  }),
  fc.record({ type: fc.constant('field_changed'), field: name, to: value }),
  fc.record({ type: fc.constant('tags_changed'), add: fc.array(name), remove: fc.array(name) }),
  fc.record({
    type: fc.constantFrom('merged', 'linked'),
    role: fc.constantFrom('source', 'target', 'child'),
    to: name,
    with: name,
  }),
  fc.record({ type: fc.string(), to: fc.anything(), by: fc.anything(), at: fc.constant(0) }),
);

function log(times: fc.Arbitrary<number[]>): fc.Arbitrary<TicketEvent[]> {
  return times.chain((all) =>
    fc.tuple(
      ...all.map((at) => body.map((each) => ({ ...each, at: START_MS + at }) as TicketEvent)),
    ),
  );
}

/** Logs whose events share no instant, in order of time. */
const distinct = log(
  fc.uniqueArray(fc.nat(10_000), { maxLength: 25 }).map((times) => times.sort((a, b) => a - b)),
);
const anyLog = log(fc.array(fc.nat(20), { maxLength: 25 }));

function ticketOf(events: readonly TicketEvent[]): Ticket {
  return { id: 't1', plan: 'free', events };
}

/** A state as text, the order of its keys left out of account. */
function plain(state: TicketState): unknown {
  return JSON.parse(JSON.stringify(state));
}

describe('a replay', () => {
  it('does not depend on the order of events of different instants', () => {
    const shuffled = distinct.chain((events) =>
      fc.tuple(fc.constant(events), fc.shuffledSubarray(events, { minLength: events.length })),
    );
    fc.assert(
      fc.property(shuffled, fc.nat(12_000), ([events, other], at) => {
        const look = { at: START_MS + at, ...options };
        expect(replayTicket(ticketOf(other), look)).toEqual(replayTicket(ticketOf(events), look));
      }),
    );
  });

  it('does not depend on the form of the instants', () => {
    fc.assert(
      fc.property(anyLog, (events) => {
        const texts = events.map((each) => ({
          ...each,
          at: new Date(each.at as number).toISOString(),
        }));
        const look = { at: START_MS + 10, ...options };
        expect(replayTicket(ticketOf(texts), look)).toEqual(replayTicket(ticketOf(events), look));
      }),
    );
  });

  it('changes neither ticket nor events, and answers the same twice', () => {
    fc.assert(
      fc.property(anyLog, (events) => {
        const ticket = deepFreeze(ticketOf(events));
        const look = { at: START_MS + 10, ...options };
        expect(replayTicket(ticket, look)).toEqual(replayTicket(ticket, look));
        reviewTicket(ticket, { now: START_MS + 10 });
        sortEvents(ticket.events);
      }),
    );
  });

  it('is what its part up to then says: later events change nothing', () => {
    fc.assert(
      fc.property(anyLog, fc.nat(20), (events, at) => {
        const look = { at: START_MS + at, ...options };
        const past = events.filter((each) => (each.at as number) <= look.at);
        expect(replayTicket(ticketOf(past), look)).toEqual(replayTicket(ticketOf(events), look));
      }),
    );
  });

  it('goes on from a JSON round trip at any event as if nothing had been', () => {
    const rules = compileTicketRules(options);
    fc.assert(
      fc.property(anyLog, fc.nat(25), (events, cut) => {
        const ticket = ticketOf(events);
        const straight = startTicketState(ticket, rules);
        let stored: MutableTicketState = startTicketState(ticket, rules);
        const changes = sortEvents(events).map((event, index) => {
          if (index === cut) stored = JSON.parse(JSON.stringify(stored)) as MutableTicketState;
          const context = { at: event.at as number, rules };
          return [applyEvent(straight, event, context), applyEvent(stored, event, context)];
        });
        for (const [one, other] of changes) expect(other).toBe(one);
        expect(JSON.stringify(stored)).toBe(JSON.stringify(straight));
        expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
      }),
    );
  });

  it('agrees with a simple reading of the status and its reopenings', () => {
    fc.assert(
      fc.property(anyLog, (events) => {
        const state = replayTicket(ticketOf(events), { at: START_MS + 100, ...options });
        expect([state.category, state.reopens]).toEqual(simpleStatus(sortEvents(events)));
        expect(state.solvedAt === null).toBe(
          state.category !== 'solved' && state.category !== 'closed',
        );
      }),
    );
  });

  it('is plain JSON without undefined or NaN', () => {
    fc.assert(
      fc.property(anyLog, (events) => {
        const state = replayTicket(ticketOf(events), { at: START_MS + 100, ...options });
        expect(plain(state)).toEqual(plain(plain(state) as TicketState));
        expect(JSON.stringify(state)).not.toContain('undefined');
        for (const each of Object.values(state)) expect(each).not.toBeUndefined();
      }),
    );
  });
});

describe('a review', () => {
  it('ends for any log, with paths that lead into it', () => {
    fc.assert(
      fc.property(anyLog, (events) => {
        for (const { path, severity } of reviewTicket(ticketOf(events), { now: START_MS + 10 })) {
          expect(severity).toBe('warning');
          expect(path.length === 1 || events[path[1] as number] !== undefined).toBe(true);
        }
      }),
    );
  });
});

/** The rules of the status, read off the design page without any of the source's shortcuts. */
function simpleStatus(events: readonly TicketEvent[]): [StatusCategory | null, number] {
  const categories: Readonly<Record<string, StatusCategory>> = {
    new: 'new',
    open: 'open',
    pending: 'pending',
    on_hold: 'on_hold',
    solved: 'solved',
    closed: 'closed',
    waiting: 'pending',
    odd: 'open',
  };
  let category: StatusCategory | null = null;
  let created = false;
  let reopens = 0;
  for (const event of events as readonly (TicketEvent & { to?: string; status?: string })[]) {
    let next: StatusCategory | null | undefined = category;
    if (event.type === 'created' && !created) {
      created = true;
      next = event.status === undefined ? (category ?? 'new') : categories[event.status];
    }
    if (event.type === 'status_changed') next = categories[event.to ?? ''];
    if (event.type === 'reopened') next = 'open';
    const done = category === 'solved' || category === 'closed';
    const leaves = done && next !== 'solved' && next !== 'closed';
    if (leaves && event.auto === true && event.type !== 'created') continue;
    if (event.type === 'reopened' && event.auto === true) continue;
    if (leaves) reopens += 1;
    category = next ?? null;
  }
  return [category, reopens];
}
