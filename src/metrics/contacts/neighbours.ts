import type { Contact } from './contact.js';

/** A contact with its instant and its place among those given. */
export interface PlacedContact {
  readonly contact: Contact;
  readonly index: number;
  /** Epoch ms. */
  readonly at: number;
}

/** The contacts next to one, within the window. */
export interface Neighbours {
  readonly previous: PlacedContact | null;
  readonly next: PlacedContact | null;
}

/**
 * Finds the contacts next to each, among those with the same key. Contacts of one instant stand in
 * the order given; a gap exactly as long as the window is within it.
 */
export function neighbours(
  contacts: readonly PlacedContact[],
  windowMs: number,
  keyOf: (contact: Contact) => string | null,
): ReadonlyMap<PlacedContact, Neighbours> {
  const found = new Map<PlacedContact, Neighbours>();
  for (const group of threadsOf(contacts, keyOf)) {
    for (const [i, each] of group.entries()) {
      const [before, after] = [group[i - 1], group[i + 1]];
      found.set(each, {
        previous: before && each.at - before.at <= windowMs ? before : null,
        next: after && after.at - each.at <= windowMs ? after : null,
      });
    }
  }
  return found;
}

/** Contacts by key, each group in the order of time; those without a key are in none. */
export function threadsOf(
  contacts: readonly PlacedContact[],
  keyOf: (contact: Contact) => string | null,
): PlacedContact[][] {
  const groups = new Map<string, PlacedContact[]>();
  for (const each of contacts) {
    const key = keyOf(each.contact);
    if (key === null) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [each]);
    else group.push(each);
  }
  const threads = [...groups.values()];
  for (const thread of threads) thread.sort((a, b) => a.at - b.at || a.index - b.index);
  return threads;
}
