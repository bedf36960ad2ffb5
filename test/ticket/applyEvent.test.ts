import { describe, expect, it } from 'vitest';
import { applyEvent } from '../../src/ticket/applyEvent.js';
import type { TicketEvent } from '../../src/ticket/index.js';
import { startTicketState } from '../../src/ticket/startTicketState.js';
import { compileTicketRules } from '../../src/ticket/ticketRules.js';
import {
  ASSIGNEE_CHANGED,
  CREATED,
  FIELDS_CHANGED,
  GROUP_CHANGED,
  MERGED_AWAY,
  NOTHING_CHANGED,
  PRIORITY_CHANGED,
  REOPENED,
  SOLVED,
  STATUS_CHANGED,
  TAGS_CHANGED,
} from '../../src/ticket/ticketChange.js';
import { hour } from './ticketLog.js';

/** What each event of a log changes, one after the other. */
function changes(keep: readonly string[] | null, ...log: readonly object[]): readonly number[] {
  const rules = compileTicketRules({ statusCategories: { waiting: 'pending' } }, keep);
  const state = startTicketState({ id: 't1', events: [] }, rules);
  return log.map((event) => applyEvent(state, event as TicketEvent, { at: hour(0), rules }));
}

describe('applyEvent', () => {
  it('says what changed', () => {
    const log: readonly (readonly [object, number])[] = [
      [{ type: 'created', tags: ['a'] }, CREATED | STATUS_CHANGED | TAGS_CHANGED],
      [{ type: 'status_changed', to: 'waiting' }, STATUS_CHANGED],
      [{ type: 'status_changed', to: 'waiting', reason: 'vendor' }, STATUS_CHANGED],
      [{ type: 'status_changed', to: 'solved' }, STATUS_CHANGED | SOLVED],
      [{ type: 'status_changed', to: 'closed' }, STATUS_CHANGED],
      [{ type: 'reopened' }, STATUS_CHANGED | REOPENED],
      [{ type: 'priority_changed', to: 'high' }, PRIORITY_CHANGED],
      [{ type: 'group_changed', to: 'emea' }, GROUP_CHANGED],
      [{ type: 'assigned', to: 'ben' }, ASSIGNEE_CHANGED],
      [{ type: 'field_changed', field: 'tier', to: 'gold' }, FIELDS_CHANGED],
      [{ type: 'field_changed', field: 'tier' }, FIELDS_CHANGED],
      [{ type: 'tags_changed', add: ['b'] }, TAGS_CHANGED],
      [{ type: 'tags_changed', remove: ['b'] }, TAGS_CHANGED],
      [{ type: 'merged' }, MERGED_AWAY],
    ];
    expect(changes(null, ...log.map(([event]) => event))).toEqual(log.map(([, change]) => change));
  });

  it.each([
    [{ type: 'status_changed', to: 'new' }],
    [{ type: 'priority_changed', to: null }],
    [{ type: 'group_changed', to: null }],
    [{ type: 'assigned', to: null }],
    [{ type: 'field_changed', field: 'tier' }],
    [{ type: 'tags_changed', remove: ['a'] }],
    [{ type: 'public_reply', by: 'agent' }],
    [{ type: 'linked', role: 'child', to: 't2' }],
    [{ type: 'created' }],
    [{ type: 'merged', role: 'target' }],
    [{ type: 'snoozed' }],
  ])('says that nothing changed on %j', (event) => {
    expect(changes(null, { type: 'created' }, event)[1]).toBe(NOTHING_CHANGED);
  });

  it('keeps only the attributes that were asked for', () => {
    const rules = compileTicketRules({}, ['tier', 'status', '__proto__']);
    const state = startTicketState({ id: 't1', events: [], tier: 'gold', plan: 'free' }, rules);
    const apply = (event: object): number =>
      applyEvent(state, event as TicketEvent, { at: hour(0), rules });
    expect(apply({ type: 'created', seats: 3, channel: 'email' })).toBe(CREATED | STATUS_CHANGED);
    expect(apply({ type: 'field_changed', field: 'seats', to: 4 })).toBe(NOTHING_CHANGED);
    expect(apply({ type: 'field_changed', field: 'tier', to: 'silver' })).toBe(FIELDS_CHANGED);
    expect({ ...state.fields }).toEqual({ tier: 'silver' });
  });

  it('finds nothing inherited in a state that came back from JSON', () => {
    const rules = compileTicketRules({});
    const live = startTicketState({ id: 't1', events: [], tier: 'gold' }, rules);
    const state = JSON.parse(JSON.stringify(live)) as typeof live;
    const event = {
      type: 'field_changed',
      field: 'toString',
      to: undefined,
    } as unknown as TicketEvent;
    expect(applyEvent(state, event, { at: hour(0), rules })).toBe(NOTHING_CHANGED);
  });
});
