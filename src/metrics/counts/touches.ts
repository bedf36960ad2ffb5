import type { TicketFacts } from '../facts/ticketFacts.js';
import type { Metric } from '../metric.js';
import { countOfFacts } from '../rates/factRate.js';
import {
  countDistribution,
  type CountDistribution,
  type CountDistributionState,
} from './countDistribution.js';
import type { FactCountOptions } from './countOptions.js';
import type { MeanReading } from './meanOfCounts.js';

/** How often agents touch a ticket. */
export interface TouchesResult extends CountDistribution {
  /** Public messages of agents on a ticket. */
  readonly replies: MeanReading;
}

/**
 * How often agents touch a ticket: their updates of any kind, in public or not.
 *
 * What one agent changes at one instant (a reply that also solves) is one touch. Automatic events,
 * bots and the system touch nothing. A ticket belongs to the period in which it was created.
 *
 * @param options - `atLeast`: from how many on a ticket counts in `many`; `confidence` of the
 *   intervals, 0–1; `dedupe`; `onInvalid`
 * @returns a metric over `ticketFacts`: `value` is the mean over all tickets
 * @throws InputError `invalid_option`, `unknown_option`, `wrong_type`; while measuring
 *   `invalid_facts`
 *
 * @example
 * ```ts
 * import { alwaysOpen, measure, ticketFacts, touches } from 'custops';
 *
 * const events = [
 *   { at: 0, type: 'created', by: 'customer' },
 *   { at: 60_000, type: 'internal_note', by: 'agent', actor: 'ana' },
 *   { at: 90_000, type: 'public_reply', by: 'agent', actor: 'ana' },
 *   { at: 90_000, type: 'status_changed', to: 'solved', by: 'agent', actor: 'ana' },
 * ] as const;
 * const facts = [ticketFacts({ id: 't1', events }, { calendar: alwaysOpen, now: 120_000 })];
 * const { value, replies } = measure(touches(), facts);
 * [value, replies.mean]; // => [2, 1]
 * ```
 */
export function touches(
  options: FactCountOptions = {},
): Metric<TicketFacts, CountDistributionState, TouchesResult> {
  return countDistribution(
    {
      id: 'touches',
      read: (facts) => countOfFacts(facts, 'touches'),
      beside: 'replies',
      readBeside: (facts) => countOfFacts(facts, 'agentReplies'),
    },
    options,
  );
}
