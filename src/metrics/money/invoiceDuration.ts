import { InputError } from '../../errors/index.js';
import { INVALID_FACTS } from '../../errors/kinds/metrics.js';
import { requireOptions } from '../../errors/requireOptions.js';
import { countedValues } from '../../stats/index.js';
import { durationFold, type DurationState, type ItemReading } from '../durations/durationFold.js';
import {
  DURATION_OPTIONS,
  durationOptions,
  type DurationOptions,
} from '../durations/durationOptions.js';
import type { DurationReading } from '../durations/durationReading.js';
import { survivalReading, type SurvivalReading } from '../durations/survivalReading.js';
import type { Counted } from '../classification.js';
import type { Metric } from '../metric.js';
import { rateReading, type RateReading } from '../rates/rateReading.js';
import type { InvoiceFacts } from './invoiceFacts.js';
import type { InvoiceWait } from './invoiceWait.js';

type Side = 'waiting' | 'notDue' | 'notApplicable';

/** Counted waits of invoices. */
export type InvoiceDurationState = DurationState<Side>;

/** The distribution of the waits that ended, and everything that it leaves out. */
export interface InvoiceDurationResult extends DurationReading {
  /** Due, and going on. */
  readonly waiting: number;
  /** Its time has not come, whether it happened ahead of it or not. */
  readonly notDue: number;
  /** Invoices without a date to count from. */
  readonly notApplicable: number;
  /** Items that were wrong input, where these are counted. */
  readonly rejected: number;
  /** The median of all that is due, what goes on censored where it stands. */
  readonly withWaiting: SurvivalReading;
  /** The share that took longer than no time, of all that is due. */
  readonly late: RateReading;
}

const STATES: Readonly<
  Record<InvoiceWait['state'], { readonly side: Side | 'measured'; readonly counted: Counted }>
> = {
  ended: { side: 'measured', counted: 'measured' },
  waiting: { side: 'waiting', counted: 'censored' },
  not_due: { side: 'notDue', counted: 'immature' },
  not_applicable: { side: 'notApplicable', counted: 'not_applicable' },
};

type InvoiceWaitName = 'lateness' | 'paymentDelay' | 'timeToPay';

/** A metric over one wait of invoices. */
export function invoiceDuration(
  id: string,
  name: InvoiceWaitName,
  options: DurationOptions,
): Metric<InvoiceFacts, InvoiceDurationState, InvoiceDurationResult> {
  requireOptions(options, DURATION_OPTIONS);
  const known = durationOptions(options);
  const fold = durationFold(
    {
      id,
      sides: ['waiting', 'notDue', 'notApplicable'] as const,
      read: (facts: InvoiceFacts) => readWait(waitOf(facts, name), name),
      explain: (facts) => {
        const { state, because } = waitOf(facts, name);
        return [{ id: facts.invoiceId, counted: STATES[state].counted, because }];
      },
    },
    known,
  );
  return {
    ...fold,
    result: (state) => ({
      ...fold.result(state),
      withWaiting: survivalReading(state, known.confidence),
      late: lateOf(state, known.confidence),
    }),
  };
}

function waitOf(facts: InvoiceFacts, name: InvoiceWaitName): InvoiceWait {
  const wait = (facts as Partial<InvoiceFacts> | null | undefined)?.[name];
  if (wait && Object.hasOwn(STATES, wait.state)) return wait;
  throw new InputError(INVALID_FACTS, `item.${name}`, wait, 'what invoiceFacts returned');
}

function readWait({ state, elapsedMs }: InvoiceWait, name: string): ItemReading<Side> {
  const { side } = STATES[state];
  if (side === 'notDue' || side === 'notApplicable') return side;
  if (typeof elapsedMs !== 'number' || !(elapsedMs >= 0)) {
    throw new InputError(INVALID_FACTS, `item.${name}.elapsedMs`, elapsedMs, 'ms, 0 or more');
  }
  return side === 'measured' ? elapsedMs : { side, ms: elapsedMs };
}

function lateOf({ values, censored }: InvoiceDurationState, confidence: number): RateReading {
  const counts = [...countedValues(values), ...countedValues(censored)];
  const numerator = counts
    .filter(({ value }) => value > 0)
    .reduce((sum, { count }) => sum + count, 0);
  return rateReading({ numerator, denominator: values.n + censored.n, confidence });
}
