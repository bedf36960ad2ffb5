import { ConfigError } from '../errors/configError.js';
import { parseConfig } from '../errors/parseConfig.js';
import type { Ticket } from './ticket.js';
import { ticketSchema } from './ticketSchema.js';

/**
 * Checks that a value has the form of a ticket with its log.
 *
 * Only the form is checked: an unknown event type, a status that nobody mapped or an impossible
 * sequence passes, `reviewTicket` tells of those. The other functions do not ask for a parsed
 * ticket; parse where a log comes in from outside.
 *
 * @param value - anything, usually parsed JSON
 * @returns the value itself, not a copy
 * @throws ConfigError `invalid_config` with every issue, each with its path such as `events[3].to`
 * @example
 * ```ts
 * import { isConfigError, parseTicket } from 'custops';
 *
 * try {
 *   parseTicket({ id: 't1', events: [{ at: '2026-03-02T09:00:00Z', type: 'status_changed' }] });
 * } catch (error) {
 *   if (isConfigError(error)) error.message; // => 'events[0].to: is required'
 * }
 * ```
 */
export function parseTicket(value: unknown): Ticket {
  const { value: ticket, issues } = parseConfig(ticketSchema, value);
  if (ticket === undefined) throw new ConfigError(issues);
  return ticket;
}
