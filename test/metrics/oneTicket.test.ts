import { describe, expect, it } from 'vitest';
import { backlogSeries, clockFacts, linkFollowUps, ticketFacts } from '../../src/metrics/index.js';
import { alwaysOpen } from '../../src/calendar/index.js';
import {
  agent,
  created,
  customer,
  DAY,
  facts,
  HOUR,
  NOW,
  officeFacts,
  on,
  to,
} from './factSamples.js';

const by = (actor: string) => ({ by: 'agent', actor });
const at = (hours: number) => new Date(DAY + hours * HOUR);
const span = (hours: number) => ({ elapsedMs: hours * HOUR, businessMs: hours * HOUR });
const why = (code: string, event: number, actor?: string) => ({
  ...{ code, event },
  ...(actor !== undefined && { detail: { actor } }),
});

/** A conversation with a bot, two agents, an escalation and a customer who says thanks. */
const ticket = facts('t', [
  created(0, { actor: 'cat', assignee: 'ana' }),
  on(0.25, 'public_reply', { by: 'bot' }),
  on(0.5, 'handed_over'),
  on(1.5, 'public_reply', by('ana')),
  customer(2),
  customer(2.25),
  on(2.5, 'escalated', { ...by('ana'), level: 2 }),
  on(3, 'assigned', { to: 'ben' }),
  on(3.5, 'internal_note', by('ben')),
  on(3.5, 'public_reply', by('ben')),
  ...[to(4, 'pending'), to(6, 'open'), to(7, 'solved'), to(8, 'open'), to(9, 'solved')],
  to(10, 'closed'),
]);

describe('the facts of one ticket', () => {
  const answered = (from: number, until: number) => ({
    ...{ state: 'answered', startedAt: at(from), answeredAt: at(until), censoredAt: null },
    ...span(until - from),
  });

  it('tell each response, and both of its events', () => {
    const creation = why('created', 0, 'cat');
    const reply = why('public_reply', 3, 'ana');
    expect(ticket.firstResponse).toEqual({
      ...{ ...answered(0, 1.5), source: 'clock', startedBecause: creation, because: reply },
    });
    expect(ticket.firstResponseIncludingBots).toEqual({
      ...{ ...answered(0, 0.25), source: 'log', startedBecause: creation },
      because: why('public_reply', 1),
    });
    expect(ticket.responseAfterHandover).toEqual({
      ...{ ...answered(0.5, 1.5), source: 'log', because: reply },
      startedBecause: why('handed_over', 2),
    });
    expect(ticket.nextResponses).toEqual([
      {
        ...{ ...answered(2, 3.5), source: 'clock', startedBecause: why('public_reply', 4) },
        because: why('public_reply', 9, 'ben'),
      },
    ]);
    expect(ticket.escalations).toEqual([
      {
        ...{ ...answered(2.5, 3.5), source: 'log', level: 2, afterDue: false },
        ...{ startedBecause: why('escalated', 6, 'ana'), because: why('internal_note', 8, 'ben') },
      },
    ]);
  });

  it('tell both resolutions, and each solve', () => {
    const resolved = (until: number, event: number) => ({
      ...{ state: 'resolved', startedAt: at(0), solvedAt: at(until), censoredAt: null },
      ...{ ...span(until), because: why('status_changed', event) },
    });
    expect(ticket.firstResolution).toEqual(resolved(7, 12));
    expect(ticket.fullResolution).toEqual(resolved(9, 14));
    expect(ticket.solves).toEqual([
      {
        ...{ solvedAt: at(7), assignee: 'ben', reopenedAt: at(8), idle: true },
        ...{ because: why('status_changed', 12), reopenedBecause: why('status_changed', 13) },
      },
      {
        ...{ solvedAt: at(9), assignee: 'ben', reopenedAt: null, idle: false },
        ...{ because: why('status_changed', 14), reopenedBecause: null },
      },
    ]);
    expect(ticket).toMatchObject({ resolutionClockMs: 6 * HOUR, oneTouch: false });
  });

  it('tell how long it was in which status, and who waited', () => {
    expect(ticket.timeInStatus).toEqual({
      ...{ new: span(4), open: span(2), pending: span(2), on_hold: span(0) },
      ...{ solved: span(2), closed: span(38) },
    });
    const moves = ['new', 'pending', 'open', 'solved', 'open', 'solved', 'closed'] as const;
    const hours = [0, 4, 6, 7, 8, 9, 10, 48];
    expect(ticket.statuses).toEqual(
      moves.map((category, i) => ({ category, from: at(hours[i]!), to: at(hours[i + 1]!) })),
    );
    const ended = { state: 'ended', because: why('status_changed', 15) };
    expect(ticket.requesterWait).toEqual({ ...span(6), ...ended });
    expect(ticket.agentWait).toEqual({ ...span(2), ...ended });
    expect(ticket.agentWork).toEqual({ ...span(6), ...ended });
  });

  it('count events, and say which', () => {
    const count = (...events: readonly number[]) => ({ n: events.length, events });
    expect(ticket).toMatchObject({
      ...{ customerMessages: count(0, 4, 5), agentReplies: count(3, 9), botReplies: count(1) },
      ...{ touches: count(3, 6, 8), reopens: count(13), idleReopens: count(13) },
      ...{ reopensAfterClose: count(), handoffs: count(7), assignees: ['ana', 'ben'] },
    });
  });

  it('tell each clock, and what the ticket was while it ran', () => {
    const clock = (metric: string, target: number) => ({
      ...{ metric, cycle: 0, policyId: 'all', targetId: `all/${metric}[${target}]` },
      ...{ hasTarget: true, active: false, cancelledAt: null, cancelledByMerge: false },
      ...{ adjusted: null, attributesDuring: expect.any(Array) as unknown },
    });
    const late = (from: number) => ({
      ...{ state: 'breached', startedAt: at(from), dueAt: at(from + 1), breachedAt: at(from + 1) },
      ...{ stoppedAt: at(from + 1.5), stoppedBy: 'reply' },
      ...{ elapsedMs: 1.5 * HOUR, overshootMs: 0.5 * HOUR },
    });
    expect(ticket.clocks).toEqual([
      { ...clock('first_response', 1), ...late(0) },
      { ...clock('next_response', 2), ...late(2) },
      {
        ...{ ...clock('resolution', 3), state: 'met', startedAt: at(0), dueAt: at(103) },
        ...{ breachedAt: null, stoppedAt: at(9), stoppedBy: 'solve' },
        ...{ elapsedMs: 6 * HOUR, overshootMs: 0 },
      },
    ]);
    const during = ticket.clocks.map(({ attributesDuring }) =>
      attributesDuring.map(({ assignee, category }) => `${assignee} ${category}`),
    );
    expect(during).toEqual([
      ['ana new'],
      ['ana new', 'ben new'],
      [
        ...['ana new', 'ben new', 'ben pending', 'ben open', 'ben solved', 'ben open'],
        'ben solved',
      ],
    ]);
    expect(clockFacts([ticket], 'next_response')).toEqual([
      {
        ...{ ...ticket.clocks[1], ticketId: 't', asOf: new Date(NOW), excluded: null },
        ...{ parentId: null, attributes: ticket.attributes },
        attributesAtStart: ticket.attributesAtStart,
      },
    ]);
  });
});

describe('the facts of other tickets', () => {
  it('have no response where nobody asked for one', () => {
    const none = (code: string) => ({
      ...{ state: 'not_applicable', startedAt: null, answeredAt: null, censoredAt: null },
      ...{ elapsedMs: null, businessMs: null, source: 'log' },
      ...{ startedBecause: { code }, because: { code } },
    });
    const { firstResponse, firstResponseIncludingBots, responseAfterHandover } = facts('t', [
      created(0, { by: 'agent' }),
    ]);
    expect(firstResponse).toEqual(none('no_customer_message'));
    expect(firstResponseIncludingBots).toEqual(none('no_customer_message'));
    expect(responseAfterHandover).toEqual(none('no_handover'));
  });

  it('wait until now, or until they were closed', () => {
    const waits = (events: Parameters<typeof facts>[1]) => {
      const { firstResponse, nextResponses, escalations, requesterWait } = facts('t', events);
      return [firstResponse, ...nextResponses, ...escalations, requesterWait].map(
        ({ state, elapsedMs, because }) => [state, Number(elapsedMs) / HOUR, because],
      );
    };
    const log = [created(0), agent(1), customer(2), on(3, 'escalated')];
    const first = ['answered', 1, why('public_reply', 1)];
    expect(waits(log)).toEqual([
      first,
      ['unanswered', 46, { code: 'now' }],
      ['unanswered', 45, { code: 'now' }],
      ['open', 48, { code: 'now' }],
    ]);
    const closing = why('status_changed', 4);
    expect(waits([...log, to(5, 'closed')])).toEqual([
      first,
      ['closed_unanswered', 3, closing],
      ['closed_unanswered', 2, closing],
      ['ended', 5, closing],
    ]);
  });

  it('say when a wait for the next response began and was given up', () => {
    const [next] = facts('t', [created(0), agent(1), customer(2), to(5, 'solved')]).nextResponses;
    expect(next).toEqual({
      ...{ state: 'closed_unanswered', startedAt: at(2), answeredAt: null, censoredAt: at(5) },
      ...{ ...span(3), source: 'clock', startedBecause: why('public_reply', 2) },
      because: why('status_changed', 3),
    });
    expect(officeFacts('t', [created(0), agent(1), customer(8)]).nextResponses[0]).toMatchObject({
      ...{ elapsedMs: 40 * HOUR, businessMs: 16 * HOUR, because: { code: 'now' } },
    });
  });

  it('are of one touch only when solved after a single reply, for good', () => {
    const oneTouch = (...events: Parameters<typeof facts>[1]) =>
      facts('t', [created(0), ...events]).oneTouch;
    expect(oneTouch(agent(1), to(2, 'solved'))).toBe(true);
    expect(oneTouch(agent(1), to(2, 'closed'))).toBe(false);
    expect(oneTouch(agent(1))).toBe(false);
    expect(oneTouch(agent(1), agent(1.5), to(2, 'solved'))).toBe(false);
    expect(oneTouch(agent(1), to(2, 'solved'), to(3, 'open'))).toBe(false);
    expect(oneTouch(agent(1), to(2, 'solved'), to(3, 'open'), to(4, 'solved'))).toBe(false);
  });

  it('know an escalation after due while the clock ran, at its end too', () => {
    const afterDue = (...events: Parameters<typeof facts>[1]) =>
      facts('t', [created(0), ...events]).escalations.map((each) => each.afterDue);
    expect(afterDue(on(1, 'escalated'))).toEqual([false]);
    expect(afterDue(agent(2), on(2, 'escalated'))).toEqual([true]);
    expect(afterDue(agent(2), on(2.001, 'escalated'))).toEqual([false]);
    expect(afterDue(on(-1, 'escalated'), on(2, 'escalated'))).toEqual([true]);
  });

  it('have no answer before there is a question, nor a question in a silent creation', () => {
    const bot = (hours: number) => on(hours, 'public_reply', { by: 'bot' });
    const read = (comment: string, ...events: Parameters<typeof facts>[1]) => {
      const { customerMessages, firstResponseIncludingBots: response } = facts('t', [
        ...[created(0, { comment }), ...events],
      ]);
      return [customerMessages.n, response.state, response.elapsedMs];
    };
    expect(read('public', bot(1))).toEqual([1, 'answered', HOUR]);
    for (const silent of ['none', 'internal']) {
      expect(read(silent, bot(1))).toEqual([0, 'not_applicable', null]);
      expect(read(silent, bot(1), customer(2))).toEqual([1, 'unanswered', 46 * HOUR]);
      expect(read(silent, bot(1), agent(1), customer(2), bot(3))).toEqual([1, 'answered', HOUR]);
    }
  });

  it('have levels that are texts or numbers, and none else', () => {
    const levels = ['two', 2, true, undefined].map(
      (level) => facts('t', [created(0), on(1, 'escalated', { level })]).escalations[0]?.level,
    );
    expect(levels).toEqual(['two', 2, null, null]);
  });

  it('call a reopening idle until somebody answers', () => {
    const idle = (...events: Parameters<typeof facts>[1]) => {
      const { solves, idleReopens } = facts('t', [
        ...[created(0), to(1, 'solved'), to(2, 'open')],
        ...events,
      ]);
      return [solves[0]?.idle, idleReopens];
    };
    const none = { n: 0, events: [] };
    const one = { n: 1, events: [2] };
    expect(idle()).toEqual([false, none]);
    expect(idle(to(3, 'solved'))).toEqual([true, one]);
    expect(idle(agent(2), to(3, 'solved'))).toEqual([false, none]);
    expect(idle(agent(3), to(3, 'solved'))).toEqual([false, none]);
    expect(idle(to(3, 'solved'), agent(4))).toEqual([true, one]);
  });

  it('are followed by those that say so, in order of their creation', () => {
    const follow = (id: string, hours: number, more: object = {}) =>
      ({ ...facts(id, [created(hours)]), followUpOf: 'a', ...more }) as ReturnType<typeof facts>;
    const solved = { fullResolution: facts('s', [created(0), to(1, 'solved')]).fullResolution };
    const replies = { agentReplies: { n: 1, events: [1] } };
    const linked = linkFollowUps([
      facts('a', [created(0)]),
      follow('late', 5),
      follow('early', 4, solved),
      follow('answered', 6, { ...solved, ...replies }),
      follow('spam', 4, { excluded: 'spam' }),
      follow('undated', 4, { createdAt: null }),
      follow('a2', 4, { followUpOf: 'a2' }),
    ]);
    expect(linked.map(({ followUps }) => followUps)).toEqual([
      [
        { ticketId: 'early', createdAt: at(4), idle: true },
        { ticketId: 'late', createdAt: at(5), idle: false },
        { ticketId: 'answered', createdAt: at(6), idle: false },
      ],
      ...Array.from({ length: 6 }, () => []),
    ]);
  });

  it('are excluded by a mark or a status of that name, and known by their links', () => {
    const linked = (role: string) => [created(0), on(1, 'linked', { role, to: 'x' })];
    expect(facts('t', linked('child'))).toMatchObject({ parentId: 'x', followUpOf: null });
    expect(facts('t', linked('follow_up'))).toMatchObject({ parentId: null, followUpOf: 'x' });
    for (const mark of ['spam', 'test', 'deleted']) {
      expect(facts('t', [created(0)], { [mark]: true }).excluded).toBe(mark);
      expect(facts('t', [created(0)], { [mark]: 'yes' }).excluded).toBeNull();
      const events = [created(0), to(1, mark)];
      const statusCategories = { [mark]: 'closed' } as const;
      const options = { calendar: alwaysOpen, now: NOW, statusCategories };
      expect(ticketFacts({ id: 't', events }, options).excluded).toBe(mark);
    }
    expect(facts('t', [created(0), on(1, 'merged', { with: 'x' })]).excluded).toBe('merged');
  });
});

describe('the series of one ticket', () => {
  it('counts what came, went and is open in each day', () => {
    const options = { from: at(0), to: at(48), bucket: 'day', timeZone: 'UTC' } as const;
    const held = facts('h', [created(1), to(2, 'on_hold'), to(30, 'solved')]);
    const waits = facts('w', [created(1), to(2, 'pending')]);
    const split = { actionable: 0, awaitingCustomer: 1, awaitingThirdParty: 1 };
    const day = { created: 0, reopened: 0, done: 0, inflow: 0, outflow: 0, net: 0 };
    expect(backlogSeries([ticket, held, waits], options)).toEqual([
      {
        ...{ ...day, from: at(0), to: at(24), created: 3, reopened: 1, done: 2 },
        ...{ inflow: 4, outflow: 2, net: 2, open: 2, split, complete: true },
      },
      {
        ...{ ...day, from: at(24), to: at(48), done: 1, outflow: 1, net: -1, open: 1 },
        ...{ split: { ...split, awaitingThirdParty: 0 }, complete: true },
      },
    ]);
    expect(backlogSeries([], options)).toEqual([]);
    const [last] = backlogSeries([waits], { ...options, from: at(48), to: at(49) });
    expect(last).toMatchObject({ open: 1, complete: false });
  });
});
