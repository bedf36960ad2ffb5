import { requireObject } from '../errors/requireObject.js';
import type { Ticket } from '../ticket/index.js';
import { toEpochMs, type InstantLike } from '../time/index.js';
import { eventInstant } from '../ticket/eventInstant.js';
import { sortEvents } from '../ticket/index.js';
import { ticketEvents } from '../ticket/replayTicket.js';
import { runLog } from './evaluateSla.js';
import { readState } from './readClocks.js';
import type { Sla } from './sla.js';

/** Options of `auditDowngrades`. */
export interface AuditDowngradesOptions {
  readonly now: InstantLike;
}

/** A change of priority that gave a running clock more time before it was due. */
export interface Downgrade<ClockId extends string = string> {
  readonly at: Date;
  /** The place of the change in the sorted log. */
  readonly event: number;
  readonly clockId: ClockId;
  readonly from: string | number | null;
  readonly to: string | number | null;
  readonly dueBefore: Date;
  /** Null when the new priority has no target. */
  readonly dueAfter: Date | null;
  /** Whether the clock ran past `dueBefore`, so that without the change it would have breached. */
  readonly sparedBreach: boolean;
}

/**
 * Finds priorities that were lowered before a clock was due.
 *
 * Lowered means that the change moved the due instant of a running clock later, whatever the
 * priorities are called. Each clock that gained is told by itself.
 *
 * @param sla - rules compiled by `defineSla`
 * @param ticket - the ticket; its events may come in any order
 * @param options - `now`: the present
 * @returns in order of time
 * @throws InputError what `evaluateSla` throws
 */
export function auditDowngrades<ClockId extends string>(
  sla: Sla<ClockId>,
  ticket: Ticket,
  options: AuditDowngradesOptions,
): Downgrade<ClockId>[] {
  requireObject(options, 'options');
  const now = toEpochMs(options.now, 'now');
  const events = sortEvents(ticketEvents(ticket));
  const end = readAt(sla, { ...ticket, events }, now);
  return events.flatMap((event, index) => {
    const at = eventInstant(event, index);
    if (event.type !== 'priority_changed' || at > now) return [];
    const without = events.filter((_, place) => place !== index);
    const before = readAt(sla, { ...ticket, events: without }, at);
    const after = readAt(sla, { ...ticket, events }, at);
    return sla.clockIds.flatMap((clockId): Downgrade<ClockId>[] => {
      const dueBefore = before.readings.clocks[clockId].dueAt;
      const dueAfter = after.readings.clocks[clockId].dueAt;
      const { state } = after.readings.clocks[clockId];
      if (state !== 'running' || dueBefore === null) return [];
      if (dueAfter !== null && dueAfter <= dueBefore) return [];
      const cycle = after.readings.clocks[clockId].cycles.length - 1;
      const last = end.readings.clocks[clockId].cycles[cycle];
      const stopped = last?.stoppedAt ?? last?.cancelledAt ?? new Date(now);
      return [
        {
          at: new Date(at),
          event: index,
          clockId,
          from: before.priority,
          to: after.priority,
          dueBefore,
          dueAfter,
          sparedBreach: stopped > dueBefore,
        },
      ];
    });
  });
}

function readAt<ClockId extends string>(
  sla: Sla<ClockId>,
  ticket: Ticket,
  now: number,
): {
  readonly readings: ReturnType<typeof readState<ClockId>>;
  readonly priority: string | number | null;
} {
  const state = runLog(sla, ticket, { now, trace: null });
  return {
    readings: readState(sla, state, { now, anomalies: [] }),
    priority: state.ticket.priority,
  };
}
