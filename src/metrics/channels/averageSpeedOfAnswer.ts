import type { Contact } from '../contacts/contact.js';
import { contactOptions } from '../contacts/contactOptions.js';
import { meanReading } from '../means/meanReading.js';
import { momentsFold, type MomentsState } from '../means/momentsFold.js';
import type { Metric } from '../metric.js';
import type { MetricResult } from '../metricResult.js';
import type { FactRateOptions } from '../rates/rateOptions.js';
import { liveId, readQueue, whyLeftOut } from './readQueue.js';

type Side = 'abandoned' | 'waiting' | 'excluded';

/** Sums of what contacts waited. */
export type AverageSpeedOfAnswerState = MomentsState<'wait', Side>;

/** The mean wait of those who were answered, who are `n`. */
export interface AverageSpeedOfAnswerResult extends MetricResult {
  readonly unit: 'ms';
  readonly confidence: number;
  readonly sd: number | null;
  readonly min: number | null;
  readonly max: number | null;
  /** Gave up waiting: not in the mean, which they make look short. */
  readonly abandoned: number;
  /** Neither answered nor given up. */
  readonly waiting: number;
  readonly excluded: number;
  /** Items that were wrong input, where these are counted. */
  readonly rejected: number;
}

/**
 * Average speed of answer (ASA): the wait in the queue of all answered contacts, by their number.
 *
 * A ratio of sums, also when it is merged. A contact belongs to the period in which it joined the
 * queue.
 *
 * @param options - `confidence` of the interval, 0–1; `dedupe`; `onInvalid`: a wrong contact is an
 *   error, or counted
 * @returns a metric over contacts: `value` in ms, with Student's interval
 * @throws InputError `invalid_option`, `unknown_option`, `wrong_type`; while measuring
 *   `invalid_contact`
 *
 * @example
 * ```ts
 * import { averageSpeedOfAnswer, measure } from 'custops';
 *
 * const calls = [
 *   { customer: 'c1', queuedAt: 0, answeredAt: 10_000 },
 *   { customer: 'c2', queuedAt: 0, answeredAt: 30_000 },
 *   { customer: 'c3', queuedAt: 0, abandonedAt: 90_000 },
 * ];
 * const { value, n, abandoned } = measure(averageSpeedOfAnswer(), calls);
 * [value, n, abandoned]; // => [20000, 2, 1]
 * ```
 */
export function averageSpeedOfAnswer(
  options: FactRateOptions = {},
): Metric<Contact, AverageSpeedOfAnswerState, AverageSpeedOfAnswerResult> {
  const { confidence, dedupe, onInvalid } = contactOptions(options);
  return momentsFold<Contact, 'wait', Side, AverageSpeedOfAnswerResult>(
    {
      id: 'average_speed_of_answer',
      parts: ['wait'],
      sides: ['abandoned', 'waiting', 'excluded'],
      read: (contact) => {
        if (whyLeftOut(contact, dedupe) !== null) return 'excluded';
        const { outcome, waitMs } = readQueue(contact);
        return outcome === 'answered' ? { wait: waitMs } : outcome;
      },
      explain: (contact) => {
        const id = liveId(contact);
        const because = whyLeftOut(contact, dedupe);
        if (because !== null) return { id, counted: 'excluded', because };
        const { outcome, waitMs } = readQueue(contact);
        const counted = outcome === 'answered' ? 'measured' : 'not_applicable';
        return { id, counted, because: { code: outcome, detail: { waitMs } } };
      },
      result: ({ wait }, beside) => {
        const { value, low, high, sd } = meanReading(wait, confidence);
        const { n, min, max } = wait;
        return { value, unit: 'ms', n, low, high, confidence, sd, min, max, ...beside };
      },
    },
    onInvalid,
  );
}
