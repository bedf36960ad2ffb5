import { InputError } from '../../errors/index.js';
import { INVALID_CONTACT } from '../../errors/kinds/metrics.js';
import { toEpochMs } from '../../time/index.js';
import { checkIterable } from '../measure.js';
import type { Contact } from './contact.js';
import { isSelfService, SELF_SERVICE } from './isSelfService.js';
import type { PlacedContact } from './neighbours.js';

const TEXTS = [
  'customer',
  'issue',
  'channel',
  'agent',
  'id',
  'ticketId',
  'threadId',
  'parentId',
] as const;
const ANSWERS = ['resolved', 'surveyedResolved', 'toldAgain', 'unresolvable', 'idle'] as const;

/** Reads contacts up to now; later ones are left out, as later events of a ticket are. */
export function readContacts(contacts: Iterable<Contact>, now: number): PlacedContact[] {
  checkIterable(contacts, 'contacts');
  const placed: PlacedContact[] = [];
  let index = 0;
  for (const contact of contacts) {
    const name = `contacts[${index}]`;
    checkContact(contact, name);
    const at = toEpochMs(contact.queuedAt, `${name}.queuedAt`);
    if (at <= now) placed.push({ contact, index, at });
    index++;
  }
  return placed;
}

function checkContact(contact: unknown, name: string): void {
  if (typeof contact !== 'object' || contact === null) refuse(name, contact, 'a contact');
  const fields = contact as Readonly<Record<string, unknown>>;
  for (const key of TEXTS) {
    const value = fields[key] ?? null;
    if (value !== null && typeof value !== 'string')
      refuse(`${name}.${key}`, value, 'a text or null');
  }
  for (const key of ANSWERS) {
    const value = fields[key] ?? null;
    if (value !== null && typeof value !== 'boolean') {
      refuse(`${name}.${key}`, value, 'true, false or null');
    }
  }
  const selfService = fields['selfService'] ?? null;
  if (selfService !== null && !isSelfService(selfService)) {
    refuse(`${name}.selfService`, selfService, SELF_SERVICE);
  }
}

function refuse(argument: string, received: unknown, expected: string): never {
  throw new InputError(INVALID_CONTACT, argument, received, expected);
}
