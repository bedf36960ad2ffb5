import { InputError } from '../errors/index.js';
import { EVENT_OUT_OF_ORDER, READ_BEFORE_EVENTS } from '../errors/kinds/sla.js';
import { INVALID_EVENT } from '../errors/kinds/ticket.js';
import type { TicketEvent } from '../ticket/index.js';
import { toEpochMs } from '../time/index.js';
import { applyAlone } from './applyAlone.js';
import { applyTogether } from './applyTogether.js';
import { forkState } from './forkState.js';
import { addToPacks, countOf, forkPacks } from './packs.js';
import { plainEvent } from './plainEvent.js';
import { requireState } from './requireState.js';
import { compiledOf, type Sla } from './sla.js';
import type { SlaState } from './slaState.js';
import { Update } from './update.js';

/**
 * Brings one event into a ticket's clocks.
 *
 * Events of the latest instant wait in the state until a later one comes or the clocks are read,
 * because the events of one instant are one update.
 *
 * @param sla - compiled rules
 * @param state - what `startClocks` or an earlier call returned; not changed
 * @param event - the next event of the log
 * @returns the state after the event, plain JSON
 * @throws InputError `event_out_of_order` when the event lies before one that was brought in;
 *   `not_an_sla`, `invalid_clock_state`, `invalid_event` for what is none; `invalid_instant`, `instant_without_offset`, `instant_out_of_range` for its `at`
 */
export function advanceClocks(sla: Sla, state: SlaState, event: TicketEvent): SlaState {
  compiledOf(sla);
  requireState(state);
  if (typeof event !== 'object' || (event as unknown) === null) {
    throw new InputError(INVALID_EVENT, 'event', event);
  }
  const at = toEpochMs(event.at, 'event.at');
  if (state.at !== null && at < state.at) {
    throw new InputError(
      EVENT_OUT_OF_ORDER,
      'event.at',
      event.at,
      'an instant not before the last',
    );
  }
  const waiting = plainEvent(event, at);
  if (at !== state.at) return { ...applyPending(sla, state), at, pending: [[waiting]] };
  const pending = forkPacks(state.pending);
  addToPacks(pending, waiting);
  return { ...state, pending };
}

/** The state at an instant, its waiting events applied. */
export function stateAt(sla: Sla, state: SlaState, now: number): SlaState {
  requireState(state);
  if (state.at !== null && now < state.at) {
    throw new InputError(READ_BEFORE_EVENTS, 'options.now', now, 'the latest event or later');
  }
  return applyPending(sla, state);
}

/** The state with its waiting events applied. */
function applyPending(sla: Sla, state: SlaState): SlaState {
  if (state.at === null || state.pending.length === 0) return state;
  const rules = compiledOf(sla);
  const next = forkState(rules, state);
  next.pending = [];
  const update = new Update(rules, next);
  const first = state.pending[0]?.[0];
  if (first !== undefined && countOf(state.pending) === 1) applyAlone(update, first, state.at);
  else applyTogether(update, state.pending.flat(), state.at);
  return next;
}
