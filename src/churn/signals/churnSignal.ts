import type { Because } from '../../errors/index.js';
import type { SignalReading } from '../scorecard/signalRecord.js';

/** What a signal is counted in; `gaps` are multiples of the customer's own usual gap. */
export type ChurnSignalUnit =
  'count' | 'ratio' | 'ratio_per_30_days' | 'days' | 'rating' | 'gaps' | 'rating_per_30_days';

/** One signal of a customer. */
export interface ChurnSignal extends SignalReading {
  /** Null when the log does not tell it. */
  readonly value: number | null;
  readonly unit: ChurnSignalUnit;
  /** How many things it was read from. */
  readonly n: number;
  /** How fresh its feed is; null without the feed. */
  readonly at: Date | null;
  /**
   * How it came about, for counts and means with the id of the latest thing that counted, for
   * `oldest_open_days` with that of the oldest; or why it is null.
   */
  readonly because: Because;
}

/** The signals that a customer's log gives. */
export type ChurnSignalId =
  | 'slow_replies'
  | 'slow_reply_rate'
  | 'breaches'
  | 'breach_rate'
  | 'breach_trend'
  | 'reopens'
  | 'repeat_contacts'
  | 'handoffs'
  | 'open_issues'
  | 'oldest_open_days'
  | 'low_ratings'
  | 'rating_mean'
  | 'rating_trend'
  | 'late_payments'
  | 'days_late'
  | 'unpaid_invoices'
  | 'disengagement'
  | 'usage_decline';

/** All signals of a customer, by id: a record that `scoreChurnRisk` takes as it is. */
export type ChurnSignals = Readonly<Record<ChurnSignalId, ChurnSignal>>;
