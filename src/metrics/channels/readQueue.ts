import { InputError, type Because } from '../../errors/index.js';
import { INVALID_CONTACT } from '../../errors/kinds/metrics.js';
import { toEpochMs } from '../../time/index.js';
import type { Contact } from '../contacts/contact.js';
import { exclude } from '../exclude.js';

/** What became of a contact that queued. */
export interface QueueReading {
  /** `waiting` was neither answered nor given up when the log was read. */
  readonly outcome: 'answered' | 'abandoned' | 'waiting';
  /** From the queue to the answer or to giving up; 0 for one that waits. */
  readonly waitMs: number;
}

/** Reads what became of a contact. */
export function readQueue(contact: Contact): QueueReading {
  checkLive(contact);
  const queuedAt = toEpochMs(contact.queuedAt, 'item.queuedAt');
  const { answeredAt = null, abandonedAt = null } = contact;
  if (answeredAt !== null && abandonedAt !== null) {
    const expected = 'null beside answeredAt: who was answered did not give up waiting';
    throw new InputError(INVALID_CONTACT, 'item.abandonedAt', abandonedAt, expected);
  }
  if (answeredAt !== null) return ended('answered', queuedAt, answeredAt);
  if (abandonedAt !== null) return ended('abandoned', queuedAt, abandonedAt);
  return { outcome: 'waiting', waitMs: 0 };
}

function ended(
  outcome: 'answered' | 'abandoned',
  queuedAt: number,
  at: NonNullable<Contact['answeredAt']>,
): QueueReading {
  const name = `item.${outcome}At`;
  const waitMs = toEpochMs(at, name) - queuedAt;
  if (waitMs >= 0) return { outcome, waitMs };
  throw new InputError(INVALID_CONTACT, name, at, 'not before queuedAt');
}

/** How long a contact kept somebody, in ms; null when it does not say. */
export interface HandleTime {
  readonly talk: number;
  readonly hold: number;
  readonly wrap: number;
}

/** Reads the times that a contact was handled. */
export function readHandleTime(contact: Contact, name = 'item'): HandleTime | null {
  const talk = readMs(contact.talkMs, `${name}.talkMs`);
  const hold = readMs(contact.holdMs, `${name}.holdMs`);
  const wrap = readMs(contact.wrapMs, `${name}.wrapMs`);
  return talk === null || hold === null || wrap === null ? null : { talk, hold, wrap };
}

/** Three of them stay within 2^52, where squares are exact. */
const MAX_MS = 2 ** 50;

function readMs(ms: unknown, argument: string): number | null {
  if (ms === null || ms === undefined) return null;
  if (typeof ms === 'number' && Number.isInteger(ms) && ms >= 0 && ms <= MAX_MS) return ms;
  throw new InputError(INVALID_CONTACT, argument, ms, 'whole ms, 0 or more');
}

/** Refuses what is no contact. */
function checkLive(contact: unknown): void {
  if (typeof contact === 'object' && contact !== null) return;
  throw new InputError(INVALID_CONTACT, 'item', contact, 'a contact');
}

/** Why a contact leaves a metric; null when it counts. */
export function whyLeftOut(contact: Contact, dedupe: 'parent' | undefined): Because | null {
  checkLive(contact);
  const { excluded, parentId } = contact;
  return exclude({ excluded: excluded ?? null, parentId: parentId ?? null }, dedupe);
}

/** What names a contact in a classification. */
export function liveId({ id, ticketId }: Contact): string | null {
  return id ?? ticketId ?? null;
}
