import { describe, expect, it } from 'vitest';
import { alwaysOpen, defineCalendar, type Calendar } from '../../src/calendar/index.js';
import { ticketFacts, type TicketFacts } from '../../src/metrics/index.js';
import { defineSla, evaluateSla, type Sla } from '../../src/sla/index.js';
import type { TicketEvent } from '../../src/ticket/index.js';
import { deepFreeze } from '../support/deepFreeze.js';

const NOW = '2026-03-06T12:00:00Z';
const HOUR = 3_600_000;
/** Wednesday 4 March 2026, UTC. */
const at = (time: string, day = 4): string => `2026-03-0${day}T${time}:00Z`;

const office = defineCalendar({
  id: 'office',
  timeZone: 'UTC',
  hours: {
    mon: [['09:00', '17:00']],
    tue: [['09:00', '17:00']],
    wed: [['09:00', '17:00']],
    thu: [['09:00', '17:00']],
    fri: [['09:00', '17:00']],
  },
});

const created = (time: string, more: object = {}): TicketEvent => ({
  at: at(time),
  type: 'created',
  by: 'customer',
  ...more,
});
const reply = (time: string, by = 'agent', more: object = {}): TicketEvent =>
  ({ at: at(time), type: 'public_reply', by, ...more }) as TicketEvent;
const status = (time: string, to: string): TicketEvent => ({
  at: at(time),
  type: 'status_changed',
  to,
});

function factsOf(
  events: readonly TicketEvent[],
  { calendar = alwaysOpen, ...ticket }: { calendar?: Calendar; [attribute: string]: unknown } = {},
): TicketFacts {
  const frozen = deepFreeze({ id: 't1', ...ticket, events: [...events] });
  return ticketFacts(frozen, { calendar, now: NOW });
}

describe('the first response', () => {
  it('counts in calendar and in business time', () => {
    const { firstResponse } = factsOf(
      [created('16:00'), { ...reply('10:00'), at: at('10:00', 5) }],
      {
        calendar: office,
      },
    );
    expect(firstResponse).toEqual({
      state: 'answered',
      startedAt: new Date(at('16:00')),
      answeredAt: new Date(at('10:00', 5)),
      censoredAt: null,
      elapsedMs: 18 * HOUR,
      businessMs: 2 * HOUR,
      source: 'clock',
      startedBecause: { code: 'created', event: 0 },
      because: { code: 'public_reply', event: 1 },
    });
  });

  it.each<[string, TicketEvent]>([
    ['a bot', reply('09:01', 'bot')],
    ['an automatic reply', reply('09:01', 'agent', { auto: true })],
    ['a note', { at: at('09:01'), type: 'internal_note', by: 'agent' }],
    ['the customer', reply('09:01', 'customer')],
    ['a third party', reply('09:01', 'third_party')],
    ['the system', reply('09:01', 'system')],
    ['nobody in particular', { at: at('09:01'), type: 'public_reply' }],
  ])('is not given by %s', (_, event) => {
    const { firstResponse } = factsOf([created('09:00'), event, reply('10:00')]);
    expect(firstResponse.elapsedMs).toBe(HOUR);
    expect(firstResponse.because.event).toBe(2);
  });

  it('runs to now while nobody has answered', () => {
    const { firstResponse } = factsOf([created('09:00')], { calendar: office });
    expect(firstResponse).toMatchObject({
      state: 'unanswered',
      answeredAt: null,
      censoredAt: new Date(NOW),
      elapsedMs: 51 * HOUR,
      businessMs: 19 * HOUR,
      because: { code: 'now' },
    });
  });

  it('runs to the last status change of a ticket that was closed without an answer', () => {
    const { firstResponse } = factsOf([
      created('09:00'),
      status('10:00', 'solved'),
      status('11:00', 'closed'),
    ]);
    expect(firstResponse).toMatchObject({
      state: 'closed_unanswered',
      elapsedMs: 2 * HOUR,
      because: { code: 'status_changed', event: 2 },
    });
  });

  it('is the answer after a solve, when that came first', () => {
    const { firstResponse } = factsOf([
      created('09:00'),
      status('10:00', 'solved'),
      status('11:00', 'open'),
      reply('12:00'),
    ]);
    expect(firstResponse).toMatchObject({ state: 'answered', source: 'log', elapsedMs: 3 * HOUR });
  });

  it('counts from the first customer message of a ticket that an agent opened', () => {
    const { firstResponse } = factsOf([
      created('08:00', { by: 'agent' }),
      reply('09:00', 'customer'),
      reply('09:30', 'customer'),
      reply('10:00'),
    ]);
    expect(firstResponse).toMatchObject({
      state: 'answered',
      source: 'log',
      elapsedMs: HOUR,
      startedBecause: { code: 'public_reply', event: 1 },
      because: { code: 'public_reply', event: 3 },
    });
  });

  it('does not apply where no customer wrote', () => {
    const { firstResponse } = factsOf([created('08:00', { by: 'agent' }), reply('09:00')]);
    expect(firstResponse).toMatchObject({
      state: 'not_applicable',
      elapsedMs: null,
      businessMs: null,
      because: { code: 'no_customer_message' },
    });
  });

  it('waits on a ticket that came without a message, as it would count if it were answered', () => {
    const events = [created('09:00', { comment: 'none' })];
    expect(factsOf(events).firstResponse.state).toBe('unanswered');
    expect(factsOf([...events, reply('10:00')]).firstResponse).toMatchObject({
      state: 'answered',
      elapsedMs: HOUR,
    });
  });

  it('is never negative: a word after the last status change of a solved ticket waits 0', () => {
    const { firstResponse } = factsOf([
      created('08:00', { by: 'agent', status: 'solved' }),
      reply('09:00', 'customer'),
    ]);
    expect(firstResponse).toMatchObject({
      state: 'closed_unanswered',
      elapsedMs: 0,
      because: { code: 'done_before' },
    });
  });

  it('takes an answer at the very instant of the creation', () => {
    const { firstResponse } = factsOf([reply('09:00'), created('09:00')]);
    expect(firstResponse).toMatchObject({ state: 'answered', elapsedMs: 0 });
  });

  it('counts a bot where it may', () => {
    const facts = factsOf([created('09:00'), reply('09:05', 'bot'), reply('10:00')]);
    expect(facts.firstResponseIncludingBots.elapsedMs).toBe(HOUR / 12);
    expect(facts.botReplies).toEqual({ n: 1, events: [1] });
  });

  it('counts from a bot handing over, too', () => {
    const handover: TicketEvent = { at: at('09:30'), type: 'handed_over', from: 'bot' };
    const facts = factsOf([created('09:00'), reply('09:01', 'bot'), handover, reply('10:00')]);
    expect(facts.responseAfterHandover).toMatchObject({ state: 'answered', elapsedMs: HOUR / 2 });
    expect(factsOf([created('09:00')]).responseAfterHandover.because.code).toBe('no_handover');
    const open = factsOf([created('09:00'), handover]).responseAfterHandover;
    expect(open.state).toBe('unanswered');
  });
});

describe('with rules of the host', () => {
  const rulesOf = (target: object): Sla =>
    defineSla(
      {
        policies: [
          {
            id: 'gold',
            when: { tier: 'gold' },
            calendar: 'office',
            targets: [{ metric: 'first_response', within: '1h', ...target }],
          },
        ],
      },
      { calendars: [office] },
    );
  const events = deepFreeze([created('16:00'), { ...reply('10:00'), at: at('10:00', 5) }]);
  const gold = { id: 't1', tier: 'gold', events };

  it("counts in the policy's calendar", () => {
    const sla = rulesOf({});
    const facts = ticketFacts(gold, { sla, calendar: alwaysOpen, now: NOW });
    expect(facts.firstResponse).toMatchObject({ elapsedMs: 18 * HOUR, businessMs: 2 * HOUR });
    expect(facts.firstResolution.businessMs).toBe(1 * HOUR + 8 * HOUR + 3 * HOUR);
    expect(facts.clocks).toMatchObject([
      {
        metric: 'first_response',
        cycle: 0,
        policyId: 'gold',
        hasTarget: true,
        state: 'breached',
        stoppedBy: 'reply',
        elapsedMs: 2 * HOUR,
        overshootMs: HOUR,
        cancelledByMerge: false,
      },
    ]);
  });

  it('counts in the given calendar where no policy applies, and where a target counts every hour', () => {
    const silver = { ...gold, tier: 'silver' };
    const options = { calendar: office, now: NOW };
    const facts = ticketFacts(silver, { ...options, sla: rulesOf({}) });
    expect(facts.firstResponse).toMatchObject({ elapsedMs: 18 * HOUR, businessMs: 2 * HOUR });
    const elapsed = ticketFacts(gold, { ...options, sla: rulesOf({ time: 'elapsed' }) });
    expect(elapsed.firstResponse).toMatchObject({ elapsedMs: 18 * HOUR, businessMs: 2 * HOUR });
  });

  it('takes a clock that the host wrote anew', () => {
    const sla = defineSla(
      {
        clocks: [
          {
            id: 'first_response',
            start: [{ type: 'created' }],
            stop: [{ type: 'public_reply', by: 'agent' }],
            cycle: 'single',
          },
        ],
        policies: [
          { id: 'all', calendar: '24x7', targets: [{ metric: 'first_response', within: '1h' }] },
        ],
      },
      { calendars: [] },
    );
    const ticket = { id: 't1', events: [created('09:00', { by: 'agent' }), reply('10:00')] };
    const facts = ticketFacts(ticket, { sla, calendar: office, now: NOW });
    expect(facts.firstResponse).toMatchObject({
      state: 'answered',
      source: 'clock',
      elapsedMs: HOUR,
      because: { code: 'public_reply', event: 1 },
    });
    const open = { id: 't1', events: [created('09:00', { by: 'agent' })] };
    expect(ticketFacts(open, { sla, calendar: office, now: NOW }).firstResponse.state).toBe(
      'unanswered',
    );
  });

  it("reads the statuses of the host's own words", () => {
    const statusCategories = { fixed: 'solved' } as const;
    const ticket = { id: 't1', events: [created('09:00'), status('10:00', 'fixed')] };
    const facts = ticketFacts(ticket, { statusCategories, calendar: office, now: NOW });
    expect(facts.firstResolution.state).toBe('resolved');
    expect(facts.attributes).toMatchObject({ status: 'fixed', category: 'solved' });
    const sla = defineSla(
      { statusCategories, policies: [{ id: 'a', calendar: '24x7', targets: [] }] },
      { calendars: [] },
    );
    const options = { sla, calendar: office, now: NOW };
    expect(ticketFacts(ticket, options).firstResolution.state).toBe('resolved');
    expect(ticketFacts(ticket, options).firstResponse.state).toBe('closed_unanswered');
    expect(evaluateSla(sla, ticket, { now: NOW }).clocks).toEqual({});
  });
});

describe('resolution and reopening', () => {
  const at12 = (event: TicketEvent): TicketEvent => ({ ...event, at: at('12:00') });
  const twice = [
    created('08:00'),
    status('09:00', 'solved'),
    status('10:00', 'open'),
    status('12:00', 'solved'),
    status('15:00', 'closed'),
  ];

  it('has a first and a full one, solved time in between included', () => {
    const facts = factsOf(twice, { calendar: office });
    expect(facts.firstResolution).toMatchObject({
      state: 'resolved',
      solvedAt: new Date(at('09:00')),
      elapsedMs: HOUR,
      businessMs: 0,
      because: { code: 'status_changed', event: 1 },
    });
    expect(facts.fullResolution).toMatchObject({ elapsedMs: 4 * HOUR, businessMs: 3 * HOUR });
    // The clock leaves out the solved hour.
    expect(facts.resolutionClockMs).toBe(2 * HOUR);
    expect(facts.reopens).toEqual({ n: 1, events: [2] });
  });

  it('is open again after a reopening, and closed unsolved without a solve', () => {
    const reopened = factsOf(twice.slice(0, 3));
    expect(reopened.firstResolution.state).toBe('resolved');
    expect(reopened.fullResolution).toMatchObject({
      state: 'open',
      solvedAt: null,
      censoredAt: new Date(NOW),
      because: { code: 'now' },
    });
    const unsolved = factsOf([created('08:00'), status('09:00', 'closed')]);
    expect(unsolved.fullResolution).toMatchObject({ state: 'closed_unsolved', elapsedMs: HOUR });
  });

  it('takes moves of one instant as one move', () => {
    const facts = factsOf([created('08:00'), status('09:00', 'solved'), status('09:00', 'open')]);
    expect(facts.firstResolution.state).toBe('open');
    expect(facts.reopens.n).toBe(0);
  });

  it('sees the solve of a ticket that is solved and closed at one instant', () => {
    const solvedAndClosed = [status('09:00', 'solved'), status('09:00', 'closed')];
    const facts = factsOf([created('08:00'), ...solvedAndClosed], { calendar: office });
    expect(facts.attributes.category).toBe('closed');
    for (const fact of [facts.firstResolution, facts.fullResolution]) {
      expect(fact).toMatchObject({
        state: 'resolved',
        solvedAt: new Date(at('09:00')),
        elapsedMs: HOUR,
        because: { code: 'status_changed', event: 1 },
      });
    }
    const later = factsOf([...twice.slice(0, 3), ...solvedAndClosed.map(at12)]);
    expect(later.fullResolution).toMatchObject({ state: 'resolved', elapsedMs: 4 * HOUR });
    const atOnce = factsOf([created('09:00', { status: 'solved' }), status('09:00', 'closed')]);
    expect(atOnce.fullResolution).toMatchObject({ state: 'resolved', elapsedMs: 0 });
  });

  it('sees no solve where it was taken back at once, nor a second one in closing', () => {
    const undone = ['solved', 'open', 'closed'].map((to) => status('09:00', to));
    expect(factsOf([created('08:00'), ...undone]).fullResolution.state).toBe('closed_unsolved');
    const again = ['open', 'solved', 'closed'].map((to) => status('10:00', to));
    const facts = factsOf([created('08:00'), status('09:00', 'solved'), ...again]);
    expect(facts.fullResolution.elapsedMs).toBe(HOUR);
    expect(facts.reopens.n).toBe(0);
  });

  it('counts a reopening from closed apart', () => {
    const facts = factsOf([created('08:00'), status('09:00', 'closed'), status('10:00', 'open')]);
    expect([facts.reopens.n, facts.reopensAfterClose.n]).toEqual([0, 1]);
  });

  it('is 0 for a ticket that is created solved', () => {
    const { firstResolution } = factsOf([created('08:00', { status: 'solved' })]);
    expect(firstResolution).toMatchObject({ state: 'resolved', elapsedMs: 0 });
  });
});

describe('waits, hands and attributes', () => {
  it('adds up the time in each status up to now', () => {
    const facts = factsOf(
      [
        created('08:00'),
        status('10:00', 'open'),
        status('11:00', 'pending'),
        status('18:00', 'on_hold'),
      ],
      { calendar: office },
    );
    expect(facts.timeInStatus.new).toEqual({ elapsedMs: 2 * HOUR, businessMs: HOUR });
    const open = { state: 'open', because: { code: 'now' } };
    expect(facts.agentWait).toEqual({ elapsedMs: 7 * HOUR, businessMs: 6 * HOUR, ...open });
    expect(facts.requesterWait).toEqual({ elapsedMs: 45 * HOUR, businessMs: 13 * HOUR, ...open });
  });

  it('counts handoffs between those that the log names', () => {
    const to = (time: string, who: string | null): TicketEvent => ({
      at: at(time),
      type: 'assigned',
      to: who,
    });
    const facts = factsOf(
      [
        created('08:00'),
        to('09:00', 'a'),
        to('10:00', 'b'),
        to('11:00', null),
        to('12:00', 'b'),
        to('13:00', 'a'),
      ],
      // What a host keeps on the ticket is the latest assignee, not the first.
      { assignee: 'a' },
    );
    expect(facts.handoffs).toEqual({ n: 2, events: [2, 5] });
    expect(facts.assignees).toEqual(['a', 'b']);
  });

  it('knows the attributes at the creation and now', () => {
    const facts = factsOf(
      [
        created('08:00', { priority: 'low', channel: 'email' }),
        { at: at('09:00'), type: 'priority_changed', to: 'high' },
      ],
      { tier: 'gold' },
    );
    expect(facts.attributesAtStart).toMatchObject({ priority: 'low', category: 'new' });
    expect(facts.attributes).toMatchObject({
      priority: 'high',
      fields: { tier: 'gold', channel: 'email' },
    });
  });

  it.each([
    ['merged', [{ at: at('09:00'), type: 'merged', with: 't2' }], {}],
    ['spam', [], { spam: true }],
    ['test', [], { test: true }],
    ['deleted', [status('09:00', 'deleted')], {}],
    [null, [], { spam: 'no', test: false }],
  ])('knows that a ticket is excluded: %s', (excluded, events, attributes) => {
    const facts = factsOf([created('08:00'), ...(events as TicketEvent[])], attributes);
    expect(facts.excluded).toBe(excluded);
  });

  it('names the parent of a child', () => {
    const link: TicketEvent = { at: at('09:00'), type: 'linked', role: 'child', to: 'outage' };
    expect(factsOf([created('08:00'), link]).parentId).toBe('outage');
  });
});

describe('odd logs', () => {
  it('has null, none and 0 for a ticket without events', () => {
    const facts = factsOf([]);
    expect(facts).toMatchObject({
      createdAt: null,
      attributesAtStart: null,
      firstResponse: { state: 'not_applicable' },
      firstResolution: { state: 'not_applicable', because: { code: 'no_events' } },
      resolutionClockMs: null,
      requesterWait: { elapsedMs: 0 },
      oneTouch: null,
    });
  });

  it('takes the first event for the creation of a log without one', () => {
    const facts = factsOf([status('08:00', 'open'), status('10:00', 'solved')]);
    expect(facts.createdAt).toEqual(new Date(at('08:00')));
    expect(facts.firstResolution.elapsedMs).toBe(2 * HOUR);
    expect(facts.requesterWait.elapsedMs).toBe(2 * HOUR);
  });

  it('leaves out what came before the creation, a second creation, and what comes after now', () => {
    const facts = factsOf([
      reply('07:00', 'customer'),
      created('08:00', { assignee: 'a' }),
      created('08:30', { assignee: 'b' }),
      { ...reply('09:00'), at: '2026-03-07T09:00:00Z' },
    ]);
    expect(facts.customerMessages.n).toBe(1);
    expect(facts.assignees).toEqual(['a']);
    expect(facts.firstResponse.state).toBe('unanswered');
    expect(facts.anomalies.length).toBeGreaterThan(0);
  });

  it('reads a log in any order alike', () => {
    const events = [created('08:00'), reply('09:00'), status('10:00', 'solved')];
    expect(factsOf([...events].reverse())).toEqual(factsOf(events));
  });

  it('takes a hundred thousand events', () => {
    const many = Array.from({ length: 100_000 }, (_, i): TicketEvent => ({
      at: Date.parse(at('08:00')) + i * 1000,
      type: i === 0 ? 'created' : 'public_reply',
      by: i % 2 === 0 ? 'customer' : 'agent',
    }));
    expect(factsOf(many).agentReplies.n).toBe(50_000);
  });

  it('survives JSON', () => {
    const facts = factsOf([created('08:00'), reply('09:00')]);
    expect(JSON.stringify(JSON.parse(JSON.stringify(facts)))).toBe(JSON.stringify(facts));
  });
});

describe('wrong arguments', () => {
  const ticket = { id: 't1', events: [] };
  const right = { calendar: alwaysOpen, now: NOW };
  const anySla = defineSla({ policies: [] }, { calendars: [] });
  it.each([
    ['options', undefined, 'wrong_type'],
    ['options.calendar', { now: NOW }, 'not_a_calendar'],
    ['options.calendar', { ...right, calendar: 'office' }, 'not_a_calendar'],
    ['options.sla', { ...right, sla: {} }, 'not_an_sla'],
    ['options.sla', { ...right, sla: null }, 'not_an_sla'],
    [
      'options.statusCategories',
      { ...right, sla: anySla, statusCategories: { done: 'solved' } },
      'invalid_option',
    ],
    ['options.at', { ...right, at: NOW }, 'unknown_option'],
    ['options.now', { calendar: alwaysOpen }, 'invalid_instant'],
    [
      'options.statusCategories.done',
      { ...right, statusCategories: { done: 'finished' } },
      'wrong_value',
    ],
  ])('names %s', (argument, options, code) => {
    expect(() => ticketFacts(ticket, options as never)).toThrow(
      expect.objectContaining({ code, argument }),
    );
  });

  it.each([null, undefined, 7, {}, { id: 't1' }, { events: [] }, { id: 't1', events: 7 }])(
    'refuses the ticket %o',
    (bad) => {
      expect(() => ticketFacts(bad as never, right)).toThrow(
        expect.objectContaining({ code: 'invalid_ticket' }),
      );
    },
  );

  it('names the event whose instant is none', () => {
    const bad = { id: 't1', events: [created('08:00'), { ...reply('09:00'), at: NaN }] };
    expect(() => ticketFacts(bad, right)).toThrow(
      expect.objectContaining({ code: 'invalid_instant', argument: 'events[1].at' }),
    );
  });
});
