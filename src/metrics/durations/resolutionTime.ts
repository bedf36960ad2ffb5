import { requireOptions } from '../../errors/requireOptions.js';
import { checkChoice } from '../checkChoice.js';
import type { TicketFacts } from '../facts/ticketFacts.js';
import type { Metric } from '../metric.js';
import type { DurationReading } from './durationReading.js';
import {
  FACT_DURATION_OPTIONS,
  factDuration,
  type FactDurationOptions,
  type FactDurationState,
} from './factDuration.js';
import { RESOLUTION_STATES } from './factStates.js';
import type { SurvivalReading } from './survivalReading.js';

/** Which resolution is measured, and how. */
export interface ResolutionTimeOptions extends FactDurationOptions {
  /** To the first solve, or to the last one of a ticket that is solved now. Default: `full`. */
  readonly which?: 'first' | 'full';
}

/** Counted resolutions. */
export type ResolutionTimeState = FactDurationState<'open' | 'closedUnsolved'>;

/** The distribution of the resolved tickets, and everything that it leaves out. */
export interface ResolutionTimeResult extends DurationReading {
  /** Not resolved yet: the resolved alone look faster than the truth. */
  readonly open: number;
  /** Closed without ever being solved. */
  readonly closedUnsolved: number;
  /** Tickets without any event. */
  readonly notApplicable: number;
  /** Tickets that leave every metric. */
  readonly excluded: number;
  /** Items that were wrong input, where these are counted. */
  readonly rejected: number;
  /** The median of all tickets, the unresolved censored where they stand. */
  readonly withOpen: SurvivalReading;
}

/**
 * Resolution time: from a ticket's creation to its first or last solve, solved time in between
 * included.
 *
 * A ticket belongs to the period in which it was created.
 *
 * @param options - `which`: first or full; `time`: every hour or business hours; `quantiles`:
 *   shares 0–1; `confidence` of the median's interval, 0–1; `cap`: how many distinct values are
 *   counted exactly; `dedupe`; `onInvalid`: wrong facts are an error, or counted
 * @returns a metric over `ticketFacts`: `value` is the median of the resolved, in ms
 * @throws InputError `invalid_option`, `unknown_option`, `wrong_type`; while measuring
 *   `invalid_facts`
 *
 * @example
 * ```ts
 * import { alwaysOpen, measure, resolutionTime, ticketFacts } from 'custops';
 *
 * const ticket = {
 *   id: 't1',
 *   events: [
 *     { at: 0, type: 'created' },
 *     { at: 3_600_000, type: 'status_changed', to: 'solved' },
 *     { at: 7_200_000, type: 'status_changed', to: 'open' },
 *   ],
 * } as const;
 * const facts = [ticketFacts(ticket, { calendar: alwaysOpen, now: 86_400_000 })];
 * measure(resolutionTime({ which: 'first' }), facts).value; // => 3600000
 * measure(resolutionTime({ which: 'full' }), facts).open; // => 1
 * ```
 */
export function resolutionTime(
  options: ResolutionTimeOptions = {},
): Metric<TicketFacts, ResolutionTimeState, ResolutionTimeResult> {
  requireOptions(options, ['which', ...FACT_DURATION_OPTIONS]);
  const { which = 'full' } = options;
  checkChoice(which, 'which', ['first', 'full']);
  return factDuration(
    {
      id: `${which}_resolution_time`,
      fact: which === 'first' ? 'firstResolution' : 'fullResolution',
      states: RESOLUTION_STATES,
      sides: ['open', 'closedUnsolved'],
      survival: 'withOpen',
    },
    options,
  );
}
