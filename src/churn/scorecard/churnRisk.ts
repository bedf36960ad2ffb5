import type { Because } from '../../errors/index.js';
import type { SignalValue } from './signalRecord.js';

/** What one signal did to a score. */
export interface ChurnContribution {
  /** The signal; null for the points that everybody begins with. */
  readonly signal: string | null;
  readonly value: SignalValue | null;
  /** How many things the value was read from, null when nobody said. */
  readonly n: number | null;
  readonly points: number;
  /** The least and the most that it could have given; both are `points` when it is known. */
  readonly low: number;
  readonly high: number;
  readonly state: 'known' | 'missing' | 'stale';
  /** The author's reason, filled in; null without one. */
  readonly reason: string | null;
  /** `bin`, `category`, `otherwise`, `line`, `beyond_line`; `missing`, `unknown_category`, `too_old`; `base`. */
  readonly because: Because;
}

/** A reason for a score, the weightiest first. */
export interface ChurnReason {
  readonly signal: string;
  readonly points: number;
  readonly reason: string | null;
  readonly because: Because;
}

/** What the score could be if the missing signals were known. */
export interface ChurnRiskRange {
  readonly low: number;
  readonly high: number;
  readonly lowBand: string;
  readonly highBand: string;
}

/** A customer's score on a card, with everything that made it. */
export interface ChurnRisk {
  readonly cardId: string;
  /** The `now` of the score. */
  readonly asOf: Date;
  readonly score: number;
  readonly band: string;
  /** Null on a card without `logOdds`: points alone are no probability. */
  readonly probability: number | null;
  /** Share of the card's weight whose signals are known, 0–1. */
  readonly coverage: number;
  readonly range: ChurnRiskRange;
  /** In the card's order. Added up in this order they are the score, to the last bit. */
  readonly contributions: readonly ChurnContribution[];
  /** Signals that are not known, those that count as missing for their age included. */
  readonly missing: readonly string[];
  /** Signals that are older than the card allows. */
  readonly stale: readonly string[];
  /** What raised the score, most points first; of equal points in the card's order. */
  readonly reasons: readonly ChurnReason[];
}
