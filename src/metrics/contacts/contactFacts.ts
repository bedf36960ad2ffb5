import { requireOptions } from '../../errors/requireOptions.js';
import type { InstantLike, DurationLike } from '../../time/index.js';
import { toEpochMs } from '../../time/index.js';
import type { Exclusion } from '../facts/exclusionOf.js';
import type { Contact, SelfService } from './contact.js';
import { contactKey } from './contactKey.js';
import { elapsedOption } from './elapsedOption.js';
import { neighbours, type Neighbours, type PlacedContact } from './neighbours.js';
import { readContacts } from './readContacts.js';

/** Where the time of contacts is fixed. */
export interface ContactFactsOptions {
  /** How long a repeat can take; a contact exactly as long after is one. Text or ms, not days. */
  readonly window: DurationLike;
  /** Contacts later than this are left out, and windows that reach beyond it have not elapsed. */
  readonly now: InstantLike;
  /**
   * From when on contacts are known. A contact in the first window after it may follow one that
   * nobody sees, and its past is then not guessed. Default: everything is known.
   */
  readonly knownSince?: InstantLike;
}

/** Another contact, as seen from one. */
export interface ContactLink {
  readonly id: string | null;
  /** Its place among the contacts that were given. */
  readonly index: number;
  readonly at: Date;
  readonly channel: string | null;
  /** From the earlier to the later one. */
  readonly gapMs: number;
}

/** A contact with what came before and after it. */
export interface ContactFact {
  readonly id: string | null;
  readonly ticketId: string | null;
  readonly customer: string | null;
  readonly issue: string | null;
  readonly channel: string | null;
  readonly agent: string | null;
  /** When it began. */
  readonly at: Date;
  /** The `now` of these facts. */
  readonly asOf: Date;
  readonly excluded: Exclusion | null;
  readonly parentId: string | null;
  /** Nothing ties it to others: no issue and no ticket, or no customer and no ticket. */
  readonly unmatched: boolean;
  readonly idle: boolean;
  /** The window after it has elapsed. */
  readonly mature: boolean;
  /** The window before it is known. */
  readonly pastKnown: boolean;
  /** The last one of the same customer and issue within the window before. */
  readonly previous: ContactLink | null;
  /** The next one of the same customer and issue within the window after. */
  readonly next: ContactLink | null;
  /** The next one of the same customer within the window, on any channel, about anything. */
  readonly nextOfCustomer: ContactLink | null;
  readonly resolved: boolean | null;
  readonly unresolvable: boolean;
  readonly surveyedResolved: boolean | null;
  readonly agentReplies: number | null;
  readonly selfService: SelfService | null;
}

/**
 * Puts contacts beside those before and after them: the facts that first contact resolution,
 * repeat contacts and containment fold.
 *
 * Contacts belong together when customer and issue are the same; without an issue, when the ticket
 * is. Excluded and idle contacts are in nobody's window. Give all contacts from one window before
 * the period that is measured, or say `knownSince`.
 *
 * @param contacts - the contacts, in any order
 * @param options - `window`: elapsed time, as `'7bd'` has no meaning here; `now`; `knownSince`
 * @returns one fact for each contact up to now, in the order given
 * @throws InputError `not_iterable`, `invalid_contact` naming `contacts[i]`, `invalid_option`,
 *   `unknown_option`, `wrong_type`, or a code of `toEpochMs` or `parseDuration`
 *
 * @example
 * ```ts
 * import { contactFacts } from 'custops';
 *
 * const contacts = [
 *   { id: 'a', customer: 'c1', issue: 'login', queuedAt: '2026-03-02T09:00:00Z' },
 *   { id: 'b', customer: 'c1', issue: 'login', queuedAt: '2026-03-04T09:00:00Z' },
 * ];
 * const facts = contactFacts(contacts, { window: '168h', now: '2026-03-10T00:00:00Z' });
 * facts.map(({ id, previous, next, mature }) => [id, previous?.id, next?.id, mature]);
 * // => [['a', undefined, 'b', true], ['b', 'a', undefined, false]]
 * ```
 */
export function contactFacts(
  contacts: Iterable<Contact>,
  options: ContactFactsOptions,
): ContactFact[] {
  requireOptions(options, ['window', 'now', 'knownSince']);
  const windowMs = elapsedOption(options.window, 'window');
  const now = toEpochMs(options.now, 'options.now');
  const since =
    options.knownSince === undefined ? null : toEpochMs(options.knownSince, 'options.knownSince');
  const placed = readContacts(contacts, now);
  const counted = placed.filter(
    ({ contact }) => !contact.idle && (contact.excluded ?? null) === null,
  );
  const ofIssue = neighbours(counted, windowMs, contactKey);
  const ofCustomer = neighbours(counted, windowMs, ({ customer }) => customer ?? null);
  return placed.map((each) => ({
    ...identity(each),
    at: new Date(each.at),
    asOf: new Date(now),
    unmatched: contactKey(each.contact) === null,
    mature: each.at + windowMs <= now,
    pastKnown: since === null || each.at - windowMs >= since,
    previous: linkTo(ofIssue, each, 'previous'),
    next: linkTo(ofIssue, each, 'next'),
    // Without an issue it may still be the customer's next contact.
    nextOfCustomer: linkTo(ofCustomer, each, 'next') ?? linkTo(ofIssue, each, 'next'),
  }));
}

type Computed =
  'at' | 'asOf' | 'unmatched' | 'mature' | 'pastKnown' | 'previous' | 'next' | 'nextOfCustomer';

function identity({ contact }: PlacedContact): Omit<ContactFact, Computed> {
  return {
    id: contact.id ?? null,
    ticketId: contact.ticketId ?? null,
    customer: contact.customer ?? null,
    issue: contact.issue ?? null,
    channel: contact.channel ?? null,
    agent: contact.agent ?? null,
    excluded: contact.excluded ?? null,
    parentId: contact.parentId ?? null,
    idle: contact.idle ?? false,
    resolved: contact.resolved ?? null,
    unresolvable: contact.unresolvable ?? false,
    surveyedResolved: contact.surveyedResolved ?? null,
    agentReplies: contact.agentReplies ?? null,
    selfService: contact.selfService ?? null,
  };
}

function linkTo(
  found: ReadonlyMap<PlacedContact, Neighbours>,
  from: PlacedContact,
  side: 'previous' | 'next',
): ContactLink | null {
  const other = found.get(from)?.[side] ?? null;
  if (other === null) return null;
  const { contact, index, at } = other;
  return {
    id: contact.id ?? null,
    index,
    at: new Date(at),
    channel: contact.channel ?? null,
    gapMs: Math.abs(at - from.at),
  };
}
