import { InputError, type Because } from '../../errors/index.js';
import { INVALID_FACTS } from '../../errors/kinds/metrics.js';
import { exclude } from '../exclude.js';
import { isSelfService, SELF_SERVICE } from './isSelfService.js';
import type { ContactFact, ContactLink } from './contactFacts.js';

/** Why a contact is no contact to a metric. */
export type LeftOut = 'excluded' | 'idle' | 'unmatched';

const FLAGS = ['mature', 'pastKnown', 'unmatched', 'idle', 'unresolvable'] as const;
const LINKS = ['previous', 'next', 'nextOfCustomer', 'selfService'] as const;

/** Refuses what is no fact of a contact: stored facts may hold anything. */
export function checkContactFact(fact: ContactFact): void {
  const given = fact as unknown as Readonly<Record<string, unknown>> | null;
  if (typeof given !== 'object' || given === null) refuse('item', given, 'facts of a contact');
  for (const flag of FLAGS) {
    if (typeof given[flag] !== 'boolean') refuse(`item.${flag}`, given[flag], 'true or false');
  }
  for (const link of LINKS) {
    if (typeof given[link] !== 'object') refuse(`item.${link}`, given[link], 'an object or null');
  }
  const selfService = given['selfService'];
  if (selfService !== null && !isSelfService(selfService)) {
    refuse('item.selfService', selfService, SELF_SERVICE);
  }
}

function refuse(argument: string, received: unknown, expected: string): never {
  throw new InputError(INVALID_FACTS, argument, received, expected);
}

/** Whether a contact is left out, and why; null when it counts. */
export function leftOut(
  fact: ContactFact,
  dedupe: 'parent' | undefined,
): { readonly side: LeftOut; readonly because: Because } | null {
  const because = exclude(fact, dedupe);
  if (because !== null) return { side: 'excluded', because };
  if (fact.idle) return { side: 'idle', because: { code: 'idle' } };
  if (fact.unmatched) return { side: 'unmatched', because: { code: 'no_issue' } };
  return null;
}

/** Another contact as the reason for how one counts. */
export function becauseOf(code: string, { id, gapMs, channel }: ContactLink): Because {
  return { code, detail: { contact: id, gapMs, channel } };
}
