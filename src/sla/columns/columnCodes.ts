import type { KnownEvent } from '../../ticket/index.js';
import { KNOWN_EVENT_TYPES } from '../../ticket/knownEventTypes.js';
import type { ClockStatus } from '../clockReading.js';

/** What the numbers in columns stand for: a code is a place in one of the lists. */
export interface ColumnCodes {
  /** Of `type`. Codes from the list's length on are places in the columns' own `types`. */
  readonly types: readonly KnownEvent['type'][];
  /** Of `by`; a role that nobody knows is nobody's. */
  readonly actors: readonly string[];
  /** Bits of `flags`. */
  readonly flags: {
    /** `auto: true`. */
    readonly auto: number;
    /** A creation whose comment is `internal` or `none`. */
    readonly internal: number;
  };
  /** Of a clock's `state`. */
  readonly states: readonly ClockStatus[];
}

/**
 * The codes of `TicketColumns` and `ClockColumns`.
 *
 * New event types and states are added at the ends of their lists.
 *
 * @example
 * ```ts
 * import { columnCodes } from 'custops';
 *
 * columnCodes.types.indexOf('public_reply'); // => 1
 * columnCodes.actors.indexOf('agent'); // => 2
 * columnCodes.states[4]; // => 'breached'
 * ```
 */
export const columnCodes: ColumnCodes = {
  types: KNOWN_EVENT_TYPES,
  actors: ['nobody', 'customer', 'agent', 'bot', 'system', 'third_party'],
  flags: { auto: 1, internal: 2 },
  states: ['inactive', 'running', 'paused', 'met', 'breached', 'cancelled'],
};
