import { describe, expect, it } from 'vitest';
import {
  anonymizeTicket,
  anonymizeTickets,
  parseTicket,
  reviewTicket,
  type Ticket,
} from '../../src/ticket/index.js';
import { createdWith, errorOf, hour, logOf } from './ticketLog.js';

let planted = 0;
/** A text that must not be seen again. */
const secret = (): string => `secret ${++planted} of Acme`;
const at = hour(1);

/** A ticket with a secret in every place that can hold a text, the right ones and the wrong ones. */
function withSecrets(): Ticket {
  return {
    id: secret(),
    type: secret(),
    at: secret(),
    group: secret(),
    assignee: secret(),
    tags: [secret(), { [secret()]: secret() }],
    reason: secret(),
    channel: secret(),
    comment: secret(),
    customer: secret(),
    [secret()]: { [secret()]: [secret(), new Set([secret()])], deep: { [secret()]: [[secret()]] } },
    ...(JSON.parse(`{ "__proto__": { "${secret()}": "${secret()}" } }`) as object),
    revenue: 1_234_567,
    events: [
      {
        ...{ at: hour(0), type: 'created', by: secret() as never, comment: secret() as never },
        ...{ group: secret(), assignee: secret(), tags: [secret()], reason: secret() },
        ...{ actor: secret(), channel: secret(), auto: secret() as never, subject: secret() },
        ...{ id: secret(), events: [secret()], tier: secret(), [secret()]: secret() },
      },
      { at, type: 'public_reply', status: secret(), comment: secret(), to: secret() },
      { at, type: 'internal_note', text: secret() },
      { at, type: 'status_changed', to: { [secret()]: secret() }, reason: secret() },
      { at, type: 'priority_changed', to: [secret()] as never },
      { at, type: 'group_changed', to: secret() },
      { at, type: 'assigned', to: secret(), actor: secret() },
      { at, type: 'field_changed', field: secret(), to: secret() },
      { at, type: 'field_changed', field: 'tier', to: { name: secret() } },
      { at, type: 'field_changed', field: 'status', to: secret() },
      { at, type: 'field_changed', field: { [secret()]: 1 }, to: secret() },
      { at, type: 'tags_changed', add: [secret()], remove: secret() as never },
      { at, type: 'merged', role: secret() as never, with: secret(), firstContactAt: secret() },
      { at, type: 'linked', role: secret() as never, to: secret() },
      { at, type: 'handed_over', from: secret(), to: secret() },
      { at, type: 'escalated', level: secret() },
      { at, type: 'excused', from: secret(), to: at, reason: secret(), approvedBy: secret() },
      { at, type: 'rated', score: secret() as never, comment: secret() },
      { at, type: 'vendor_called', who: secret(), [secret()]: { role: secret() } },
      { at, type: { [secret()]: secret() } as never },
    ],
  };
}

describe('an anonymised ticket', () => {
  it('shows no text that was planted in it', () => {
    const text = JSON.stringify(anonymizeTicket(withSecrets()));
    expect(planted).toBeGreaterThan(60);
    expect(text).not.toMatch(/secret|Acme|customer|revenue|subject|1234567/);
  });

  it('shows of them what is kept, and nothing else', () => {
    const keep = ['customer', 'subject'];
    const { customer, events } = anonymizeTicket(withSecrets(), { keep });
    const { subject, ...rest } = events[0] as { readonly subject?: unknown };
    expect([customer, subject]).toEqual([expect.stringMatching('Acme'), expect.any(String)]);
    expect(JSON.stringify([rest, events.slice(1)])).not.toMatch(/secret|Acme/);
  });

  it('keeps instants, kinds, roles, statuses and priorities', () => {
    const ticket = logOf(
      { at: new Date(hour(0)), type: 'created', by: 'customer', priority: 'high', status: 'new' },
      { at: '2026-03-02T11:00:00.250+01:00', type: 'public_reply', by: 'bot', auto: true },
      { at, type: 'status_changed', to: 'waiting_for_vendor' },
      { at, type: 'priority_changed', to: 3 },
      { at, type: 'merged', role: 'target', firstContactAt: hour(-2) },
      { at, type: 'vendor_called' },
    );
    expect(anonymizeTicket(ticket).events).toEqual([
      {
        ...{ at: '2026-03-02T09:00:00Z', type: 'created', by: 'customer' },
        ...{ priority: 'high', status: 'new' },
      },
      { at: '2026-03-02T10:00:00.250Z', type: 'public_reply', by: 'bot', auto: true },
      { at: '2026-03-02T10:00:00Z', type: 'status_changed', to: 'waiting_for_vendor' },
      { at: '2026-03-02T10:00:00Z', type: 'priority_changed', to: 3 },
      {
        ...{ at: '2026-03-02T10:00:00Z', type: 'merged', role: 'target' },
        firstContactAt: '2026-03-02T07:00:00Z',
      },
      { at: '2026-03-02T10:00:00Z', type: 'vendor_called' },
    ]);
  });

  it('names the same alike, two never alike, in the order in which they appear', () => {
    const ticket = createdWith(
      { at, type: 'assigned', to: 'ana', actor: 'ben' },
      { at, type: 'group_changed', to: 'billing' },
      { at, type: 'assigned', to: 'ben' },
      { at, type: 'group_changed', to: 'sales' },
      { at, type: 'excused', from: at, to: hour(2), reason: 'storm', approvedBy: 'ana' },
    );
    expect(anonymizeTicket(ticket).events.slice(1)).toMatchObject([
      { to: 'person-1', actor: 'person-2' },
      { to: 'group-1' },
      { to: 'person-2' },
      { to: 'group-2' },
      { reason: 'reason-1', approvedBy: 'person-1', to: '2026-03-02T11:00:00Z' },
    ]);
  });

  it('replaces numbers, unless they are kept, and leaves booleans and null', () => {
    const ticket = { ...createdWith(), seats: 100, revenue: 5_000, vip: true, sold: [100, null] };
    const { events: _, ...attributes } = anonymizeTicket(ticket, { keep: ['seats'] });
    expect(attributes).toEqual({
      ...{ id: 'ticket-1', seats: 100, 'field-1': 1, 'field-2': true, 'field-3': [2, null] },
    });
  });

  it('keeps a field in every event that speaks of it', () => {
    const ticket = createdWith(
      { at, type: 'group_changed', to: 'billing' },
      { at, type: 'tags_changed', add: ['vip'] },
      { at, type: 'field_changed', field: 'tier', to: 'gold' },
      { at, type: 'linked', role: 'child', to: '17' },
    );
    const keep = ['group', 'tags', 'tier', 'id'];
    const { id, events } = anonymizeTicket(ticket, { keep });
    expect(id).toBe('t1');
    expect(events.slice(1)).toMatchObject([
      ...[{ to: 'billing' }, { add: ['vip'] }, { field: 'tier', to: 'gold' }, { to: '17' }],
    ]);
  });

  it('gives no field the name of one that is kept', () => {
    const ticket = { ...createdWith(), city: 'Bonn', 'field-1': 'gold' };
    const shown = anonymizeTicket(ticket, { keep: ['field-1'] });
    expect(shown).toMatchObject({ 'field-1': 'gold', 'field-2': 'value-1' });
  });

  it('does not make right what was wrong', () => {
    const ticket = logOf(
      { at: hour(0), type: 'created', by: 'nobody', tags: [5n, 'vip'], group: 7 },
      { at, type: 'assigned', to: 5n },
      { at, type: 'group_changed', to: NaN },
      { at, type: 'priority_changed', to: new Date(0) },
      { at, type: 'excused', from: 'noon', to: 1e300, reason: 'storm', approvedBy: 'ana' },
      { at, type: 'tags_changed', add: new Set(['vip']) },
    );
    const codes = (each: Ticket): string[] =>
      reviewTicket(each, { now: hour(9) }).map(({ code, path }) => `${code} ${path.join('.')}`);
    expect(codes(ticket)).toHaveLength(9);
    expect(codes(anonymizeTicket(ticket))).toEqual(codes(ticket));
    expect(anonymizeTicket(ticket).events[0]).toMatchObject({ tags: [false, 'tag-1'], group: 1 });
  });

  it('has the form of a ticket, also when it came from JSON with dangerous names', () => {
    const ticket = JSON.parse(
      '{ "id": "t", "events": [{ "at": 0, "type": "created", "__proto__": { "a": 1 } }] }',
    ) as Ticket;
    const shown = anonymizeTicket(ticket, { keep: ['__proto__'] });
    expect(Object.keys(shown.events[0] ?? {})).toEqual(['at', 'type', '__proto__']);
    expect(parseTicket(anonymizeTicket(ticket))).toMatchObject({ id: 'ticket-1' });
  });
});

describe('several tickets', () => {
  it('share their names', () => {
    const [first, second] = anonymizeTickets([
      logOf({ at, type: 'created', assignee: 'ana' }),
      { id: 't2', events: [{ at, type: 'merged', with: 't1', actor: 'ana' }] },
    ]);
    expect([first?.id, second?.id]).toEqual(['ticket-1', 'ticket-2']);
    expect(second?.events[0]).toMatchObject({ with: 'ticket-1', actor: 'person-1' });
  });
});

describe('what is no ticket', () => {
  it.each([
    ['invalid_ticket', () => anonymizeTicket({ id: 1 } as never)],
    ['invalid_instant', () => anonymizeTicket(logOf({ at: 'soon', type: 'created' }))],
    ['wrong_type', () => anonymizeTicket(createdWith(), { keep: 'tier' as never })],
    ['wrong_type', () => anonymizeTickets(createdWith() as never)],
  ])('is refused with %s', (code, call) => {
    expect(errorOf(call).code).toBe(code);
  });
});
