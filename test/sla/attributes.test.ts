import { describe, expect, it } from 'vitest';
import { advanceClocks, readClocks, startClocks, type Sla } from '../../src/sla/index.js';
import type { TicketEvent } from '../../src/ticket/index.js';
import { deepFreeze } from '../support/deepFreeze.js';
import { hour, logOf } from '../ticket/ticketLog.js';
import { brief, evaluate, readingOf, slaOf } from './clocks.js';
import { agentReply, created, field, group, other, priority, status } from './events.js';

// Each attribute of a ticket that a condition may ask for, and the event that changes it: what it
// decides about follows, in the whole log and in the fold.

const CHANGES: readonly (readonly [string, object, TicketEvent, TicketEvent])[] = [
  ['status', { status: 'open' }, status(1, 'open'), status(3, 'new')],
  ['statusCategory', { statusCategory: 'on_hold' }, status(1, 'on_hold'), status(3, 'open')],
  [
    'reason',
    { reason: 'parts' },
    status(1, 'open', { reason: 'parts' }),
    status(3, 'open', { reason: 'people' }),
  ],
  ['priority', { priority: 'urgent' }, priority(1, 'urgent'), priority(3, 'low')],
  ['group', { group: 'a' }, group(1, 'a'), group(3, 'b')],
  [
    'assignee',
    { assignee: 'ana' },
    other(1, 'assigned', { to: 'ana' }),
    other(3, 'assigned', { to: 'ben' }),
  ],
  [
    'tags',
    { tags: { has: 'vip' } },
    other(1, 'tags_changed', { add: ['vip'] }),
    other(3, 'tags_changed', { remove: ['vip'] }),
  ],
  ['a field', { tier: 'gold' }, field(1, 'tier', 'gold'), field(3, 'tier', 'silver')],
];

function clock(sla: Sla, id: string, events: readonly TicketEvent[], now: number): unknown {
  const whole = evaluate(sla, events, now).clocks;
  const state = events.reduce(
    (each, event) => deepFreeze(advanceClocks(sla, each, event)),
    deepFreeze(startClocks(sla, logOf())),
  );
  expect(readClocks(sla, state, { now: hour(now) }).clocks).toEqual(whole);
  return brief(readingOf({ clocks: whole } as never, id));
}

describe.each(CHANGES)('%s', (_, condition, come, go) => {
  const events = [created(), agentReply(0.5), come, agentReply(2), go, agentReply(3.5)];

  it('decides about a policy and a row', () => {
    const row = { metric: 'resolution', within: '9h' } as const;
    const byRow = slaOf([{ ...row, when: condition as never, within: '5h' }, row]);
    expect(clock(byRow, 'resolution', events.slice(0, 4), 2)).toMatchObject({ due: 5 });
    expect(clock(byRow, 'resolution', events, 4)).toMatchObject({ due: 9 });
    const byPolicy = slaOf(
      [],
      {},
      {
        policies: [
          {
            ...{ id: 'own', when: condition as never, calendar: '24x7' },
            targets: [{ ...row, within: '5h' }],
          },
          { id: 'rest', calendar: '24x7', targets: [row] },
        ],
      },
    );
    expect(clock(byPolicy, 'resolution', events.slice(0, 4), 2)).toMatchObject({ due: 5 });
    expect(clock(byPolicy, 'resolution', events, 4)).toMatchObject({ due: 9 });
  });

  it('lets a clock count', () => {
    const clocks = [
      {
        id: 'own',
        start: [{ type: 'created' }],
        stop: [{ type: 'solved' }],
        runWhile: condition as never,
        cycle: 'single',
      },
    ];
    const sla = slaOf([{ metric: 'own', within: '9h' }], {}, { clocks });
    expect(clock(sla, 'own', events, 4)).toMatchObject({ state: 'paused', elapsed: 2 });
    expect(clock(sla, 'own', events.slice(0, 4), 2)).toMatchObject({
      state: 'running',
      elapsed: 1,
    });
  });

  it('lets a trigger answer', () => {
    const clocks = [
      {
        id: 'own',
        start: [{ type: 'public_reply', ticket: condition as never }],
        stop: [{ type: 'solved' }],
        cycle: 'single',
      },
    ];
    const sla = slaOf([{ metric: 'own', within: '9h' }], {}, { clocks });
    expect(clock(sla, 'own', events, 4)).toMatchObject({ started: 2 });
  });
});

it('attributes that no rule asks for are not kept', () => {
  const sla = slaOf([{ metric: 'resolution', within: '9h' }]);
  const events = [created(0, { tags: ['a'], tier: 'gold' }), agentReply(1), agentReply(2)];
  const { ticket } = events.reduce(
    (each, event) => advanceClocks(sla, each, event),
    startClocks(sla, logOf()),
  );
  expect([ticket.tags, ticket.links, Object.keys(ticket.fields ?? {})]).toEqual([null, null, []]);
});
