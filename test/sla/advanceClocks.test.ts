import { describe, expect, it } from 'vitest';
import {
  advanceClocks,
  dueTimers,
  evaluateSla,
  readClocks,
  startClocks,
  type Sla,
  type SlaState,
} from '../../src/sla/index.js';
import type { TicketEvent } from '../../src/ticket/index.js';
import { deepFreeze } from '../support/deepFreeze.js';
import { createdWith, errorOf, hour, logOf } from '../ticket/ticketLog.js';
import { brief, readingOf, slaOf } from './clocks.js';
import { agentReply, created, customerReply, field, other, priority, status } from './events.js';

const sla = slaOf([
  { metric: 'first_response', within: '1h' },
  { metric: 'resolution', when: { tier: 'gold' }, within: '2h', pauseOn: ['pending'] },
  { metric: 'resolution', within: '4h', pauseOn: ['pending'] },
]);

function fold(events: readonly TicketEvent[], ticket = createdWith()): SlaState {
  return events.reduce<SlaState>(
    (state, event) => deepFreeze(advanceClocks(sla, state, event)),
    deepFreeze(startClocks(sla, ticket)),
  );
}

const resolution = (state: SlaState, nowHours: number): unknown =>
  brief(readingOf(readClocks(sla, state, { now: hour(nowHours) }), 'resolution'));

/** The clocks of the fold, straight and through JSON, which are those of the whole log. */
function agrees(rules: Sla, events: readonly TicketEvent[]): unknown {
  const { clocks } = evaluateSla(rules, logOf(...events), { now: hour(2) });
  const state = events.reduce(
    (each, next) => advanceClocks(rules, each, next),
    startClocks(rules, logOf()),
  );
  const stored = JSON.parse(JSON.stringify(state)) as SlaState;
  expect(readClocks(rules, state, { now: hour(2) }).clocks).toEqual(clocks);
  expect(readClocks(rules, stored, { now: hour(2) }).clocks).toEqual(clocks);
  return clocks;
}

describe('startClocks', () => {
  it('reads id and attributes, not the log', () => {
    const ticket = { ...createdWith(status(1, 'solved')), tier: 'gold', priority: 'high' };
    const state = startClocks(sla, deepFreeze(ticket));
    expect(state).toMatchObject({ at: null, pending: [], applied: 0, policyId: null });
    expect(state.ticket).toMatchObject({ id: 't1', priority: 'high', status: null });
    expect(resolution(advanceClocks(sla, state, created()), 1)).toMatchObject({ due: 2 });
  });

  it('gives an answer before the first event', () => {
    const answer = readClocks(sla, startClocks(sla, createdWith()), { now: 0 });
    expect(answer.clocks['resolution']).toMatchObject({ state: 'inactive' });
    expect(answer.nextCheckAt).toBeNull();
  });
});

describe('advanceClocks', () => {
  it('holds back the events of the latest instant, since more may come', () => {
    const events = [created(), customerReply(1), status(1, 'pending')];
    const state = fold(events);
    expect(state.pending.flat()).toHaveLength(2);
    expect(state.applied).toBe(1);
    expect(resolution(state, 2)).toMatchObject({ state: 'paused', elapsed: 1 });
    expect(fold([...events, agentReply(1)]).pending.flat()).toHaveLength(3);
    expect(fold([...events, agentReply(2)])).toMatchObject({ applied: 3 });
  });

  it('changes no state that it was given', () => {
    const state = fold([created(), status(1, 'pending')]);
    const before = JSON.stringify(state);
    advanceClocks(sla, state, status(2, 'open'));
    advanceClocks(sla, state, status(1, 'open'));
    expect(JSON.stringify(state)).toBe(before);
  });

  it('gives plain JSON, whatever form instants and values have', () => {
    const event = {
      type: 'field_changed',
      field: 'tier',
      to: new Set(['gold']),
      at: new Date(hour(1)),
      actor: undefined,
      note: () => 'x',
    } as unknown as TicketEvent;
    const state = fold([created(), event]);
    expect(JSON.parse(JSON.stringify(state))).toEqual(state);
  });

  it('keeps no hold of the event that it was given', () => {
    const event = { type: 'status_changed', to: 'pending', at: hour(1) };
    const state = advanceClocks(sla, fold([created()]), event);
    event.to = 'solved';
    expect(resolution(state, 2)).toMatchObject({ state: 'paused' });
  });

  it.each<[string, TicketEvent]>([
    ['a priority that is no number', other(1, 'priority_changed', { to: NaN })],
    ['a status that is a list', other(1, 'status_changed', { to: ['solved'] })],
    ['a status that is an object', other(1, 'status_changed', { to: new Date(0) })],
    ['a field that JSON cannot say', field(1, 'tier', NaN)],
    ['a field that is undefined', field(1, 'tier', undefined)],
    ['tags that are a set', other(1, 'tags_changed', { add: new Set(['vip']) })],
    ['a priority of a kind of its own', other(1, 'priority_changed', { to: 5n })],
    ['a field that becomes an object', field(1, 'tier', new Date(0))],
    ['tags that are a list', other(1, 'tags_changed', { add: ['vip'] })],
    ['a creation with a field that is undefined', created(0, { tier: undefined })],
    ['a group that is a function', other(1, 'group_changed', { to: () => 'a' })],
    ...['status', 'reason', 'priority', 'group', 'assignee'].map((key): [string, TicketEvent] => [
      `a creation whose ${key} is an object`,
      created(0, { [key]: new Date(0) }),
    ]),
    ['a creation with tags that are a set', created(0, { tags: new Set(['vip']) })],
    ['a creation with a field that is an object', created(0, { tier: new Date(0) })],
    ['a creation with a list', created(0, { tier: ['gold', new Date(0)] })],
  ])('takes %s as the whole log does, through JSON too', (_, event) => {
    const rules = slaOf([
      { metric: 'resolution', when: { reason: { exists: true } }, within: '7h' },
      { metric: 'resolution', when: { assignee: { exists: true } }, within: '8h' },
      { metric: 'resolution', when: { tags: { has: 'vip' } }, within: '1h' },
      { metric: 'resolution', when: { priority: { exists: true } }, within: '2h' },
      { metric: 'resolution', when: { tier: { exists: true } }, within: '3h' },
      { metric: 'resolution', when: { group: { exists: true } }, within: '4h' },
      { metric: 'resolution', within: '5h' },
    ]);
    const first = created(0, { priority: 'high', tier: 'gold', tags: ['a'] });
    for (const log of event.type === 'created'
      ? [[event]]
      : [
          [first, event],
          [created(), event],
        ]) {
      agrees(rules, log);
    }
  });

  it('takes what a condition on an event may ask for', () => {
    const start = [
      { type: 'escalated', where: { urgent: true, level: 2, to: 'ana', teams: { has: 'a' } } },
    ];
    const clock = { id: 'own', start, stop: [{ type: 'status_changed' }], cycle: 'repeat' };
    const rules = slaOf([{ metric: 'own', within: '4h' }], {}, { clocks: [clock] });
    const escalated = { urgent: true, level: 2, to: 'ana', teams: ['a', 'b'] };
    const events = [created(), other(0.5, 'escalated', escalated)];
    const auto = status(1, 'pending', { auto: true });
    expect(agrees(rules, events)).toMatchObject({ own: { state: 'running' } });
    expect(agrees(rules, [...events, auto])).toMatchObject({ own: { state: 'running' } });
    expect(agrees(rules, [...events, status(1, 'pending')])).toMatchObject({
      own: { state: 'met' },
    });
  });

  it('takes events from before 1970', () => {
    const state = advanceClocks(sla, startClocks(sla, logOf()), { type: 'created', at: -1 });
    expect(readClocks(sla, state, { now: -1 }).clocks['resolution']).toMatchObject({
      startedAt: new Date(-1),
    });
  });

  it('takes any number of events, in packs, and changes none that it handed out', () => {
    const rules = slaOf([{ metric: 'next_response', within: '1h', warnAt: ['50%'] }]);
    const turns = Array.from({ length: 600 }, (_, index) => [
      customerReply(1 + index / 100),
      agentReply(1 + index / 100 + 0.005),
    ]).flat();
    const events = [created(), agentReply(0.5), ...turns, customerReply(8)];
    let state = startClocks(rules, logOf());
    const states = events.map((event) => (state = advanceClocks(rules, state, event)));
    expect(state.clocks['next_response']?.cycles.map(({ length }) => length)).toEqual([
      ...[256, 256, 88],
    ]);
    expect(dueTimers(rules, state, { now: hour(8) }).map(({ key }) => key)).toEqual([
      ...['"t1","next_response",600,warning 50%', '"t1","next_response",600,breach'],
    ]);
    for (const [index, each] of states.entries()) {
      const now = events[index]?.at ?? 0;
      if (index % 100 !== 2) continue;
      const log = logOf(...events.slice(0, index + 1));
      expect(readClocks(rules, each, { now })).toEqual(evaluateSla(rules, log, { now }));
    }
  });

  it('holds any number of events of one instant', () => {
    const rules = slaOf([{ metric: 'resolution', within: '1h' }]);
    const events = [created(), ...Array.from({ length: 600 }, () => agentReply(0.5))];
    const state = events.reduce(
      (each, event) => advanceClocks(rules, each, event),
      startClocks(rules, logOf()),
    );
    expect(state.pending.map(({ length }) => length)).toEqual([256, 256, 88]);
    expect(advanceClocks(rules, state, agentReply(0.75))).toMatchObject({ applied: 601 });
  });

  it('refuses an event before the latest', () => {
    const error = errorOf(() =>
      advanceClocks(sla, fold([created(), agentReply(2)]), priority(1, 'x')),
    );
    expect(error).toMatchObject({ code: 'event_out_of_order', argument: 'event.at' });
  });

  it.each<[unknown, string]>([
    [null, 'invalid_event'],
    [undefined, 'invalid_event'],
    ['created', 'invalid_event'],
    [{ type: 'created' }, 'invalid_instant'],
    [{ type: 'created', at: NaN }, 'invalid_instant'],
    [{ type: 'created', at: '2026-03-02T09:00' }, 'instant_without_offset'],
  ])('refuses what is no event: %j', (event, code) => {
    const state = startClocks(sla, createdWith());
    expect(errorOf(() => advanceClocks(sla, state, event as TicketEvent)).code).toBe(code);
  });
});

describe('readClocks', () => {
  it('refuses to look back', () => {
    const state = fold([created(), agentReply(2)]);
    const error = errorOf(() => readClocks(sla, state, { now: hour(1) }));
    expect(error).toMatchObject({ code: 'read_before_events', argument: 'options.now' });
    expect(readClocks(sla, state, { now: hour(2) }).clocks['first_response']).toMatchObject({
      state: 'breached',
    });
  });

  it('leaves the anomalies of the log to evaluateSla', () => {
    const state = fold([created(), other(1, 'snoozed')]);
    expect(readClocks(sla, state, { now: hour(2) }).anomalies).toEqual([]);
  });

  it('reads a state under rules that name a clock that it does not know', () => {
    const state = JSON.parse(JSON.stringify(fold([created()]))) as SlaState;
    const more = slaOf([
      { metric: 'resolution', within: '4h' },
      { metric: 'next_response', within: '4h' },
    ]);
    const next = advanceClocks(more, advanceClocks(more, state, agentReply(1)), customerReply(2));
    const { clocks } = readClocks(more, next, { now: hour(3) });
    expect(brief(readingOf({ clocks } as never, 'next_response'))).toMatchObject({ started: 2 });
  });
});
