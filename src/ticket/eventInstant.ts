import { InputError, isCustopsError } from '../errors/index.js';
import { INVALID_EVENT } from '../errors/kinds/ticket.js';
import { toEpochMs } from '../time/index.js';
import type { TicketEvent } from './ticketEvent.js';

/**
 * When an event happened, in epoch ms.
 *
 * @param event - the event
 * @param index - its place in the list that it comes from, for the error
 * @throws InputError `invalid_event` for what is no event; the codes of `toEpochMs`, naming `events[i].at`
 */
export function eventInstant(event: TicketEvent, index: number): number {
  try {
    return toEpochMs(event.at);
  } catch (error) {
    if (typeof event !== 'object' || (event as unknown) === null) {
      throw new InputError(INVALID_EVENT, `events[${index}]`, event);
    }
    // Asked again for the name alone: building it for each event would cost more than the rest.
    if (isCustopsError(error)) toEpochMs(event.at, `events[${index}].at`);
    throw error;
  }
}
