import { FIELDS_CHANGED, NOTHING_CHANGED, type TicketChange } from './ticketChange.js';
import type { MutableTicketState } from './mutableTicketState.js';
import { getOwnEntry, setOwnEntry } from './ownEntry.js';
import { plainValue } from './plainValue.js';

/** Attributes that have events of their own, or that are no attributes. */
const RESERVED: ReadonlySet<string> = new Set([
  'id',
  'events',
  'status',
  'statusCategory',
  'reason',
  'priority',
  'group',
  'assignee',
  'tags',
]);

/** Whether a name may not be used for an attribute of the host's. */
export function isReservedField(name: string): boolean {
  return RESERVED.has(name);
}

/** Sets or, with undefined, removes one of the host's attributes. */
export function setField(state: MutableTicketState, name: string, value: unknown): TicketChange {
  if (value === undefined) {
    if (getOwnEntry(state.fields, name) === undefined) return NOTHING_CHANGED;
    delete state.fields?.[name];
    return FIELDS_CHANGED;
  }
  const plain = plainValue(value);
  if (getOwnEntry(state.fields, name) === plain) return NOTHING_CHANGED;
  state.fields ??= Object.create(null) as Record<string, unknown>;
  setOwnEntry(state.fields, name, plain);
  return FIELDS_CHANGED;
}

/** Takes over attributes that came along with a ticket or its creation. */
export function takeFields(
  state: MutableTicketState,
  record: Readonly<Record<string, unknown>>,
  {
    skip,
    keep,
  }: { readonly skip: ReadonlySet<string> | null; readonly keep: readonly string[] | null },
): void {
  // Inherited keys are not asked for, here or in plainValue: a record may come from anywhere.
  for (const name of keep ?? Object.keys(record)) {
    if (RESERVED.has(name) || skip?.has(name) === true || !Object.hasOwn(record, name)) continue;
    if (record[name] !== undefined) setField(state, name, record[name]);
  }
}
