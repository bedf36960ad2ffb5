import type { Issue } from '../../errors/index.js';
import type { Ticket } from '../../ticket/index.js';
import { clockCycleFacts, type ClockCycleFact } from './clockCycleFact.js';
import { exclusionOf, type Exclusion } from './exclusionOf.js';
import { factAttributes, type FactAttributes } from './factAttributes.js';
import type { FactContext } from './factContext.js';
import { openFacts } from './openFacts.js';
import { readFirstResponse } from './readFirstResponse.js';
import { pointOf, readResponse } from './readResponse.js';
import { readFirstResolution, readFullResolution, type ResolutionFact } from './resolutionFact.js';
import type { ResponseFact } from './responseFact.js';
import { statusTimes, sumSpans, type StatusTimes, type TimeSpan } from './statusTimes.js';
import type { TicketFactsOptions } from './ticketFactsOptions.js';

/** How often something happened, and the events, by their place in the sorted log. */
export interface EventCount {
  readonly n: number;
  readonly events: readonly number[];
}

/** All that the metrics want to know of one ticket, each fact with the event that decided it. */
export interface TicketFacts {
  readonly ticketId: string;
  /** The `now` of these facts. */
  readonly asOf: Date;
  /** Why the ticket leaves every metric, null when it does not. */
  readonly excluded: Exclusion | null;
  /** The ticket of which this one is a child, such as an outage's. */
  readonly parentId: string | null;
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
  readonly firstResolution: ResolutionFact;
  readonly fullResolution: ResolutionFact;
  /** What the resolution clock counted, pauses and solved time left out; null when none started. */
  readonly resolutionClockMs: number | null;
  readonly timeInStatus: StatusTimes;
  /** New, open and on hold. */
  readonly requesterWait: TimeSpan;
  /** Pending. */
  readonly agentWait: TimeSpan;
  /** Public messages of the customer, automatic ones left out. */
  readonly customerMessages: EventCount;
  /** Public messages of people, an agent's creation included. */
  readonly agentReplies: EventCount;
  readonly botReplies: EventCount;
  /** Moves from solved to a status neither solved nor closed. */
  readonly reopens: EventCount;
  /** The same from closed. */
  readonly reopensAfterClose: EventCount;
  /** Changes of assignee: A, B, A are two; nobody in between is none. */
  readonly handoffs: EventCount;
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
 *   `statusCategories`: the host's statuses by name, where no `sla` says them
 * @returns the facts, plain but for their Dates
 * @throws InputError `not_a_calendar`, `not_an_sla`, `invalid_option`, `unknown_option`,
 *   `invalid_ticket`, `invalid_event`, or a code of `toEpochMs` naming `now` or `events[i].at`
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
  return {
    ticketId: state.id,
    asOf: new Date(context.now),
    excluded: exclusionOf(state),
    parentId: state.links?.find(({ role }) => role === 'child')?.to ?? null,
    createdAt: reading.birth && new Date(reading.birth.at),
    attributes: factAttributes(state),
    attributesAtStart: reading.atStart,
    ...responses(context),
    firstResolution: readFirstResolution(context),
    fullResolution: readFullResolution(context),
    resolutionClockMs: resolution.startedAt ? resolution.elapsedMs : null,
    ...waits(context),
    ...counts(context),
    assignees: [...reading.assignees],
    oneTouch: oneTouch(context),
    clocks: clockCycleFacts(clocks, state.mergedAwayAt),
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

function waits(
  context: FactContext,
): Pick<TicketFacts, 'timeInStatus' | 'requesterWait' | 'agentWait'> {
  const timeInStatus = statusTimes(context);
  return {
    timeInStatus,
    requesterWait: sumSpans(timeInStatus.new, timeInStatus.open, timeInStatus.on_hold),
    agentWait: timeInStatus.pending,
  };
}

type Counts =
  'customerMessages' | 'agentReplies' | 'botReplies' | 'reopens' | 'reopensAfterClose' | 'handoffs';

function counts({ reading }: FactContext): Pick<TicketFacts, Counts> {
  const count = (events: readonly number[]): EventCount => ({ n: events.length, events });
  return {
    customerMessages: count(reading.customerMessages.map(({ event }) => event)),
    agentReplies: count(reading.agentReplies.map(({ event }) => event)),
    botReplies: count(reading.botReplies.map(({ event }) => event)),
    reopens: count(reading.reopens),
    reopensAfterClose: count(reading.reopensAfterClose),
    handoffs: count(reading.handoffs),
  };
}

function oneTouch({ reading, isDone }: FactContext): boolean | null {
  if (reading.firstCustomerMessage === null) return null;
  const { agentReplies, lastSolve, reopens } = reading;
  return isDone && lastSolve !== null && agentReplies.length === 1 && reopens.length === 0;
}
