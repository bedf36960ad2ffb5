import { applyEvent } from '../../ticket/applyEvent.js';
import { eventInstant } from '../../ticket/eventInstant.js';
import {
  sortEvents,
  type HostEvent,
  type MutableTicketState,
  type Ticket,
} from '../../ticket/index.js';
import { ticketEvents } from '../../ticket/replayTicket.js';
import { startTicketState } from '../../ticket/startTicketState.js';
import { SOLVED } from '../../ticket/ticketChange.js';
import type { TicketRules } from '../../ticket/ticketRules.js';
import { markOf } from '../facts/noteEvent.js';
import type { Mark } from '../facts/mark.js';

/** A solve, and who had the ticket then. */
interface Solve {
  /** Epoch ms. */
  readonly at: number;
  assignee: string | null;
}

/** A rating as the log has it. */
interface LoggedRating {
  readonly mark: Mark;
  /** As the host wrote it. */
  readonly score: unknown;
  readonly channel: string | undefined;
  /** At the rating. */
  readonly assignee: string | null;
  /** The last solve before it. */
  readonly solve: Solve | null;
}

/** What one pass over a log finds of ratings. */
export interface RatingReading {
  readonly state: MutableTicketState;
  rating: LoggedRating | null;
  ratings: number;
  /** The last time that the customer was asked. */
  asked: Mark | null;
  solve: Solve | null;
}

/** How ratings are read from a log. */
export interface RatingRules {
  /** Epoch ms. */
  readonly now: number;
  readonly rules: TicketRules;
  readonly asked: string;
  readonly survey: string | undefined;
}

/** Reads the ratings of a ticket up to now. */
export function readRatings(
  ticket: Ticket,
  { now, rules, asked, survey }: RatingRules,
): RatingReading {
  const events = sortEvents(ticketEvents(ticket));
  const state = startTicketState(ticket, rules);
  const reading: RatingReading = { state, rating: null, ratings: 0, asked: null, solve: null };
  const context = { at: now, rules };
  for (const [index, event] of events.entries()) {
    context.at = eventInstant(event, index);
    if (context.at > now) break;
    const { at } = context;
    const solved = (applyEvent(state, event, context) & SOLVED) !== 0;
    if (solved) reading.solve = { at, assignee: state.assignee };
    // Whatever the order within one update: who has it when the update is over.
    else if (reading.solve?.at === at) reading.solve.assignee = state.assignee;
    const mark = markOf({ event, at, index });
    if (asked === 'solved' ? solved : event.type === asked) reading.asked = mark;
    if (event.type === 'rated') noteRating(reading, event, { mark, survey });
  }
  return reading;
}

function noteRating(
  reading: RatingReading,
  event: HostEvent,
  { mark, survey }: { readonly mark: Mark; readonly survey: string | undefined },
): void {
  if (survey !== undefined && event['survey'] !== survey) return;
  const { state, solve } = reading;
  reading.ratings += 1;
  reading.rating = {
    mark,
    score: event['score'],
    channel: event.channel,
    assignee: state.assignee,
    solve,
  };
}
