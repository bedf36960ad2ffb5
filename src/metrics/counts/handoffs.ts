import { InputError } from '../../errors/index.js';
import { INVALID_FACTS } from '../../errors/kinds/metrics.js';
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

/** How often tickets change hands. */
export interface HandoffsResult extends CountDistribution {
  /** Distinct assignees of a ticket. */
  readonly agents: MeanReading;
}

/**
 * How often a ticket changes its assignee: A, B, A are two handoffs of two agents.
 *
 * Assigning a ticket that nobody had is none, and neither is nobody in between. A ticket belongs
 * to the period in which it was created.
 *
 * @param options - `atLeast`: from how many on a ticket counts in `many`; `confidence` of the
 *   intervals, 0–1; `dedupe`; `onInvalid`
 * @returns a metric over `ticketFacts`: `value` is the mean over all tickets
 * @throws InputError `invalid_option`, `unknown_option`, `wrong_type`; while measuring
 *   `invalid_facts`
 *
 * @example
 * ```ts
 * import { alwaysOpen, handoffs, measure, ticketFacts } from 'custops';
 *
 * const events = [
 *   { at: 0, type: 'created' },
 *   ...['ana', 'ben', 'ana'].map((to, i) => ({ at: i + 1, type: 'assigned', to }) as const),
 * ] as const;
 * const facts = [ticketFacts({ id: 't1', events }, { calendar: alwaysOpen, now: 10 })];
 * const { value, agents, many } = measure(handoffs(), facts);
 * [value, agents.mean, many.value]; // => [2, 2, 0]
 * ```
 */
export function handoffs(
  options: FactCountOptions = {},
): Metric<TicketFacts, CountDistributionState, HandoffsResult> {
  return countDistribution(
    {
      id: 'handoffs',
      read: (facts) => countOfFacts(facts, 'handoffs'),
      beside: 'agents',
      readBeside: agentsOf,
    },
    options,
  );
}

function agentsOf({ assignees }: TicketFacts): number {
  if (Array.isArray(assignees)) return assignees.length;
  throw new InputError(INVALID_FACTS, 'item.assignees', assignees, 'a list of assignees');
}
