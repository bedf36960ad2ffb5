import { NO_ATTRIBUTES } from '../../ticket/applyCreation.js';
import type { HostEvent } from '../../ticket/index.js';
import type { ValueCodes } from './valueCodes.js';

/** Where the codes of a ticket stand; the host's own fields follow. */
export const STATUS_SLOT = 0;
export const PRIORITY_SLOT = 1;
export const GROUP_SLOT = 2;
export const ASSIGNEE_SLOT = 3;
export const FIELD_SLOT = 4;

/** What the further keys of an event come to. */
export interface FlatDetail {
  readonly reason: string | undefined;
  /** The slot that a `field_changed` means, -1 for one that nobody asks for. */
  readonly slot: number;
  /** Whether a `merged` means the ticket that stays. */
  readonly isTarget: boolean;
  /** The attributes that a creation tells: slot, code, slot, code. */
  readonly attributes: readonly number[];
}

/** Reads the further keys of an event; `fields` are the host's fields that the rules ask for. */
export function flatDetail(
  detail: unknown,
  fields: readonly string[],
  codes: ValueCodes,
): FlatDetail {
  const event = (detail ?? {}) as HostEvent;
  const own = (key: string): unknown => (Object.hasOwn(event, key) ? event[key] : undefined);
  const [reason, field, role] = [own('reason'), own('field'), own('role')];
  const place = fields.indexOf(field as string);
  const attributes: number[] = [];
  const slots = [...['priority', 'group', 'assignee'], ...fields];
  for (const [slot, name] of slots.entries()) {
    const value = own(name);
    if (value === undefined || NO_ATTRIBUTES.has(name)) continue;
    attributes.push(PRIORITY_SLOT + slot, codes.codeOf(value));
  }
  return {
    reason: typeof reason === 'string' ? reason : undefined,
    slot: place < 0 ? -1 : FIELD_SLOT + place,
    isTarget: role !== undefined && role !== 'source',
    attributes,
  };
}
