import { requireObject } from '../../errors/requireObject.js';
import { requireOptions } from '../../errors/requireOptions.js';
import type { Ticket } from '../../ticket/index.js';
import { toEpochMs, type DurationLike, type InstantLike } from '../../time/index.js';
import { checkFunction } from '../checkFunction.js';
import { checkId } from '../checkId.js';
import { exclusionOf } from '../facts/exclusionOf.js';
import { factAttributes, type FactAttributes } from '../facts/factAttributes.js';
import { factRules } from '../facts/factRules.js';
import type { StatusCategories } from '../facts/presetSla.js';
import { checkIterable } from '../measure.js';
import type { Contact, SelfService } from './contact.js';
import { elapsedOption } from './elapsedOption.js';
import { fieldName } from './fieldName.js';
import { readThread, type LoggedContact, type LoggedThread } from './readThread.js';
import { threadIds } from './threadIds.js';

/** How contacts are found in tickets. */
export interface ContactsOfOptions {
  /** Later events are left out. */
  readonly now: InstantLike;
  /** The ticket's field that names the customer. Default: `customer`. */
  readonly customer?: string;
  /** The ticket's field that names the issue. Default: `issue`. */
  readonly issue?: string;
  /**
   * How long a conversation of a channel may pause and still be one contact: `{ chat: '30m' }`.
   * Without it every message after a person's answer is another contact.
   */
  readonly sessions?: Readonly<Record<string, DurationLike>>;
  /** Matters that policy lets nobody settle at first contact. */
  readonly unresolvable?: (attributes: FactAttributes) => boolean;
  /** The key of `rated` events in which customers say whether the first contact settled it. */
  readonly surveyKey?: string;
  /** The host's statuses by name. */
  readonly statusCategories?: StatusCategories;
}

/** A contact read from a ticket: what it lacks, such as talk time, no log tells. */
export interface TicketContact extends Contact {
  readonly id: string;
  readonly ticketId: string;
  readonly threadId: string;
  readonly queuedAt: Date;
  readonly attributes: FactAttributes;
}

/**
 * The contacts in tickets: how often customers had to turn to support.
 *
 * A contact begins with a message of the customer and takes in all further ones until a person
 * answers. A message after that answer is the next contact, so a thread of five replies is not
 * first contact; with `sessions` a live conversation stays one. It is resolved when the ticket was
 * solved before the next one began. A message after the solve that nobody answers, the ticket
 * being solved (again) at its end, is `idle`: a thank-you.
 *
 * @param tickets - the tickets, their logs in any order; follow-ups belong to the thread they follow
 * @param options - `now`; `customer` and `issue`: names of fields; `sessions`: pauses by channel;
 *   `unresolvable`; `surveyKey`; `statusCategories`: the host's statuses by name
 * @returns the contacts, ticket by ticket, each ticket's in the order of time
 * @throws InputError `not_iterable`, `invalid_option`, `unknown_option`, `wrong_type`,
 *   `not_a_function`, `invalid_ticket`, `invalid_event`, or a code of `toEpochMs` or `parseDuration`
 *
 * @example
 * ```ts
 * import { contactsOf } from 'custops';
 *
 * const ticket = {
 *   id: 't1',
 *   customer: 'c1',
 *   issue: 'login',
 *   events: [
 *     { at: '2026-03-02T09:00:00Z', type: 'created', by: 'customer' },
 *     { at: '2026-03-02T09:10:00Z', type: 'public_reply', by: 'customer' },
 *     { at: '2026-03-02T10:00:00Z', type: 'public_reply', by: 'agent', actor: 'ana' },
 *     { at: '2026-03-02T11:00:00Z', type: 'public_reply', by: 'customer' },
 *     { at: '2026-03-02T12:00:00Z', type: 'public_reply', by: 'agent', actor: 'ana' },
 *     { at: '2026-03-02T12:00:00Z', type: 'status_changed', to: 'solved' },
 *   ],
 * } as const;
 * const contacts = contactsOf([ticket], { now: '2026-03-09T00:00:00Z' });
 * contacts.map(({ id, issue, resolved }) => [id, issue, resolved]);
 * // => [['t1#1', 'login', false], ['t1#2', 'login', true]]
 * ```
 */
export function contactsOf(tickets: Iterable<Ticket>, options: ContactsOfOptions): TicketContact[] {
  checkIterable(tickets, 'tickets');
  const reading = readingOf(options);
  const threads = [...tickets].map((ticket) => readThread(ticket, reading));
  const threadOf = threadIds(threads.map(({ state }) => state));
  return threads.flatMap((thread) => contactsOfThread(thread, threadOf(thread.state.id), options));
}

const OPTIONS = [
  ...['now', 'customer', 'issue', 'sessions', 'unresolvable', 'surveyKey', 'statusCategories'],
];

function readingOf(options: ContactsOfOptions): Parameters<typeof readThread>[1] {
  requireOptions(options, OPTIONS);
  const { customer = 'customer', issue = 'issue', sessions = {}, unresolvable } = options;
  checkId(customer, 'customer');
  checkId(issue, 'issue');
  requireObject(sessions, 'options.sessions');
  if (unresolvable !== undefined) checkFunction(unresolvable, 'options.unresolvable');
  const { surveyKey = null, statusCategories } = options;
  if (surveyKey !== null) checkId(surveyKey, 'surveyKey');
  return {
    now: toEpochMs(options.now, 'options.now'),
    rules: factRules(statusCategories ? { statusCategories } : {}),
    sessionMs: new Map(
      Object.entries(sessions).map(([channel, pause]) => [
        channel,
        elapsedOption(pause, `sessions.${channel}`),
      ]),
    ),
    surveyKey,
  };
}

function contactsOfThread(
  { state, contacts, surveyed }: LoggedThread,
  threadId: string,
  { customer = 'customer', issue = 'issue', unresolvable }: ContactsOfOptions,
): TicketContact[] {
  const attributes = factAttributes(state);
  const shared = {
    customer: fieldName(attributes.fields[customer]),
    issue: fieldName(attributes.fields[issue]),
    ticketId: state.id,
    threadId,
    excluded: exclusionOf(state),
    parentId: state.links?.find(({ role }) => role === 'child')?.to ?? null,
    unresolvable: unresolvable?.(attributes) === true,
    attributes,
  };
  return contacts.map((logged, index) => ({
    ...shared,
    id: `${state.id}#${index + 1}`,
    channel: logged.channel ?? fieldName(attributes.fields['channel']),
    queuedAt: new Date(logged.at),
    answeredAt: logged.answeredAt === null ? null : new Date(logged.answeredAt),
    agent: logged.agent ?? (logged.agentReplies > 0 ? state.assignee : null),
    agentReplies: logged.agentReplies,
    resolved: logged.resolved,
    idle: logged.afterSolve && logged.resolved && logged.agentReplies === 0 && !logged.bot,
    selfService: selfServiceOf(logged),
    surveyedResolved: index === 0 ? surveyed : null,
  }));
}

function selfServiceOf({
  bot,
  handedOver,
  agentReplies,
  resolved,
}: LoggedContact): SelfService | null {
  if (!bot) return null;
  if (handedOver || agentReplies > 0) return { by: 'bot', outcome: 'handed_over' };
  return { by: 'bot', outcome: resolved ? 'solved' : 'abandoned' };
}
