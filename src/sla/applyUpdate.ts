import { applyEvent } from '../ticket/applyEvent.js';
import type { MutableTicketState, TicketChange, TicketEvent } from '../ticket/index.js';
import { isDone } from '../ticket/statusCategories.js';
import { REOPENED, SOLVED, STATUS_CHANGED } from '../ticket/ticketChange.js';
import type { TicketRules } from '../ticket/ticketRules.js';
import type { CompiledSla } from './compiledSla.js';
import { settleBreach } from './cycle.js';
import { moveClocks } from './moveClocks.js';
import { orderWithinInstant } from './orderWithinInstant.js';
import type { SlaState } from './slaState.js';
import type { Trace } from './trace.js';
import { latestCycle, Update } from './update.js';

/** Events of one instant, and the trace that follows them. */
export interface UpdateInput {
  readonly at: number;
  readonly events: readonly TicketEvent[];
  readonly trace: Trace | null;
}

/**
 * Brings the events of one instant into a state, in place.
 *
 * They are one update: first the ticket takes all their changes, then the clocks react to the
 * events in their order, seeing the ticket as the whole update leaves it.
 */
export function applyUpdate(sla: CompiledSla, state: SlaState, input: UpdateInput): void {
  const { at, events } = input;
  const first = state.applied;
  state.applied += events.length;
  settleBreaches(sla, state, at);
  const order = orderWithinInstant(events);
  const changes = takeChanges(state.ticket, { at, events, order, rules: sla.ticketRules });
  if (state.ticket.createdAt === null) return;
  const update = new Update(sla, state, input);
  for (const [place, index] of order.entries()) {
    const event = events[index];
    if (event === undefined) continue;
    moveClocks(update, { event, index: first + index, change: changes[place] ?? 0 });
  }
}

function settleBreaches(sla: CompiledSla, state: SlaState, at: number): void {
  for (const clock of sla.clocks) {
    const clockState = state.clocks[clock.id];
    const cycle = clockState && latestCycle(clockState);
    if (cycle !== undefined) settleBreach(cycle, at);
  }
}

interface TicketUpdate {
  readonly at: number;
  readonly events: readonly TicketEvent[];
  readonly order: readonly number[];
  readonly rules: TicketRules;
}

/**
 * Applies the events to the ticket and says what each of them changed.
 *
 * When the status moves more than once in one instant, only where it ends counts: the last of
 * the moves carries the whole way, the others carry nothing.
 */
function takeChanges(ticket: MutableTicketState, update: TicketUpdate): TicketChange[] {
  const { events, order, rules, at } = update;
  const before = ticket.createdAt !== null && isDone(ticket.category);
  const changes = order.map((index) => {
    const event = events[index];
    return event === undefined ? 0 : applyEvent(ticket, event, { at, rules });
  });
  const moves = changes.map((change) => (change & STATUS_CHANGED) !== 0);
  const last = moves.lastIndexOf(true);
  if (moves.indexOf(true) === last) return changes;
  const after = isDone(ticket.category);
  const whole = STATUS_CHANGED | (before === after ? 0 : after ? SOLVED : REOPENED);
  return changes.map((change, place) => {
    const rest = change & ~(STATUS_CHANGED | SOLVED | REOPENED);
    return place === last ? rest | whole : rest;
  });
}
