import type { TicketEvent } from '../ticket/index.js';
import { plainValue } from '../ticket/plainValue.js';

/** Keys of which the replay takes a text or a number as it is, and nothing else. */
const BARE_KEYS: ReadonlySet<string> = new Set([
  'status',
  'reason',
  'priority',
  'group',
  'assignee',
]);

/**
 * An event as JSON would give it back, with its instant in epoch ms.
 *
 * A state holds the events of its latest instant. It must not hang on objects of the host's, and a
 * round trip through JSON must not turn what the replay passes over, such as NaN, into something
 * that it takes, such as null.
 */
export function plainEvent(event: TicketEvent, at: number): TicketEvent {
  const plain: Record<string, unknown> = { ...event, at };
  for (const key of Object.keys(plain)) {
    const value = plain[key];
    if (typeof value === 'string' || typeof value === 'boolean' || value === null) continue;
    if (typeof value === 'number' && Number.isFinite(value)) continue;
    if (value !== undefined && isRead(event.type, key, value)) plain[key] = plainValue(value);
    else Reflect.deleteProperty(plain, key);
  }
  return plain as unknown as TicketEvent;
}

/** Whether the replay, or a condition on the event, may take a value that is no plain one. */
function isRead(type: unknown, key: string, value: unknown): boolean {
  if (Array.isArray(value)) return true;
  if (type === 'created') return key !== 'tags' && !BARE_KEYS.has(key);
  return type === 'field_changed' && key === 'to';
}
