import { describe, expect, it } from 'vitest';
import { sortEvents, type TicketEvent } from '../../src/ticket/index.js';
import { deepFreeze } from '../support/deepFreeze.js';
import { errorOf, hour } from './ticketLog.js';

describe('sortEvents', () => {
  it('sorts by instant, whatever form the instants have', () => {
    const events: readonly TicketEvent[] = deepFreeze([
      { at: { epochMilliseconds: hour(3) }, type: 'd' },
      { at: '2026-03-02T12:00:00+01:00', type: 'c' },
      { at: hour(0), type: 'a' },
      { at: '2026-03-02T10:00:00Z', type: 'b' },
    ]);
    expect(sortEvents(events).map((each) => each.type)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('takes Dates', () => {
    const events = [
      { at: new Date(hour(1)), type: 'b' },
      { at: new Date(hour(0)), type: 'a' },
    ];
    expect(sortEvents(events)).toEqual([events[1], events[0]]);
  });

  it('returns a sorted log itself', () => {
    const events = deepFreeze([
      { at: hour(0), type: 'a' },
      { at: hour(0), type: 'b' },
      { at: '2026-03-02T10:00:00Z', type: 'c' },
    ]);
    expect(sortEvents(events)).toBe(events);
    const empty: readonly TicketEvent[] = [];
    expect(sortEvents(empty)).toBe(empty);
  });

  it('keeps the order of events of one instant', () => {
    const types = Array.from({ length: 500 }, (_, index) => `type${index}`);
    const log = types.map((type) => ({ at: hour(1), type }));
    const sorted = sortEvents([...log, { at: hour(0), type: 'first' }]);
    expect(sorted.map((each) => each.type)).toEqual(['first', ...types]);
  });

  it.each([
    [NaN, 'invalid_instant'],
    [Infinity, 'invalid_instant'],
    ['2026-03-02T10:00:00', 'instant_without_offset'],
    ['tomorrow', 'invalid_instant'],
    [new Date(NaN), 'invalid_instant'],
    [null, 'invalid_instant'],
    [undefined, 'invalid_instant'],
    [1e15, 'instant_out_of_range'],
  ])('refuses %s as an instant and names the event', (at, code) => {
    const events = [
      { at: hour(0), type: 'created' },
      { at: at as number, type: 'public_reply' },
    ];
    expect(errorOf(() => sortEvents(events))).toMatchObject({ code, argument: 'events[1].at' });
  });

  it.each([[null], [undefined], ['created'], [7]])('refuses %s as an event', (event) => {
    const events = [{ at: hour(0), type: 'created' }, event as unknown as TicketEvent];
    expect(errorOf(() => sortEvents(events))).toMatchObject({
      code: 'invalid_event',
      argument: 'events[1]',
    });
  });

  it.each([[null], [undefined], [{}], ['log']])('refuses %s as a log', (events) => {
    expect(errorOf(() => sortEvents(events as unknown as TicketEvent[]))).toMatchObject({
      code: 'invalid_ticket',
      argument: 'events',
    });
  });
});
