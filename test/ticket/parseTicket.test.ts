import { describe, expect, it } from 'vitest';
import { isConfigError, type Issue } from '../../src/errors/index.js';
import { parseTicket, ticketEventSchema, ticketSchema } from '../../src/ticket/index.js';
import { createdWith, hour, logOf } from './ticketLog.js';
import { processorMs } from '../support/processorMs.js';

/** What is wrong with a value, as `code path`, and the messages. */
function issuesOf(value: unknown): readonly Issue[] {
  try {
    parseTicket(value);
  } catch (error) {
    if (isConfigError(error)) return error.issues;
    throw error;
  }
  return [];
}

function event(keys: object): readonly string[] {
  const ticket = { id: 't1', events: [{ at: hour(0), type: 'created' }, keys] };
  return issuesOf(ticket).map(({ code, message }) => `${code} ${message.split(':')[0] ?? ''}`);
}

describe('parseTicket', () => {
  it('returns the very ticket that it was given', () => {
    const ticket = createdWith(
      {
        at: '2026-03-02T10:00:00Z',
        type: 'public_reply',
        by: 'agent',
        actor: 'ana',
        channel: 'email',
      },
      { at: new Date(hour(2)), type: 'internal_note', auto: false },
      { at: { epochMilliseconds: hour(3) }, type: 'status_changed', to: 'waiting', reason: 'x' },
      { at: hour(4), type: 'priority_changed', to: 3 },
      { at: hour(4), type: 'priority_changed', to: null },
      { at: hour(4), type: 'group_changed', to: null },
      { at: hour(4), type: 'assigned', to: 'ben' },
      { at: hour(4), type: 'field_changed', field: 'seats', to: [1, { a: null }] },
      { at: hour(4), type: 'field_changed', field: 'seats', to: undefined },
      { at: hour(4), type: 'tags_changed', add: ['a'] },
      { at: hour(4), type: 'reopened' },
      { at: hour(4), type: 'merged', role: 'target', with: 't2', firstContactAt: hour(-1) },
      { at: hour(4), type: 'linked', role: 'split_from', to: 't3' },
      { at: hour(4), type: 'handed_over', from: 'bot', to: 'ben' },
      { at: hour(4), type: 'escalated', level: 2 },
      { at: hour(4), type: 'excused', from: hour(1), to: hour(2), reason: 'x', approvedBy: 'y' },
      { at: hour(4), type: 'rated', score: 4.5, survey: { id: 's1' } },
      { at: hour(4), type: 'snoozed', until: hour(9), anything: [] },
    );
    expect(parseTicket(ticket)).toBe(ticket);
  });

  it('lets a creation and a ticket carry attributes of the host', () => {
    const ticket = logOf({ at: hour(0), type: 'created', comment: 'none', tier: 'gold', seats: 3 });
    expect(parseTicket({ ...ticket, plan: 'free' })).toMatchObject({ plan: 'free' });
  });

  it('lists everything that is wrong, each at its place', () => {
    const value = {
      id: '',
      events: [
        { type: 'created', by: 'user' },
        { at: hour(1), type: 'status_changed', reson: 'x' },
        null,
        { at: 'monday', type: 'snoozed' },
      ],
    };
    expect(issuesOf(value).map(({ code, message }) => [code, message])).toEqual([
      ['wrong_value', expect.stringMatching(/^id: /)],
      ['missing_key', expect.stringMatching(/^events\[0\]\.at: is required/)],
      ['wrong_value', expect.stringMatching(/^events\[0\]\.by: /)],
      ['missing_key', expect.stringMatching(/^events\[1\]\.to: is required/)],
      ['unknown_key', expect.stringMatching(/^events\[1\]\.reson: .*did you mean reason/)],
      ['wrong_type', expect.stringMatching(/^events\[2\]: /)],
      ['invalid_instant', expect.stringMatching(/^events\[3\]\.at: is not an instant/)],
    ]);
  });

  it.each([
    [{ at: hour(1) }, ['missing_key events[1].type']],
    [{ at: hour(1), type: 7 }, ['wrong_type events[1].type']],
    [{ at: '2026-03-02T10:00', type: 'x' }, ['instant_without_offset events[1].at']],
    [{ at: 1e15, type: 'x' }, ['instant_out_of_range events[1].at']],
    [{ at: NaN, type: 'x' }, ['invalid_instant events[1].at']],
    [{ at: hour(1), type: 'x', auto: 'yes' }, ['wrong_type events[1].auto']],
    [{ at: hour(1), type: 'status_changed', to: 7 }, ['wrong_type events[1].to']],
    [{ at: hour(1), type: 'priority_changed', to: {} }, ['wrong_type events[1].to']],
    [{ at: hour(1), type: 'created', comment: 'secret' }, ['wrong_value events[1].comment']],
    [{ at: hour(1), type: 'created', tags: 'vip' }, ['wrong_type events[1].tags']],
    [{ at: hour(1), type: 'linked', role: 'parnt', to: 't2' }, ['wrong_value events[1].role']],
    [{ at: hour(1), type: 'rated', score: Infinity }, ['wrong_type events[1].score']],
    [
      { at: hour(1), type: 'excused', from: 'x', to: hour(2), reason: 'x' },
      ['invalid_instant events[1].from', 'missing_key events[1].approvedBy'],
    ],
    [
      { at: hour(1), type: 'merged', firstContactAt: 'x' },
      ['invalid_instant events[1].firstContactAt'],
    ],
    [{ at: hour(1), type: 'public_reply', body: 'hello' }, ['unknown_key events[1].body']],
  ])('refuses the event %j', (keys, expected) => {
    expect(event(keys)).toEqual(expected);
  });

  it.each([[null], [undefined], [7], ['t1'], [[]]])('refuses %j as a ticket', (value) => {
    expect(issuesOf(value).length).toBeGreaterThan(0);
  });

  it('refuses a ticket without id or log', () => {
    expect(issuesOf({}).map(({ code, path }) => [code, ...path])).toEqual([
      ['missing_key', 'id'],
      ['missing_key', 'events'],
    ]);
  });

  it('keeps values out of the messages', () => {
    const secret = { at: 'secret', type: 'linked', role: 'secret', to: 7, by: 'secret' };
    for (const { message } of issuesOf({ id: 't1', events: [secret] })) {
      expect(message).not.toContain('secret');
    }
  });

  it('leaves prototypes alone', () => {
    const value: unknown = JSON.parse(
      `{ "id": "t1", "__proto__": { "polluted": 1 },
         "events": [{ "at": 0, "type": "__proto__", "constructor": 1, "__proto__": { "polluted": 1 } }] }`,
    );
    expect(parseTicket(value)).toBe(value);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  it('checks 100,000 events without slowing down', () => {
    const events = Array.from({ length: 100_000 }, (_, index) => ({
      at: '2026-03-02T10:00:00Z',
      type: 'status_changed',
      to: index % 2 === 0 ? 'open' : 'pending',
    }));
    const begin = processorMs();
    parseTicket({ id: 't1', events });
    expect(processorMs() - begin).toBeLessThan(5000);
  });
});

describe('the schemas', () => {
  it('hand over the own issue of the package to those who use zod themselves', () => {
    const result = ticketSchema.safeParse({ id: 't1', events: [{ at: 'x', type: 'created' }] });
    expect(result.error?.issues[0]).toMatchObject({
      path: ['events', 0, 'at'],
      params: { issue: { code: 'invalid_instant', received: 'x' } },
    });
  });

  it('check a single event', () => {
    expect(ticketEventSchema.safeParse({ at: hour(0), type: 'reopened' }).success).toBe(true);
    expect(ticketEventSchema.safeParse({ at: hour(0), type: 'reopened', to: 'x' }).success).toBe(
      false,
    );
  });
});
