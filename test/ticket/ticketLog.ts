import type { Ticket, TicketEvent } from '../../src/ticket/index.js';
import { deepFreeze } from '../support/deepFreeze.js';

const HOUR_MS = 3_600_000;
const START_MS = Date.UTC(2026, 2, 2, 9);

/** Monday 2 March 2026, 09:00 UTC, and so many hours later. */
export function hour(hours: number): number {
  return START_MS + hours * HOUR_MS;
}

/** A frozen ticket, created by a customer at hour 0, with these events behind. */
export function createdWith(...events: readonly TicketEvent[]): Ticket {
  return logOf({ at: hour(0), type: 'created' }, ...events);
}

/** A frozen ticket with exactly these events. */
export function logOf(...events: readonly unknown[]): Ticket {
  return deepFreeze({ id: 't1', events: events as readonly TicketEvent[] });
}

/** The error that a call ends in. */
export function errorOf(call: () => unknown): {
  code?: string;
  argument?: string;
  message?: string;
} {
  try {
    call();
  } catch (error) {
    return error as { code?: string };
  }
  return {};
}
