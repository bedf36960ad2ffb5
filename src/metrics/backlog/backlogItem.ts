import { InputError } from '../../errors/index.js';
import { INVALID_FACTS } from '../../errors/kinds/metrics.js';
import { STATUS_CATEGORIES } from '../../ticket/statusCategories.js';
import type { StatusCategory } from '../../ticket/index.js';
import { toEpochMs } from '../../time/index.js';
import type { Classification } from '../classification.js';
import { exclude } from '../exclude.js';
import type { TicketFacts } from '../facts/ticketFacts.js';
import { listOfFacts } from '../rates/factRate.js';
import { backlogPart, type BacklogPart } from './backlogSplit.js';

/** A ticket as the backlog sees it. */
export type BacklogItem =
  | { readonly side: 'open'; readonly part: BacklogPart; readonly ageMs: number }
  | { readonly side: 'done' | 'notApplicable' | 'excluded' };

/** How tickets are read. */
export interface BacklogReading {
  readonly dedupe: 'parent' | undefined;
  readonly ageFrom: 'created' | 'status';
}

/** What a ticket is to the backlog of its `asOf`. */
export function backlogItem(facts: TicketFacts, { dedupe, ageFrom }: BacklogReading): BacklogItem {
  if (exclude(facts, dedupe) !== null) return { side: 'excluded' };
  const last = listOfFacts(facts, 'statuses').at(-1);
  if (last === undefined) return { side: 'notApplicable' };
  const path = `item.statuses[${facts.statuses.length - 1}]`;
  const part = backlogPart(checkedCategory(last.category, `${path}.category`));
  if (part === null) return { side: 'done' };
  const since = ageFrom === 'created' ? facts.createdAt : last.from;
  if (since === null) throw new InputError(INVALID_FACTS, 'item.createdAt', since, 'an instant');
  const from = toEpochMs(since, ageFrom === 'created' ? 'item.createdAt' : `${path}.from`);
  const ageMs = toEpochMs(facts.asOf, 'item.asOf') - from;
  if (ageMs < 0) throw new InputError(INVALID_FACTS, 'item.asOf', facts.asOf, 'after the creation');
  return { side: 'open', part, ageMs };
}

/** Refuses a status that is none. */
export function checkedCategory(category: unknown, path: string): StatusCategory {
  if (STATUS_CATEGORIES.includes(category as StatusCategory)) return category as StatusCategory;
  throw new InputError(INVALID_FACTS, path, category, "a status of the library's");
}

const CODES: Readonly<Record<BacklogPart, string>> = {
  actionable: 'actionable',
  awaitingCustomer: 'awaiting_customer',
  awaitingThirdParty: 'awaiting_third_party',
};

/** How a ticket counts, and why. */
export function explainBacklog(facts: TicketFacts, reading: BacklogReading): Classification {
  const item = backlogItem(facts, reading);
  const id = facts.ticketId;
  switch (item.side) {
    case 'open':
      return { id, counted: 'measured', because: { code: CODES[item.part] } };
    case 'done':
      return { id, counted: 'not_applicable', because: { code: 'done' } };
    case 'notApplicable':
      return { id, counted: 'not_applicable', because: { code: 'no_events' } };
    case 'excluded': {
      const because = exclude(facts, reading.dedupe) ?? { code: 'excluded' };
      return { id, counted: 'excluded', because };
    }
    default:
      return item satisfies never;
  }
}
