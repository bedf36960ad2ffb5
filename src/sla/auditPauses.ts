import { coreOf } from '../calendar/calendar.js';
import { alwaysOpen, businessMsBetween, type Calendar } from '../calendar/index.js';
import { InputError } from '../errors/index.js';
import { UNKNOWN_STATUS_IN_POLICY } from '../errors/kinds/sla.js';
import { oneOf } from '../errors/oneOf.js';
import { requireList } from '../errors/requireList.js';
import { requireObject } from '../errors/requireObject.js';
import { requireOptions } from '../errors/requireOptions.js';
import { applyEvent } from '../ticket/applyEvent.js';
import { eventInstant } from '../ticket/eventInstant.js';
import { sortEvents, type Ticket, type TicketOptions } from '../ticket/index.js';
import { ticketEvents } from '../ticket/replayTicket.js';
import { startTicketState } from '../ticket/startTicketState.js';
import { compileTicketRules } from '../ticket/ticketRules.js';
import { toEpochMs, type InstantLike } from '../time/index.js';
import type { PauseOn } from './clockConfig.js';
import { compilePauseOn } from './compilePolicy.js';

/** Options of `auditPauses`. */
export interface AuditPausesOptions extends TicketOptions {
  readonly now: InstantLike;
  /** Which statuses pause. Default: `pending` and `on_hold`. */
  readonly pauseOn?: PauseOn;
  /** The hours in which hidden time is counted. Default: every hour. */
  readonly calendar?: Calendar;
}

/** A pause that began while the customer waited for an answer. */
export interface SuspectPause {
  readonly from: Date;
  /** The end of the pause, `now` while it lasts. */
  readonly to: Date;
  /** Open time that the pause took out of the clocks. */
  readonly hiddenMs: number;
  /** When the customer had written. */
  readonly customerMessageAt: Date;
  /** The place in the sorted log of the event that began it. */
  readonly event: number;
}

/** Pauses that hid waiting time, and how much in all. */
export interface PauseAudit {
  readonly pauses: readonly SuspectPause[];
  readonly hiddenMs: number;
  /** All pauses, suspect or not. */
  readonly n: number;
}

/**
 * Finds pauses that began while the customer had the last word, and how much they hid.
 *
 * A pause means waiting for somebody else; one that begins when the customer's message has no
 * answer stops the clocks while the customer waits for us. A reply at the same instant answers.
 *
 * @param ticket - the ticket; its events may come in any order
 * @param options - `now`: the present; `pauseOn`: which statuses pause; `calendar`: the hours
 *   that count; `statusCategories`: the host's statuses
 * @returns the suspect pauses in order of time
 * @throws InputError `unknown_option`, and as `replayTicket`, and `not_a_calendar`,
 *   `unknown_status_in_policy`, `wrong_type`
 */
export function auditPauses(ticket: Ticket, options: AuditPausesOptions): PauseAudit {
  requireOptions(options, ['statusCategories', 'eventTypes', 'calendar', 'now', 'pauseOn']);
  const now = toEpochMs(options.now, 'options.now');
  const { calendar = alwaysOpen } = options;
  // Looked at here, since a ticket that never pauses asks it nothing.
  coreOf(calendar, 'options.calendar');
  const pauses = pausesOf(ticket, options, now);
  const suspect = pauses.flatMap(({ from, to, waitingSince, event }): SuspectPause[] =>
    waitingSince === null
      ? []
      : [
          {
            from: new Date(from),
            to: new Date(to),
            hiddenMs: businessMsBetween(calendar, from, to),
            customerMessageAt: new Date(waitingSince),
            event,
          },
        ],
  );
  const hiddenMs = suspect.reduce((sum, pause) => sum + pause.hiddenMs, 0);
  return { pauses: suspect, hiddenMs, n: pauses.length };
}

function checkPauses(pauseOn: PauseOn, known: readonly string[]): void {
  requireList(pauseOn, 'options.pauseOn');
  for (const [index, pause] of pauseOn.entries()) {
    if (typeof pause !== 'string') requireObject(pause, `options.pauseOn[${index}]`);
    const status = typeof pause === 'string' ? pause : pause.status;
    if (known.includes(status)) continue;
    throw new InputError(
      UNKNOWN_STATUS_IN_POLICY,
      `options.pauseOn[${index}]`,
      status,
      oneOf(known),
    );
  }
}

interface Pause {
  readonly from: number;
  to: number;
  readonly event: number;
  /** When the customer had written without an answer, null when nobody waited for us. */
  waitingSince: number | null;
}

function pausesOf(ticket: Ticket, options: AuditPausesOptions, now: number): Pause[] {
  const events = sortEvents(ticketEvents(ticket));
  const rules = compileTicketRules(options);
  const { pauseOn = ['pending', 'on_hold'] } = options;
  checkPauses(pauseOn, [...rules.categoryOf.keys()]);
  const isPausing = compilePauseOn(pauseOn);
  const state = startTicketState(ticket, rules);
  const pauses: Pause[] = [];
  let open: Pause | null = null;
  for (const [event, each] of events.entries()) {
    const at = eventInstant(each, event);
    if (at > now) break;
    applyEvent(state, each, { at, rules });
    const asked = state.lastCustomerMessageAt;
    const answered = state.lastAgentReplyAt;
    const waitingSince = asked !== null && (answered === null || answered < asked) ? asked : null;
    const pausing = state.createdAt !== null && isPausing(state);
    if (pausing && open === null) {
      open = { from: at, to: now, event, waitingSince };
      pauses.push(open);
    } else if (!pausing && open !== null) {
      open.to = at;
      open = null;
    } else if (open !== null && open.from === at) {
      // The answer of the update that began the pause, or the message that it left waiting.
      open.waitingSince = waitingSince;
    }
  }
  return pauses;
}
