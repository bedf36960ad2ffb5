import fc from 'fast-check';
import type { Contact, SurveyAnswer } from '../../src/metrics/index.js';
import type { Ticket, TicketEvent } from '../../src/ticket/index.js';

/** Friday 6 March 2026, noon in UTC. */
export const NOW = Date.parse('2026-03-06T12:00:00Z');
const START = Date.parse('2026-03-02T06:00:00Z');

/** A few instants close together, so that events share them, some of them after now. */
const instant = fc
  .oneof(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 120 }))
  .map((hours) => START + hours * 3_600_000);
const role = fc.constantFrom('customer', 'agent', 'bot', 'system', 'third_party');
const statusName = fc.constantFrom('new', 'open', 'pending', 'on_hold', 'solved', 'closed');

const event: fc.Arbitrary<TicketEvent> = fc
  .record({
    at: instant,
    auto: fc.constantFrom(false, false, false, true),
    by: role,
    what: fc.oneof(
      { weight: 4, arbitrary: fc.constant({ type: 'public_reply' }) },
      { weight: 3, arbitrary: statusName.map((to) => ({ type: 'status_changed', to })) },
      { weight: 1, arbitrary: fc.constant({ type: 'internal_note' }) },
      { weight: 1, arbitrary: fc.constant({ type: 'reopened' }) },
      { weight: 1, arbitrary: fc.constant({ type: 'handed_over', from: 'bot' }) },
      {
        weight: 1,
        arbitrary: fc.constantFrom('a', 'b', null).map((to) => ({ type: 'assigned', to })),
      },
      {
        weight: 1,
        arbitrary: fc.constantFrom('high', 'low').map((to) => ({ type: 'priority_changed', to })),
      },
      { weight: 1, arbitrary: fc.constant({ type: 'linked', role: 'child', to: 'outage' }) },
      { weight: 1, arbitrary: fc.constant({ type: 'linked', role: 'follow_up', to: 't1' }) },
      { weight: 1, arbitrary: fc.constant({ type: 'escalated', level: 2 }) },
      {
        weight: 1,
        arbitrary: instant.map((from) => ({
          ...{ type: 'excused', from, to: from + 7_200_000, reason: 'outage', approvedBy: 'lea' },
        })),
      },
    ),
  })
  .map(({ what, auto, ...rest }) => ({ ...rest, ...(auto && { auto }), ...what }));

const creation: fc.Arbitrary<TicketEvent> = fc.record({
  at: fc.integer({ min: 0, max: 6 }).map((hours) => START + hours * 3_600_000),
  type: fc.constant('created'),
  by: role,
  comment: fc.constantFrom('public', 'public', 'internal', 'none'),
  priority: fc.constantFrom('high', 'low'),
  status: fc.constantFrom('new', 'new', 'open', 'pending', 'solved'),
});

const merge: fc.Arbitrary<TicketEvent> = instant.map((at) => ({ at, type: 'merged', with: 't0' }));

/** A ticket with an odd, unsorted log, now and then without a creation or merged away. */
export const arbitraryTicket: fc.Arbitrary<Ticket> = fc
  .tuple(
    fc.stringMatching(/^t[0-9]{1,3}$/),
    fc.option(creation, { freq: 12, nil: null }),
    fc.array(event, { maxLength: 8 }),
    fc.option(merge, { freq: 1, nil: null }),
    fc.boolean(),
  )
  .map(([id, first, others, merged, last]) => ({
    id,
    events: [
      ...(first && !last ? [first] : []),
      ...others,
      ...(first && last ? [first] : []),
      ...(merged && id.endsWith('7') ? [merged] : []),
    ],
  }));

/** Answers to surveys, from 0 to 10: off the scale for some of them. */
export const arbitraryRating: fc.Arbitrary<SurveyAnswer> = fc.oneof(
  fc.option(fc.nat(10), { nil: null }),
  fc.record({
    score: fc.option(fc.nat(10), { nil: null }),
    channel: fc.constantFrom('chat', 'email', null),
    excluded: fc.constantFrom(null, null, 'spam' as const),
    parentId: fc.constantFrom(null, null, 'outage'),
  }),
);

const span = fc.oneof(fc.nat(120_000), fc.nat(2 ** 40));

/** Contacts of few customers and issues, within four days before `NOW`. */
export const arbitraryContact: fc.Arbitrary<Contact> = fc
  .record({
    id: fc.string({ maxLength: 3 }),
    customer: fc.constantFrom('c1', 'c2', null),
    issue: fc.constantFrom('login', 'bill', null),
    ticketId: fc.constantFrom('t1', null),
    channel: fc.constantFrom('chat', 'phone', null),
    queuedAt: fc.integer({ min: 0, max: 96 }).map((hours) => NOW - hours * 3_600_000),
    waitMs: fc.oneof(fc.nat(30_000), fc.nat(3_600_000)),
    outcome: fc.constantFrom('answeredAt', 'abandonedAt', 'neither'),
    talkMs: fc.option(span, { nil: null }),
    holdMs: span,
    wrapMs: span,
    resolved: fc.option(fc.boolean(), { nil: null }),
    agentReplies: fc.nat(2),
    unresolvable: fc.boolean(),
    surveyedResolved: fc.option(fc.boolean(), { nil: null }),
    idle: fc.constantFrom(false, false, true),
    selfService: fc.constantFrom(
      null,
      { by: 'bot', outcome: 'solved' } as const,
      { by: 'article', outcome: 'abandoned' } as const,
      { by: 'bot', outcome: 'handed_over' } as const,
    ),
    excluded: fc.constantFrom(null, null, null, 'spam' as const),
    parentId: fc.constantFrom(null, null, 'outage'),
  })
  .map(({ waitMs, outcome, ...contact }) => ({
    ...contact,
    ...(outcome !== 'neither' && { [outcome]: contact.queuedAt + waitMs }),
  }));
