import { requireOptions } from '../../../errors/requireOptions.js';
import { applyEvent } from '../../../ticket/applyEvent.js';
import { sortEvents, type StatusCategory, type Ticket } from '../../../ticket/index.js';
import { ticketEvents } from '../../../ticket/replayTicket.js';
import { startTicketState } from '../../../ticket/startTicketState.js';
import { compileTicketRules } from '../../../ticket/ticketRules.js';
import { toEpochMs, type InstantLike } from '../../../time/index.js';
import { eventInstant } from '../../../ticket/eventInstant.js';
import { checkChoice } from '../../checkChoice.js';
import { exclusionOf } from '../../facts/exclusionOf.js';
import type { JourneyCase, JourneyStep } from './journeyCase.js';

/** What a step of a ticket's journey is. */
export type JourneySteps = 'category' | 'status' | 'group' | 'assignee';

/** How a ticket becomes a case. */
export interface TicketJourneyOptions {
  /** Events after it have not happened. */
  readonly now: InstantLike;
  /** Which attribute's changes are the steps. Default: `category`, the status as the library names it. */
  readonly steps?: JourneySteps;
  /** The host's statuses by name. */
  readonly statusCategories?: Readonly<Record<string, StatusCategory>>;
}

const STEPS: readonly JourneySteps[] = ['category', 'status', 'group', 'assignee'];
/** The step of a ticket that has no group or assignee. */
const NOBODY = '(none)';

/**
 * A ticket's log as a case of a journey: one step for each status, group or assignee that it had.
 *
 * It begins with the creation, in a log without one with the first event. What changes within one
 * instant is one move. A ticket without a group or an assignee is at the step `(none)`.
 *
 * @param ticket - the ticket; its events may come in any order
 * @param options - `now`; `steps`: `category` (default), `status`, `group` or `assignee`; `statusCategories`: the host's statuses by name
 * @returns the case, with why it is left out of every figure when it is
 * @throws InputError `invalid_option`, `unknown_option`, `wrong_type`, `wrong_value` (a bad
 *   `statusCategories`), `invalid_ticket`, `invalid_event`, or a code of `toEpochMs` naming
 *   `options.now` or `events[i].at`
 * @example
 * ```ts
 * import { ticketJourney } from 'custops';
 *
 * const ticket = {
 *   id: 't1',
 *   events: [
 *     { at: '2026-03-02T09:00:00Z', type: 'created', group: 'first_line' },
 *     { at: '2026-03-02T10:00:00Z', type: 'group_changed', to: 'network' },
 *     { at: '2026-03-02T12:00:00Z', type: 'status_changed', to: 'solved' },
 *   ],
 * };
 * const now = '2026-03-03T00:00:00Z';
 * const activities = (steps: 'group' | 'category') =>
 *   ticketJourney(ticket, { now, steps }).steps.map(({ activity }) => activity);
 * activities('group'); // => ['first_line', 'network']
 * activities('category'); // => ['new', 'solved']
 * ```
 */
export function ticketJourney(ticket: Ticket, options: TicketJourneyOptions): JourneyCase {
  requireOptions(options, ['now', 'steps', 'statusCategories']);
  const { steps: kind = 'category', statusCategories } = options;
  checkChoice(kind, 'steps', STEPS);
  const now = toEpochMs(options.now, 'options.now');
  const events = sortEvents(ticketEvents(ticket));
  const rules = compileTicketRules(statusCategories === undefined ? {} : { statusCategories });
  const state = startTicketState(ticket, rules);
  const created = events.findIndex(({ type }) => type === 'created');
  const times = events.map((event, index) => eventInstant(event, index));
  const birth = times[Math.max(0, created)] ?? now;
  const steps: JourneyStep[] = [];
  for (const [index, event] of events.entries()) {
    const at = times[index] ?? now;
    if (at > now) break;
    applyEvent(state, event, { at, rules });
    const isLast = times[index + 1] !== at;
    if (at < birth || !isLast) continue;
    const activity = state[kind] ?? NOBODY;
    if (activity !== steps.at(-1)?.activity) steps.push({ activity, at });
  }
  return { id: state.id, steps, excluded: exclusionOf(state) };
}
