import { alwaysOpen, defineCalendar } from '../../src/calendar/index.js';
import { ticketFacts, type TicketFacts } from '../../src/metrics/index.js';
import { defineSla } from '../../src/sla/index.js';
import type { TicketEvent } from '../../src/ticket/index.js';

export const HOUR = 3_600_000;
/** Wednesday 4 March 2026, 00:00 UTC. */
export const DAY = Date.parse('2026-03-04T00:00:00Z');
export const NOW: number = DAY + 48 * HOUR;

const office = defineCalendar({
  id: 'office',
  timeZone: 'UTC',
  hours: { wed: [['09:00', '17:00']], thu: [['09:00', '17:00']] },
});

const sla = defineSla(
  {
    policies: [
      {
        id: 'all',
        calendar: '24x7',
        targets: [
          { metric: 'first_response', when: { tier: 'free' }, within: null },
          { metric: 'first_response', within: '1h' },
          { metric: 'next_response', within: '1h' },
          { metric: 'resolution', within: '100h', pauseOn: ['pending'] },
        ],
      },
    ],
  },
  { calendars: [] },
);

/** Shorthand for an event so many hours after the day's begin. */
export const on = (hours: number, type: string, more: object = {}): TicketEvent => ({
  at: DAY + hours * HOUR,
  type,
  ...more,
});
export const created = (hours: number, more: object = {}): TicketEvent =>
  on(hours, 'created', more);
export const agent = (hours: number): TicketEvent => on(hours, 'public_reply', { by: 'agent' });
export const customer = (hours: number): TicketEvent =>
  on(hours, 'public_reply', { by: 'customer' });
export const to = (hours: number, status: string): TicketEvent =>
  on(hours, 'status_changed', { to: status });

/** Facts under rules of 1 h for responses and 100 h for a resolution. */
export function facts(
  id: string,
  events: readonly TicketEvent[],
  attributes: object = {},
): TicketFacts {
  return ticketFacts({ id, ...attributes, events }, { sla, calendar: alwaysOpen, now: NOW });
}

/** Facts without rules, in office hours 09:00–17:00. */
export function officeFacts(id: string, events: readonly TicketEvent[]): TicketFacts {
  return ticketFacts({ id, events }, { calendar: office, now: NOW });
}
