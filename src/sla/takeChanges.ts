import { applyEvent } from '../ticket/applyEvent.js';
import type { MutableTicketState, TicketChange, TicketEvent } from '../ticket/index.js';
import { isDone } from '../ticket/statusCategories.js';
import {
  CREATED,
  GROUP_CHANGED,
  REOPENED,
  SOLVED,
  STATUS_CHANGED,
} from '../ticket/ticketChange.js';
import type { TicketRules } from '../ticket/ticketRules.js';

/** The events of one instant in the order in which they apply. */
export interface TicketUpdate {
  readonly at: number;
  readonly events: readonly TicketEvent[];
  readonly order: readonly number[];
  readonly rules: TicketRules;
}

/**
 * Applies the events of one instant to a ticket, in place, and says what each of them changed.
 *
 * When status or group move more than once, only where they end counts: the last of the moves
 * carries the whole way, the others carry nothing.
 */
export function takeChanges(ticket: MutableTicketState, update: TicketUpdate): TicketChange[] {
  const { events, order, rules, at } = update;
  const before = {
    done: ticket.createdAt !== null && isDone(ticket.category),
    group: ticket.group,
  };
  const changes = order.map((index) => {
    const event = events[index];
    return event === undefined ? 0 : applyEvent(ticket, event, { at, rules });
  });
  const done = isDone(ticket.category);
  carryWholeWays(changes, { before, after: { done, group: ticket.group } });
  return changes;
}

/** What of a ticket a whole way goes from, and to. */
export interface WayPoint {
  readonly done: boolean;
  readonly group: string | number | null;
}

/** Lets the last of several moves of one instant carry the whole way, and the others nothing. */
export function carryWholeWays(
  changes: TicketChange[],
  { before, after }: { readonly before: WayPoint; readonly after: WayPoint },
): void {
  carryWholeWay(changes, {
    move: STATUS_CHANGED,
    bits: STATUS_CHANGED | SOLVED | REOPENED,
    whole: STATUS_CHANGED | (before.done === after.done ? 0 : after.done ? SOLVED : REOPENED),
    atLeast: 2,
  });
  // A ticket that moves in the instant of its creation is created where it ends.
  const isNew = changes.some((change) => (change & CREATED) !== 0);
  carryWholeWay(changes, {
    move: GROUP_CHANGED,
    bits: GROUP_CHANGED,
    whole: isNew || before.group === after.group ? 0 : GROUP_CHANGED,
    atLeast: 1,
  });
}

interface WholeWay {
  /** The bit that says that an event moved. */
  readonly move: TicketChange;
  /** The bits that say so in detail. */
  readonly bits: TicketChange;
  /** Those of the whole way. */
  readonly whole: TicketChange;
  /** Fewer moves stay as they are. */
  readonly atLeast: number;
}

function carryWholeWay(changes: TicketChange[], way: WholeWay): void {
  const moves = changes.flatMap((change, place) => ((change & way.move) !== 0 ? [place] : []));
  if (moves.length < way.atLeast) return;
  for (const place of moves) changes[place] = (changes[place] ?? 0) & ~way.bits;
  const last = moves.at(-1);
  if (last !== undefined) changes[last] = (changes[last] ?? 0) | way.whole;
}
