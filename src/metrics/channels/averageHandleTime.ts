import type { Classification } from '../classification.js';
import { contactOptions } from '../contacts/contactOptions.js';
import type { Contact } from '../contacts/contact.js';
import { meanReading, type MeanFigures } from '../means/meanReading.js';
import { momentsFold, type MomentsState } from '../means/momentsFold.js';
import type { Metric } from '../metric.js';
import type { MetricResult } from '../metricResult.js';
import type { FactRateOptions } from '../rates/rateOptions.js';
import { liveId, readHandleTime, readQueue, whyLeftOut } from './readQueue.js';

type Side = 'notHandled' | 'unmeasured' | 'excluded';

/** Sums of what contacts took. */
export type AverageHandleTimeState = MomentsState<'handle' | 'talk' | 'hold' | 'wrap', Side>;

/** The mean handle time; `n` counts handled contacts. */
export interface AverageHandleTimeResult extends MetricResult {
  readonly unit: 'ms';
  readonly confidence: number;
  readonly sd: number | null;
  readonly min: number | null;
  readonly max: number | null;
  /** What `value` is made of. */
  readonly talk: MeanFigures;
  readonly hold: MeanFigures;
  readonly wrap: MeanFigures;
  /** All that was handled, in ms. */
  readonly totalMs: number;
  /** Nobody answered, or not yet. */
  readonly notHandled: number;
  /** Answered, but one of the three times is not known. */
  readonly unmeasured: number;
  readonly excluded: number;
  /** Items that were wrong input, where these are counted. */
  readonly rejected: number;
}

/**
 * Average handle time (AHT): talk, hold and wrap-up of all handled contacts, by their number.
 *
 * A ratio of sums, also when it is merged: never a mean of means. A contact belongs to the period
 * in which it joined the queue.
 *
 * @param options - `confidence` of the intervals, 0–1; `dedupe`; `onInvalid`: a wrong contact is an
 *   error, or counted
 * @returns a metric over contacts: `value` in ms, with Student's interval
 * @throws InputError `invalid_option`, `unknown_option`, `wrong_type`; while measuring
 *   `invalid_contact`
 *
 * @example
 * ```ts
 * import { averageHandleTime, measure } from 'custops';
 *
 * const call = { customer: 'c1', queuedAt: 0, answeredAt: 5_000, holdMs: 0, wrapMs: 30_000 };
 * const { value, talk } = measure(averageHandleTime(), [
 *   { ...call, talkMs: 60_000 },
 *   { ...call, talkMs: 180_000 },
 * ]);
 * [value, talk.value]; // => [150000, 120000]
 * ```
 */
export function averageHandleTime(
  options: FactRateOptions = {},
): Metric<Contact, AverageHandleTimeState, AverageHandleTimeResult> {
  const { confidence, dedupe, onInvalid } = contactOptions(options);
  return momentsFold<Contact, 'handle' | 'talk' | 'hold' | 'wrap', Side, AverageHandleTimeResult>(
    {
      id: 'average_handle_time',
      parts: ['handle', 'talk', 'hold', 'wrap'],
      sides: ['notHandled', 'unmeasured', 'excluded'],
      read: (contact) => {
        if (whyLeftOut(contact, dedupe) !== null) return 'excluded';
        if (readQueue(contact).outcome !== 'answered') return 'notHandled';
        const times = readHandleTime(contact);
        if (times === null) return 'unmeasured';
        return { ...times, handle: times.talk + times.hold + times.wrap };
      },
      explain: (contact) => explain(contact, dedupe),
      result: ({ handle, talk, hold, wrap }, beside) => {
        const { value, low, high, sd } = meanReading(handle, confidence);
        return {
          ...{ value, unit: 'ms', n: handle.n, low, high, confidence, sd },
          ...{ min: handle.min, max: handle.max },
          talk: meanReading(talk, confidence),
          hold: meanReading(hold, confidence),
          wrap: meanReading(wrap, confidence),
          totalMs: handle.sum,
          ...beside,
        };
      },
    },
    onInvalid,
  );
}

function explain(contact: Contact, dedupe: 'parent' | undefined): Classification {
  const id = liveId(contact);
  const because = whyLeftOut(contact, dedupe);
  if (because !== null) return { id, counted: 'excluded', because };
  const { outcome } = readQueue(contact);
  if (outcome !== 'answered') return { id, counted: 'not_applicable', because: { code: outcome } };
  const times = readHandleTime(contact);
  if (times === null) return { id, counted: 'not_applicable', because: { code: 'unmeasured' } };
  return { id, counted: 'measured', because: { code: 'handled', detail: { ...times } } };
}
