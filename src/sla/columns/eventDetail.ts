import { isPriority } from '../../ticket/applyCreation.js';
import type { HostEvent, TicketEvent } from '../../ticket/index.js';
import type { AskedOfTickets } from './askedOfTickets.js';

/** A value that no key takes: what is written wrong in an event has to stay wrong. */
const WRONG = false;

/** The value of `to` in columns: a value that changes nothing stays one. */
export function eventTo(event: TicketEvent, asked: AskedOfTickets): unknown {
  const { to, status } = event as { readonly to?: unknown; readonly status?: unknown };
  switch (event.type) {
    case 'created':
      return typeof status === 'string' ? status : undefined;
    case 'status_changed':
      return typeof to === 'string' ? to : undefined;
    case 'priority_changed':
      return to === null ? undefined : isPriority(to) ? to : WRONG;
    case 'group_changed':
    case 'assigned':
      return to === null ? undefined : typeof to === 'string' ? to : WRONG;
    case 'field_changed':
      return isAsked((event as HostEvent)['field'], asked) ? to : undefined;
    default:
      return undefined;
  }
}

function isAsked(field: unknown, { attributes, keys }: AskedOfTickets): boolean {
  return attributes.includes(field as string) || keys.includes('to');
}

/** Keys that have columns of their own. */
const COLUMNS: ReadonlySet<string> = new Set(['at', 'type', 'by', 'auto', 'comment']);

/** The keys of an event that have no column and that anything asks for; undefined for none. */
export function eventDetail(event: TicketEvent, asked: AskedOfTickets): object | undefined {
  const detail: [string, unknown][] = [];
  const type: unknown = event.type;
  for (const key of [...keysOf(type, asked), ...asked.keys]) {
    if (COLUMNS.has(key) || !Object.hasOwn(event, key)) continue;
    if (key === (type === 'created' ? 'status' : 'to') && eventTo(event, asked) !== undefined)
      continue;
    const value = (event as HostEvent)[key];
    if (isRead(key, value)) detail.push([key, value]);
  }
  return detail.length === 0 ? undefined : Object.fromEntries(detail);
}

function keysOf(type: unknown, { attributes }: AskedOfTickets): readonly string[] {
  switch (type) {
    case 'created':
      return ['reason', 'priority', 'group', 'assignee', ...attributes];
    case 'status_changed':
      return ['reason'];
    case 'field_changed':
      return attributes.length > 0 ? ['field'] : [];
    case 'tags_changed':
      return attributes.includes('tags') ? ['add', 'remove'] : [];
    case 'merged':
      return ['role', 'firstContactAt'];
    default:
      return [];
  }
}

/** Whether the replay would take a value; what it passes over must not turn into null. */
function isRead(key: string, value: unknown): boolean {
  if (value === undefined) return false;
  if (key === 'reason' || key === 'group' || key === 'assignee') return typeof value === 'string';
  return key !== 'priority' || isPriority(value);
}
