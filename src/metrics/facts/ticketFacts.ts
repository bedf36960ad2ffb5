import type { Issue } from '../../errors/index.js';
import type { MutableTicketState, Ticket, TicketLink } from '../../ticket/index.js';
import { clockCycleFacts, type ClockCycleFact } from './clockCycleFact.js';
import { exclusionOf, type Exclusion } from './exclusionOf.js';
import { factAttributes, type FactAttributes } from './factAttributes.js';
import type { FactContext } from './factContext.js';
import { escalationFacts, type EscalationFact } from './escalationFact.js';
import { factCounts, type FactCounts } from './factCounts.js';
import type { FollowUp } from './followUp.js';
import { openFacts } from './openFacts.js';
import { readFirstResponse } from './readFirstResponse.js';
import { readNextResponses } from './readNextResponses.js';
import { pointOf, readResponse } from './readResponse.js';
import { readFirstResolution, readFullResolution, type ResolutionFact } from './resolutionFact.js';
import type { ResponseFact } from './responseFact.js';
import { solveFacts, type SolveFact } from './solveFact.js';
import { statusFacts, type StatusFact } from './statusFact.js';
import { statusTimes, type StatusTimes } from './statusTimes.js';
import type { TicketFactsOptions } from './ticketFactsOptions.js';
import { waitFacts, type WaitFacts } from './waitFact.js';

/** All that the metrics want to know of one ticket, each fact with the event that decided it. */
export interface TicketFacts extends FactCounts, WaitFacts {
  readonly ticketId: string;
  /** The `now` of these facts. */
  readonly asOf: Date;
  /** Why the ticket leaves every metric, null when it does not. */
  readonly excluded: Exclusion | null;
  /** The ticket of which this one is a child, such as an outage's. */
  readonly parentId: string | null;
  /** The ticket that this one follows up: its customer came back to a closed one. */
  readonly followUpOf: string | null;
  /** The tickets that follow this one up; empty until `linkFollowUps` has looked for them. */
  readonly followUps: readonly FollowUp[];
  readonly createdAt: Date | null;
  readonly attributes: FactAttributes;
  /** As the creation left it; null without any event. */
  readonly attributesAtStart: FactAttributes | null;
  /** From the first public customer message to the first public reply by a person. */
  readonly firstResponse: ResponseFact;
  /** The same, where a bot's public message counts as a reply. */
  readonly firstResponseIncludingBots: ResponseFact;
  /** From a bot's handover to the next public reply by a person. */
  readonly responseAfterHandover: ResponseFact;
  /** Each wait after the first: the cycles of the next_response clock. */
  readonly nextResponses: readonly ResponseFact[];
  /** Each escalation as a wait for a decision. */
  readonly escalations: readonly EscalationFact[];
  readonly firstResolution: ResolutionFact;
  readonly fullResolution: ResolutionFact;
  /** Each move into solved, and what came of it. */
  readonly solves: readonly SolveFact[];
  /** What the resolution clock counted, pauses and solved time left out; null when none started. */
  readonly resolutionClockMs: number | null;
  readonly timeInStatus: StatusTimes;
  /** The same as a story: stretches in order that tile the time from creation to `asOf`. */
  readonly statuses: readonly StatusFact[];
  /** Everybody it was assigned to, in the order of their first turn. */
  readonly assignees: readonly string[];
  /** Solved, exactly one public agent message, `reopens` none; null without a customer's message. */
  readonly oneTouch: boolean | null;
  /** Every cycle of every clock of `sla`. */
  readonly clocks: readonly ClockCycleFact[];
  /** What was odd about the log. */
  readonly anomalies: readonly Issue[];
}

/**
 * Reads a ticket's log once and gives every fact that the metrics fold.
 *
 * Time is fixed here: open waits are censored at `now`, or at the last status change of a ticket
 * that is done. Where the first_response clock starts and a reply stops it, `firstResponse` is
 * that clock; otherwise it is read from the log. Without a `created` event the first event counts
 * as the creation. Facts that went through JSON can be measured as well.
 *
 * @param ticket - the ticket; its events may come in any order
 * @param options - `now`; `calendar`: counts business time where no policy names another; `sla`;
 *   `statusCategories`: the host's statuses by name, where no `sla` says them; `decisions`: the
 *   event types that decide an escalation
 * @returns the facts, plain but for their Dates
 * @throws InputError `not_a_calendar`, `not_an_sla`, `invalid_option`, `unknown_option`,
 *   `wrong_type`, `invalid_ticket`, `invalid_event`, or a code of `toEpochMs` naming `options.now` or
 *   `events[i].at`
 *
 * @example
 * ```ts
 * import { alwaysOpen, ticketFacts } from 'custops';
 *
 * const ticket = {
 *   id: 't1',
 *   events: [
 *     { at: '2026-03-02T09:00:00Z', type: 'created', by: 'customer' },
 *     { at: '2026-03-02T09:00:05Z', type: 'public_reply', by: 'bot' },
 *     { at: '2026-03-02T10:00:00Z', type: 'public_reply', by: 'agent', actor: 'ana' },
 *   ],
 * } as const;
 * const facts = ticketFacts(ticket, { calendar: alwaysOpen, now: '2026-03-02T18:00:00Z' });
 * facts.firstResponse.elapsedMs; // => 3600000
 * facts.firstResponse.because; // => { code: 'public_reply', event: 2, detail: { actor: 'ana' } }
 * facts.fullResolution.state; // => 'open'
 * ```
 */
export function ticketFacts(ticket: Ticket, options: TicketFactsOptions): TicketFacts {
  const { context, clocks, anomalies } = openFacts(ticket, options);
  const { reading } = context;
  const { state } = reading;
  const resolution = context.resolution.clock;
  const timeInStatus = statusTimes(context);
  const { mergedAwayAt } = state;
  const cycles = clockCycleFacts(clocks, { mergedAwayAt, history: reading.history ?? [] });
  return {
    ticketId: state.id,
    asOf: new Date(context.now),
    excluded: exclusionOf(state),
    parentId: linkOf(state, 'child'),
    followUpOf: linkOf(state, 'follow_up'),
    followUps: [],
    createdAt: reading.birth && new Date(reading.birth.at),
    attributes: factAttributes(state),
    attributesAtStart: reading.atStart,
    ...responses(context),
    nextResponses: readNextResponses(context),
    escalations: escalationFacts(context, cycles),
    firstResolution: readFirstResolution(context),
    fullResolution: readFullResolution(context),
    solves: solveFacts(context),
    resolutionClockMs: resolution.startedAt ? resolution.elapsedMs : null,
    timeInStatus,
    statuses: statusFacts(context),
    ...waitFacts(context, timeInStatus),
    ...factCounts(context),
    assignees: [...reading.assignees],
    oneTouch: oneTouch(context),
    clocks: cycles,
    anomalies,
  };
}

type Responses = 'firstResponse' | 'firstResponseIncludingBots' | 'responseAfterHandover';

function responses(context: FactContext): Pick<TicketFacts, Responses> {
  const { firstCustomerMessage, handover, replyOrBot, replyAfterHandover } = context.reading;
  return {
    firstResponse: readFirstResponse(context),
    firstResponseIncludingBots: readResponse(context, {
      start: pointOf(firstCustomerMessage),
      answer: pointOf(replyOrBot),
      without: 'no_customer_message',
    }),
    responseAfterHandover: readResponse(context, {
      start: pointOf(handover),
      answer: pointOf(replyAfterHandover),
      without: 'no_handover',
    }),
  };
}

function oneTouch({ reading, isDone }: FactContext): boolean | null {
  if (reading.firstCustomerMessage === null) return null;
  const { agentReplies, solves, reopens } = reading;
  return isDone && solves.length > 0 && agentReplies.length === 1 && reopens.length === 0;
}

function linkOf({ links }: MutableTicketState, role: TicketLink['role']): string | null {
  return links?.find((link) => link.role === role)?.to ?? null;
}
