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
  const statusMoves = movesIn(changes, STATUS_CHANGED);
  // A lone one says what it says without others at its instant: a creation may reopen.
  if (statusMoves.length > 1) {
    carryWholeWay(changes, statusMoves, {
      bits: STATUS_CHANGED | SOLVED | REOPENED,
      whole: STATUS_CHANGED | (before.done === after.done ? 0 : after.done ? SOLVED : REOPENED),
    });
  }
  // A ticket that moves in the instant of its creation is created where it ends.
  const isNew = movesIn(changes, CREATED).length > 0;
  carryWholeWay(changes, movesIn(changes, GROUP_CHANGED), {
    bits: GROUP_CHANGED,
    whole: isNew || before.group === after.group ? 0 : GROUP_CHANGED,
  });
}

/** The places of the changes that have a bit. */
function movesIn(changes: readonly TicketChange[], bit: TicketChange): number[] {
  return changes.flatMap((change, place) => ((change & bit) !== 0 ? [place] : []));
}

interface WholeWay {
  /** The bits that say that an event moved, and how. */
  readonly bits: TicketChange;
  /** Those of the whole way. */
  readonly whole: TicketChange;
}

function carryWholeWay(
  changes: TicketChange[],
  moves: readonly number[],
  { bits, whole }: WholeWay,
): void {
  for (const place of moves) changes[place] = (changes[place] ?? 0) & ~bits;
  const last = moves.at(-1);
  if (last !== undefined) changes[last] = (changes[last] ?? 0) | whole;
}
