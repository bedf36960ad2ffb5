import { NOTHING_CHANGED, TAGS_CHANGED, type TicketChange } from './ticketChange.js';
import type { MutableTicketState } from './mutableTicketState.js';
import { setOwnEntry } from './ownEntry.js';

/** Adds tags, and says whether any was new; anything but texts is passed over. */
export function addTags(state: MutableTicketState, tags: unknown): TicketChange {
  if (!Array.isArray(tags)) return NOTHING_CHANGED;
  let change = NOTHING_CHANGED;
  for (const tag of tags as readonly unknown[]) {
    if (typeof tag !== 'string') continue;
    state.tags ??= Object.create(null) as Record<string, true>;
    if (Object.hasOwn(state.tags, tag)) continue;
    setOwnEntry(state.tags, tag, true);
    change = TAGS_CHANGED;
  }
  return change;
}

/** Removes tags, and says whether any was there. */
export function removeTags(state: MutableTicketState, tags: unknown): TicketChange {
  if (!Array.isArray(tags) || state.tags === null) return NOTHING_CHANGED;
  let change = NOTHING_CHANGED;
  for (const tag of tags as readonly unknown[]) {
    if (typeof tag !== 'string' || !Object.hasOwn(state.tags, tag)) continue;
    Reflect.deleteProperty(state.tags, tag);
    change = TAGS_CHANGED;
  }
  return change;
}
