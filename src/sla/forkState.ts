import type { MutableTicketState } from '../ticket/index.js';
import type { CompiledSla } from './compiledSla.js';
import { forkPacks, type Packs } from './packs.js';
import type { ClockState, CycleState, SlaState } from './slaState.js';

/**
 * A copy of a state that may be changed in place without touching the original.
 *
 * Only what an update writes to is copied: of the cycles of a clock, the latest.
 */
export function forkState(sla: CompiledSla, state: SlaState): SlaState {
  const clocks: Record<string, ClockState> = {};
  for (const id of Object.keys(state.clocks)) {
    const clock = state.clocks[id];
    if (clock !== undefined) clocks[id] = { ...clock, cycles: forkCycles(clock.cycles) };
  }
  const excused = forkPacks(state.excused);
  return { ...state, ticket: forkTicket(sla, state.ticket), clocks, excused };
}

function forkCycles(cycles: Packs<CycleState>): Packs<CycleState> {
  const copy = forkPacks(cycles);
  const last = copy.at(-1);
  const latest = last?.pop();
  if (latest !== undefined) last?.push({ ...latest, stretches: forkPacks(latest.stretches) });
  return copy;
}

/** Tags are kept where rules ask for them, links never: no clock does. */
function forkTicket({ ticketRules }: CompiledSla, ticket: MutableTicketState): MutableTicketState {
  const keepsTags = ticketRules.keep?.includes('tags') !== false;
  return {
    ...ticket,
    fields: ticket.fields && bare(ticket.fields),
    tags: keepsTags ? ticket.tags && bare(ticket.tags) : null,
    links: null,
  };
}

/** A copy without prototype, so that no attribute's name means anything. */
function bare<Value>(record: Readonly<Record<string, Value>>): Record<string, Value> {
  return Object.assign(Object.create(null) as Record<string, Value>, record);
}
