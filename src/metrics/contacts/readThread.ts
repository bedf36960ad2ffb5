import { applyEvent } from '../../ticket/applyEvent.js';
import { creatorSide } from '../../ticket/creation.js';
import { eventInstant } from '../../ticket/eventInstant.js';
import {
  sortEvents,
  type HostEvent,
  type MutableTicketState,
  type Ticket,
  type TicketEvent,
} from '../../ticket/index.js';
import { ticketEvents } from '../../ticket/replayTicket.js';
import { startTicketState } from '../../ticket/startTicketState.js';
import { isDone } from '../../ticket/statusCategories.js';
import type { TicketRules } from '../../ticket/ticketRules.js';

/** A contact as the log has it. Instants are epoch ms. */
export interface LoggedContact {
  readonly at: number;
  readonly channel: string | null;
  /** It began on a solved ticket. */
  readonly afterSolve: boolean;
  lastMessageAt: number;
  answeredAt: number | null;
  agent: string | null;
  agentReplies: number;
  bot: boolean;
  handedOver: boolean;
  /** The ticket was solved at its end. */
  resolved: boolean;
}

/** A ticket's log as contacts. */
export interface LoggedThread {
  readonly state: MutableTicketState;
  readonly contacts: LoggedContact[];
  /** What the customer last said of the first contact. */
  surveyed: boolean | null;
}

/** How a log is read. */
export interface ThreadRules {
  /** Epoch ms. */
  readonly now: number;
  readonly rules: TicketRules;
  readonly sessionMs: ReadonlyMap<string, number>;
  readonly surveyKey: string | null;
}

/** Reads the contacts of a ticket up to now. */
export function readThread(ticket: Ticket, reading: ThreadRules): LoggedThread {
  const { now, rules } = reading;
  const events = sortEvents(ticketEvents(ticket));
  const state = startTicketState(ticket, rules);
  const thread: LoggedThread = { state, contacts: [], surveyed: null };
  const context = { at: now, rules };
  let instant = Number.NEGATIVE_INFINITY;
  let solved = false;
  // As the instant before left it: the message and the reopening that it causes are one update.
  let before = { solved: false, done: false };
  for (const [index, event] of events.entries()) {
    context.at = eventInstant(event, index);
    if (context.at > now) break;
    if (context.at !== instant) before = { solved, done: isDone(state.category) };
    instant = context.at;
    const isFirstCreation = event.type === 'created' && state.createdAt === null;
    applyEvent(state, event, context);
    if (!isDone(state.category)) solved = false;
    else if (state.category === 'solved') solved = true;
    if (event.type !== 'created' || isFirstCreation) {
      noteEvent(thread, event, { at: context.at, before, reading });
    }
  }
  endContact(thread, solved);
  return thread;
}

interface Noting {
  readonly at: number;
  readonly before: { readonly solved: boolean; readonly done: boolean };
  readonly reading: ThreadRules;
}

function noteEvent(thread: LoggedThread, event: TicketEvent, noting: Noting): void {
  const current = thread.contacts.at(-1);
  if (event.type === 'rated') noteSurvey(thread, event, noting.reading.surveyKey);
  else if (event.type === 'handed_over' && current) current.handedOver = true;
  if (event.auto === true) return;
  if (event.type === 'created' && creatorSide(event) === 'customer')
    noteCustomer(thread, event, noting);
  if (event.type !== 'public_reply') return;
  if (event.by === 'customer') noteCustomer(thread, event, noting);
  else if (current && event.by === 'agent') noteReply(current, event, noting.at);
  else if (current && event.by === 'bot') current.bot = true;
}

function noteReply(contact: LoggedContact, event: TicketEvent, at: number): void {
  contact.agentReplies += 1;
  contact.answeredAt ??= at;
  contact.agent ??= event.actor ?? null;
  contact.lastMessageAt = at;
}

function noteCustomer(
  thread: LoggedThread,
  event: TicketEvent,
  { at, before, reading }: Noting,
): void {
  const current = thread.contacts.at(-1);
  if (current && goesOn(current, { at, done: before.done, sessionMs: reading.sessionMs })) {
    current.lastMessageAt = at;
    return;
  }
  endContact(thread, before.solved);
  thread.contacts.push({
    at,
    channel: event.channel ?? null,
    afterSolve: before.done,
    lastMessageAt: at,
    answeredAt: null,
    agent: null,
    agentReplies: 0,
    bot: false,
    handedOver: false,
    resolved: false,
  });
}

function goesOn(
  contact: LoggedContact,
  { at, done, sessionMs }: { at: number; done: boolean; sessionMs: ReadonlyMap<string, number> },
): boolean {
  const pause = contact.channel === null ? undefined : sessionMs.get(contact.channel);
  if (pause !== undefined && at - contact.lastMessageAt <= pause) return true;
  // Nobody has answered: the customer only adds to what was said.
  return contact.answeredAt === null && (!done || contact.at === at);
}

function endContact(thread: LoggedThread, solved: boolean): void {
  const current = thread.contacts.at(-1);
  if (current) current.resolved = solved;
}

function noteSurvey(thread: LoggedThread, event: HostEvent, key: string | null): void {
  const said = key === null ? undefined : event[key];
  if (typeof said === 'boolean') thread.surveyed = said;
}
