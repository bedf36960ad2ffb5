import type { MutableTicketState } from '../ticket/index.js';
import type { ClockState, CycleState, SlaState } from './slaState.js';

/**
 * A copy of a state that may be changed in place without touching the original.
 *
 * Only what an update writes to is copied: of the cycles of a clock, the latest.
 */
export function forkState(state: SlaState): SlaState {
  const clocks: Record<string, ClockState> = {};
  for (const id of Object.keys(state.clocks)) {
    const clock = state.clocks[id];
    if (clock !== undefined) clocks[id] = { ...clock, cycles: forkLatest(clock.cycles) };
  }
  return { ...state, ticket: forkTicket(state.ticket), clocks };
}

function forkLatest(cycles: readonly CycleState[]): CycleState[] {
  const copy = cycles.slice();
  const latest = copy.pop();
  if (latest !== undefined) copy.push({ ...latest });
  return copy;
}

function forkTicket(ticket: MutableTicketState): MutableTicketState {
  return {
    ...ticket,
    fields: ticket.fields && bare(ticket.fields),
    tags: ticket.tags && bare(ticket.tags),
    links: ticket.links && [...ticket.links],
  };
}

/** A copy without prototype, so that no attribute's name means anything. */
function bare<Value>(record: Readonly<Record<string, Value>>): Record<string, Value> {
  return Object.assign(Object.create(null) as Record<string, Value>, record);
}
