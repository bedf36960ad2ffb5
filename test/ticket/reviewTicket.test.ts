import { describe, expect, it } from 'vitest';
import { reviewTicket, type Ticket } from '../../src/ticket/index.js';
import { createdWith, errorOf, hour, logOf } from './ticketLog.js';
import { processorMs } from '../support/processorMs.js';

const now = hour(100);

/** The findings as `code path`. */
function findings(ticket: Ticket, options = {}): string[] {
  return reviewTicket(ticket, { now, ...options }).map(
    ({ code, path }) => `${code} ${path.join('.')}`,
  );
}

describe('reviewTicket', () => {
  it('finds nothing in an ordinary log, in whatever order', () => {
    const ticket = logOf(
      { at: hour(3), type: 'status_changed', to: 'solved' },
      { at: hour(1), type: 'public_reply', by: 'agent' },
      { at: hour(0), type: 'created', channel: 'email', tier: 'gold' },
      { at: hour(4), type: 'reopened' },
      { at: hour(5), type: 'rated', score: 4, survey: 's1' },
      { at: hour(6), type: 'excused', from: hour(1), to: hour(2), reason: 'x', approvedBy: 'y' },
    );
    expect(reviewTicket(ticket, { now })).toEqual([]);
  });

  it('reports an event type that nobody declared, with the nearest known one', () => {
    const ticket = createdWith({ at: hour(1), type: 'status_change', to: 'open' });
    expect(reviewTicket(ticket, { now })).toEqual([
      expect.objectContaining({
        code: 'unknown_event_type',
        severity: 'warning',
        path: ['events', 1, 'type'],
        received: 'status_change',
        message: expect.stringContaining('did you mean status_changed') as string,
      }),
    ]);
    expect(findings(ticket, { eventTypes: ['status_change'] })).toEqual([]);
  });

  it.each([['constructor'], ['__proto__'], [undefined], [7]])(
    'takes %s for no known type',
    (type) => {
      expect(findings(createdWith({ at: hour(1), type: type as string }))).toEqual([
        'unknown_event_type events.1.type',
      ]);
    },
  );

  it('reports a status that nobody mapped', () => {
    const ticket = logOf(
      { at: hour(0), type: 'created', status: 'Open' },
      { at: hour(1), type: 'status_changed', to: 'waiting' },
    );
    expect(findings(ticket)).toEqual([
      'unknown_status events.0.status',
      'unknown_status events.1.to',
    ]);
    expect(findings(ticket, { statusCategories: { waiting: 'pending', Open: 'open' } })).toEqual(
      [],
    );
  });

  it('reports an event that repeats another of its instant, written in another way', () => {
    const ticket = createdWith(
      { at: hour(1), type: 'public_reply', by: 'agent', actor: 'ana' },
      { at: hour(1), type: 'internal_note', by: 'agent' },
      { at: new Date(hour(1)).toISOString(), actor: 'ana', by: 'agent', type: 'public_reply' },
      { at: hour(1), type: 'public_reply', by: 'agent', actor: 'ben' },
      { at: hour(2), type: 'public_reply', by: 'agent', actor: 'ana' },
    );
    expect(findings(ticket)).toEqual(['duplicate_event events.3']);
  });

  it('forgets what was seen at an earlier instant', () => {
    const ticket = createdWith(
      { at: hour(1), type: 'public_reply', by: 'agent' },
      { at: hour(1), type: 'internal_note' },
      { at: hour(2), type: 'internal_note' },
      { at: hour(2), type: 'public_reply', by: 'agent' },
    );
    expect(findings(ticket)).toEqual([]);
  });

  it('reports events after now and looks at them no further', () => {
    const ticket = createdWith(
      { at: hour(2), type: 'whatever' },
      { at: hour(1), type: 'public_reply', by: 'agent' },
    );
    expect(findings(ticket, { now: hour(1) })).toEqual(['event_after_now events.1']);
  });

  it('reports events before the creation, but not those at its instant', () => {
    const ticket = logOf(
      { at: hour(-1), type: 'public_reply', by: 'agent' },
      { at: hour(0), type: 'priority_changed', to: 'high' },
      { at: hour(0), type: 'created' },
    );
    expect(findings(ticket)).toEqual(['event_before_creation events.0']);
  });

  it('reports a log that creates nothing, once', () => {
    const reply = { at: hour(1), type: 'public_reply', by: 'agent' };
    expect(findings(logOf(reply, { ...reply, at: hour(2) }))).toEqual(['no_creation events']);
    expect(findings(logOf())).toEqual(['no_creation events']);
    expect(findings(createdWith(), { now: hour(-1) })).toEqual(['event_after_now events.0']);
  });

  it('reports a second creation', () => {
    expect(findings(createdWith({ at: hour(1), type: 'created' }))).toEqual([
      'second_creation events.1',
    ]);
  });

  it('reports the reopening of a ticket that is not solved', () => {
    const pending = { at: hour(1), type: 'status_changed', to: 'pending' };
    const reopened = { at: hour(2), type: 'reopened' };
    expect(findings(createdWith(pending, reopened))).toEqual(['reopened_while_open events.2']);
    expect(findings(createdWith(pending, { ...reopened, auto: true }))).toEqual([]);
  });

  it('takes a status change and a reopening of one instant for one thing', () => {
    const solved = { at: hour(1), type: 'status_changed', to: 'solved' };
    const open = { at: hour(2), type: 'status_changed', to: 'open' };
    expect(findings(createdWith(solved, open, { at: hour(2), type: 'reopened' }))).toEqual([]);
    expect(findings(createdWith(solved, open, { at: hour(3), type: 'reopened' }))).toEqual([
      'reopened_while_open events.3',
    ]);
  });

  it('reports what happens to a source after its merge, its closing apart', () => {
    const ticket = createdWith(
      { at: hour(1), type: 'merged', with: 't2' },
      { at: hour(1), type: 'internal_note' },
      { at: hour(2), type: 'status_changed', to: 'closed' },
      { at: hour(3), type: 'public_reply', by: 'agent' },
      { at: hour(4), type: 'snoozed' },
    );
    expect(findings(ticket, { eventTypes: ['snoozed'] })).toEqual([
      'event_after_merge events.4',
      'event_after_merge events.5',
    ]);
  });

  it('reports a reply by nobody and a role that does not exist', () => {
    const ticket = createdWith(
      { at: hour(1), type: 'public_reply' },
      { at: hour(2), type: 'public_reply', by: 'user' as 'agent' },
    );
    expect(findings(ticket)).toEqual([
      'reply_without_role events.1.by',
      'unknown_actor_role events.2.by',
    ]);
  });

  it.each([
    [{ type: 'status_changed' }, 'to'],
    [{ type: 'status_changed', to: 'open', reason: 7 }, 'reason'],
    [{ type: 'priority_changed', to: NaN }, 'to'],
    [{ type: 'group_changed' }, 'to'],
    [{ type: 'assigned', to: 7 }, 'to'],
    [{ type: 'field_changed', to: 7 }, 'field'],
    [{ type: 'tags_changed', add: 'vip' }, 'add'],
    [{ type: 'tags_changed', remove: [7] }, 'remove'],
    [{ type: 'merged', role: 'both' }, 'role'],
    [{ type: 'merged', role: 'target', firstContactAt: 'monday' }, 'firstContactAt'],
    [{ type: 'linked', role: 'uncle', to: 't2' }, 'role'],
    [{ type: 'excused', from: 0, to: 'later', reason: 'x', approvedBy: 'y' }, 'to'],
    [{ type: 'rated', score: 'good' }, 'score'],
    [{ type: 'escalated', level: {} }, 'level'],
    [{ type: 'handed_over', from: 7 }, 'from'],
  ])('reports the key that makes %j mean nothing', (event, key) => {
    expect(findings(createdWith({ at: hour(1), ...event }))).toEqual([
      `malformed_event events.1.${key}`,
    ]);
  });

  it.each(['priority', 'statusCategory'])('reports a change of %s as a field', (name) => {
    const event = { at: hour(1), type: 'field_changed', field: name, to: 'high' };
    expect(findings(createdWith(event))).toEqual(['reserved_field events.1.field']);
  });

  it('keeps values out of the messages', () => {
    const ticket = createdWith(
      { at: hour(1), type: 'secret-type' },
      { at: hour(2), type: 'status_changed', to: 'secret-status' },
      { at: hour(3), type: 'rated', score: 'secret-score' as unknown as number },
      { at: hour(4), type: 'public_reply', by: 'secret-role' as 'agent' },
    );
    const issues = reviewTicket(ticket, { now });
    expect(issues.map(({ received }) => received)).toEqual(
      ['type', 'status', 'score', 'role'].map((each) => `secret-${each}`),
    );
    for (const { message } of issues) expect(message).not.toContain('secret');
  });

  it('refuses a bad now and a bad ticket', () => {
    expect(errorOf(() => reviewTicket(createdWith(), { now: NaN }))).toMatchObject({
      code: 'invalid_instant',
      argument: 'options.now',
    });
    expect(errorOf(() => reviewTicket(null as unknown as Ticket, { now })).code).toBe(
      'invalid_ticket',
    );
  });

  it('reviews 100,000 events of one instant without slowing down', () => {
    const events = Array.from({ length: 100_000 }, (_, index) => ({
      at: hour(0),
      type: index === 0 ? 'created' : 'internal_note',
      actor: `a${index % 1000}`,
    }));
    const begin = processorMs();
    expect(reviewTicket({ id: 't1', events }, { now })).toHaveLength(98_999);
    expect(processorMs() - begin).toBeLessThan(5000);
  });
});
