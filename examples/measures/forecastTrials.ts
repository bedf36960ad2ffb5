import { evaluateSla, type ClockReading, type Sla, type Ticket } from 'custops';
import { forecastFrom, type BreachHistory } from './breachHistory.js';

/** A forecast, and what came of it. */
export interface ForecastTrial {
  readonly ticketId: string;
  /** Whether the clock stood still when it was asked; the forecast judges it as if it ran. */
  readonly paused: boolean;
  /** What was forecast, 0 to 1. */
  readonly probability: number;
  /** Whether the cycle breached in the end. */
  readonly breached: boolean;
}

/** All forecasts, and the tickets for which there was none. */
export interface ForecastTrials {
  readonly trials: readonly ForecastTrial[];
  readonly tickets: number;
  /** Nothing was due at the start, so there was no way to share out. */
  readonly neverDue: number;
  /** Over, or breached, when its turn came. */
  readonly over: number;
  /** The history had too little to say. */
  readonly thinHistory: number;
}

/** A ticket whose end is known. */
export interface EndedTicket {
  readonly ticket: Ticket;
  /** Epoch ms. */
  readonly openedAt: number;
  /** Its clock when all was over. */
  readonly atEnd: ClockReading;
}

type Outcome = ForecastTrial | 'neverDue' | 'over' | 'thinHistory';

/** Multiples of it, less the whole part, lie evenly between 0 and 1. */
const GOLDEN = (Math.sqrt(5) - 1) / 2;

/**
 * Asks once for each ticket: at a share of the way from its opening to the due instant that was
 * known then. The share depends on nothing but the ticket's place in the list, so that neither
 * the choice of the instant nor that of the ticket knows how things went on.
 */
export function forecastTrials(
  sla: Sla,
  tickets: readonly EndedTicket[],
  { history, onProgress }: { history: BreachHistory; onProgress: (share: number) => void },
): ForecastTrials {
  const outcomes = tickets.map((ended, place) => {
    onProgress(place / tickets.length);
    return outcomeOf(sla, ended, { history, share: ((place + 1) * GOLDEN) % 1 });
  });
  const count = (what: Outcome): number => outcomes.filter((each) => each === what).length;
  return {
    trials: outcomes.filter((each) => typeof each !== 'string'),
    tickets: tickets.length,
    neverDue: count('neverDue'),
    over: count('over'),
    thinHistory: count('thinHistory'),
  };
}

function outcomeOf(
  sla: Sla,
  { ticket, openedAt, atEnd }: EndedTicket,
  { history, share }: { history: BreachHistory; share: number },
): Outcome {
  const clockAt = (now: number): ClockReading | undefined =>
    evaluateSla(sla, ticket, { now }).clocks[atEnd.metric];
  const dueAt = clockAt(openedAt)?.dueAt?.getTime();
  if (dueAt === undefined) return 'neverDue';
  const clock = clockAt(Math.round(openedAt + share * (dueAt - openedAt)));
  if (clock?.active !== true || clock.state === 'breached') return 'over';
  const { probability } = forecastFrom(history, clock);
  if (probability === null) return 'thinHistory';
  const cycle = atEnd.cycles[clock.cycles.length - 1];
  return {
    ticketId: ticket.id,
    paused: clock.state === 'paused',
    probability,
    breached: cycle?.state === 'breached',
  };
}
