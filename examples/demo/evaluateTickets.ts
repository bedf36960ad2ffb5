import {
  evaluateSla,
  ticketFacts,
  type Calendar,
  type ClockReading,
  type Sla,
  type Ticket,
  type TicketFacts,
} from 'custops';
import type { Progress } from './progress.js';

/** A ticket with its facts and the answers of its clocks. */
export interface EvaluatedTicket {
  readonly ticket: Ticket;
  readonly facts: TicketFacts;
  readonly clocks: readonly ClockReading[];
}

/** One clock of one ticket. */
export interface TicketClock {
  readonly of: EvaluatedTicket;
  readonly clock: ClockReading;
}

/** As of when tickets are read, and in which office time. */
export interface EvaluateOptions {
  /** Counts office time where no policy names another calendar. */
  readonly calendar: Calendar;
  /** Epoch ms. */
  readonly now: number;
  readonly progress: Progress;
}

/** Reads the facts and clocks of many tickets at one instant. */
export function evaluateTickets(
  sla: Sla,
  tickets: readonly Ticket[],
  { calendar, now, progress }: EvaluateOptions,
): EvaluatedTicket[] {
  return tickets.map((ticket, at) => {
    progress('reading clocks', at / tickets.length);
    const { clocks } = evaluateSla(sla, ticket, { now });
    let facts: TicketFacts | undefined;
    return {
      ticket,
      clocks: Object.values(clocks),
      // Dear, and not every report asks for all of them.
      get facts() {
        facts ??= ticketFacts(ticket, { sla, calendar, now });
        return facts;
      },
    };
  });
}

/** All clocks of all tickets in one list. */
export function clocksOf(evaluated: readonly EvaluatedTicket[]): TicketClock[] {
  return evaluated.flatMap((of) => of.clocks.map((clock) => ({ of, clock })));
}
