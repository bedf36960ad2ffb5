import { InputError } from '../errors/index.js';
import { pathText } from '../errors/issue.js';
import { WRONG_VALUE } from '../errors/kinds/config.js';
import { requireList } from '../errors/requireList.js';
import { STATUS_CATEGORIES } from './statusCategories.js';
import type { StatusCategory } from './ticketEvent.js';

/** How a host's own words map onto the library's. */
export interface TicketOptions {
  /** The host's statuses by name: `{ waiting_for_vendor: 'on_hold' }`. */
  readonly statusCategories?: Readonly<Record<string, StatusCategory>>;
  /** The host's own event types: known to its clocks, and not reported as unknown. */
  readonly eventTypes?: readonly string[];
}

/** `TicketOptions` made ready for a loop over events. */
export interface TicketRules {
  readonly categoryOf: ReadonlyMap<string, StatusCategory>;
  readonly eventTypes: ReadonlySet<string>;
  /** The attributes that a state keeps in `fields`, null for all. */
  readonly keep: readonly string[] | null;
}

/**
 * Prepares a host's words for `applyEvent`.
 *
 * @param options - the host's statuses and event types
 * @param keep - names of the attributes that anybody will ask for, null for all
 * @param argument - the name that an error gives to the options
 * @throws InputError `wrong_value` when a status maps onto no status of the library, or one of its own onto another; `wrong_type` when the event types are no list
 */
export function compileTicketRules(
  options: TicketOptions,
  keep: readonly string[] | null = null,
  argument = 'options',
): TicketRules {
  const categoryOf = new Map<string, StatusCategory>();
  for (const category of STATUS_CATEGORIES) categoryOf.set(category, category);
  for (const [status, category] of Object.entries(options.statusCategories ?? {})) {
    const own = STATUS_CATEGORIES.find((each) => each === status);
    if (!STATUS_CATEGORIES.includes(category) || (own !== undefined && own !== category)) {
      const expected = own ?? `one of ${STATUS_CATEGORIES.join(', ')}`;
      const place = pathText([argument, 'statusCategories', status]);
      throw new InputError(WRONG_VALUE, place, category, expected);
    }
    categoryOf.set(status, category);
  }
  if (options.eventTypes !== undefined) requireList(options.eventTypes, `${argument}.eventTypes`);
  return { categoryOf, eventTypes: new Set(options.eventTypes), keep };
}
