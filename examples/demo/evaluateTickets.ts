import {
  evaluateSla,
  replayTicket,
  type ClockReading,
  type Sla,
  type Ticket,
  type TicketState,
} from 'custops';
import type { Progress } from './progress.js';

/** A ticket as it stands, with the answers of its clocks. */
export interface EvaluatedTicket {
  readonly ticket: Ticket;
  readonly state: TicketState;
  readonly clocks: readonly ClockReading[];
  /** How many things about its log were odd. */
  readonly anomalies: number;
}

/** One clock of one ticket. */
export interface TicketClock {
  readonly of: EvaluatedTicket;
  readonly clock: ClockReading;
}

/** Reads the clocks of many tickets at one instant, epoch ms. */
export function evaluateTickets(
  sla: Sla,
  tickets: readonly Ticket[],
  { now, progress }: { readonly now: number; readonly progress: Progress },
): EvaluatedTicket[] {
  return tickets.map((ticket, at) => {
    progress('reading clocks', at / tickets.length);
    const { clocks, anomalies } = evaluateSla(sla, ticket, { now });
    return {
      ticket,
      state: replayTicket(ticket, { at: now }),
      clocks: Object.values(clocks),
      anomalies: anomalies.length,
    };
  });
}

/** All clocks of all tickets in one list. */
export function clocksOf(evaluated: readonly EvaluatedTicket[]): TicketClock[] {
  return evaluated.flatMap((of) => of.clocks.map((clock) => ({ of, clock })));
}
