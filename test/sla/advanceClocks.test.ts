import { describe, expect, it } from 'vitest';
import {
  advanceClocks,
  evaluateSla,
  readClocks,
  startClocks,
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
    ['a group that is a function', other(1, 'group_changed', { to: () => 'a' })],
  ])('takes %s as the whole log does, through JSON too', (_, event) => {
    const rules = slaOf([
      { metric: 'resolution', when: { tags: { has: 'vip' } }, within: '1h' },
      { metric: 'resolution', when: { priority: { exists: true } }, within: '2h' },
      { metric: 'resolution', when: { tier: { exists: true } }, within: '3h' },
      { metric: 'resolution', when: { group: { exists: true } }, within: '4h' },
      { metric: 'resolution', within: '5h' },
    ]);
    const events = [created(0, { priority: 'high', tier: 'gold', tags: ['a'] }), event];
    const whole = evaluateSla(rules, logOf(...events), { now: hour(2) }).clocks;
    const state = events.reduce(
      (each, next) => advanceClocks(rules, each, next),
      startClocks(rules, logOf()),
    );
    const stored = JSON.parse(JSON.stringify(state)) as SlaState;
    expect(readClocks(rules, state, { now: hour(2) }).clocks).toEqual(whole);
    expect(readClocks(rules, stored, { now: hour(2) }).clocks).toEqual(whole);
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
