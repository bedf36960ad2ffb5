import { requireOptions } from '../../errors/requireOptions.js';
import { toEpochMs } from '../../time/index.js';
import type { Contact } from '../contacts/contact.js';
import type { ContactFactsOptions } from '../contacts/contactFacts.js';
import { contactKey } from '../contacts/contactKey.js';
import { elapsedOption } from '../contacts/elapsedOption.js';
import { threadsOf, type PlacedContact } from '../contacts/neighbours.js';
import { readContacts } from '../contacts/readContacts.js';

/** What one matter took: the contacts of a customer on an issue, none later than a window. */
export interface IssueThread {
  readonly customer: string | null;
  readonly issue: string | null;
  /** Ids of its contacts in the order of time, null for those without one. */
  readonly contacts: readonly (string | null)[];
  /** Channels in the order of time, each stay once: email, chat, email. */
  readonly channels: readonly string[];
  /** When it began. */
  readonly at: Date;
  readonly lastAt: Date;
  /** No further contact can belong to it: the window after the last one has elapsed. */
  readonly mature: boolean;
  /** How often the customer came by another channel than the time before. */
  readonly switches: number;
  /** How often the customer had to tell it again. */
  readonly retellings: number;
  /** Of these, how many nobody noted: the contact was a new conversation. */
  readonly inferredRetellings: number;
}

/**
 * Puts the contacts of each matter together: the items of `channelSwitches` and
 * `customerRetellings`.
 *
 * A contact later than a window after the one before begins a new matter. Whether a customer had
 * to tell it again is `toldAgain` where somebody noted it; otherwise a contact by another channel
 * or on another ticket is taken for it. Excluded and idle contacts are in no matter; one that
 * nothing ties to others is a matter of its own.
 *
 * @param contacts - the contacts, in any order
 * @param options - `window`: elapsed time; `now`: later contacts are left out
 * @returns one fact for each matter, in the order of their first contacts
 * @throws InputError `not_iterable`, `invalid_contact` naming `contacts[i]`, `invalid_option`,
 *   `unknown_option`, `wrong_type`, or a code of `toEpochMs` or `parseDuration`
 *
 * @example
 * ```ts
 * import { issueThreads } from 'custops';
 *
 * const contact = (day: number, channel: string) => ({
 *   customer: 'c1',
 *   issue: 'bill',
 *   channel,
 *   queuedAt: Date.UTC(2026, 2, day),
 * });
 * const contacts = [contact(2, 'chat'), contact(3, 'chat'), contact(4, 'phone')];
 * const [thread] = issueThreads(contacts, { window: '168h', now: '2026-04-01T00:00:00Z' });
 * [thread?.channels, thread?.switches]; // => [['chat', 'phone'], 1]
 * ```
 */
export function issueThreads(
  contacts: Iterable<Contact>,
  options: Pick<ContactFactsOptions, 'window' | 'now'>,
): IssueThread[] {
  requireOptions(options, ['window', 'now']);
  const windowMs = elapsedOption(options.window, 'window');
  const now = toEpochMs(options.now, 'options.now');
  const counted = readContacts(contacts, now).filter(
    ({ contact }) => contact.idle !== true && (contact.excluded ?? null) === null,
  );
  const loose = counted.filter(({ contact }) => contactKey(contact) === null).map((each) => [each]);
  const tied = threadsOf(counted, contactKey).flatMap((thread) => cutAtGaps(thread, windowMs));
  return [...tied, ...loose]
    .filter((matter): matter is [PlacedContact, ...PlacedContact[]] => matter.length > 0)
    .sort(([a], [b]) => a.at - b.at || a.index - b.index)
    .map((matter) => readMatter(matter, windowMs, now));
}

function cutAtGaps(thread: readonly PlacedContact[], windowMs: number): PlacedContact[][] {
  const matters: PlacedContact[][] = [];
  let before = Number.NEGATIVE_INFINITY;
  for (const each of thread) {
    if (each.at - before > windowMs) matters.push([]);
    matters.at(-1)?.push(each);
    before = each.at;
  }
  return matters;
}

function readMatter(
  matter: readonly [PlacedContact, ...PlacedContact[]],
  windowMs: number,
  now: number,
): IssueThread {
  const [first] = matter;
  const last = matter.at(-1) ?? first;
  const channels: string[] = [];
  let [retellings, inferredRetellings] = [0, 0];
  for (const [i, { contact }] of matter.entries()) {
    const before = matter[i - 1]?.contact;
    const channel = contact.channel ?? null;
    if (channel !== null && channel !== channels.at(-1)) channels.push(channel);
    if (before === undefined) continue;
    const told = contact.toldAgain ?? null;
    if (told ?? isNewConversation(before, contact)) retellings += 1;
    if (told === null && isNewConversation(before, contact)) inferredRetellings += 1;
  }
  return {
    customer: first.contact.customer ?? null,
    issue: first.contact.issue ?? null,
    contacts: matter.map(({ contact }) => contact.id ?? null),
    channels,
    at: new Date(first.at),
    lastAt: new Date(last.at),
    mature: last.at + windowMs <= now,
    switches: Math.max(0, channels.length - 1),
    retellings,
    inferredRetellings,
  };
}

/** On the same ticket and channel an agent can read what was said. */
function isNewConversation(before: Contact, contact: Contact): boolean {
  const sameTicket = (contact.ticketId ?? null) !== null && contact.ticketId === before.ticketId;
  return !sameTicket || (contact.channel ?? null) !== (before.channel ?? null);
}
