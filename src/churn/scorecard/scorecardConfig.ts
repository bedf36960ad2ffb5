import type { Word } from '../../sla/index.js';
import type { ValueRange } from './valueRange.js';

/** Values of a signal that get the same points. */
export interface ScoreBin extends ValueRange {
  /** What a value in this range is worth. */
  readonly points: number;
  /** Replaces the signal's reason. */
  readonly reason?: string;
}

/** Points in proportion to a value: `perUnit * (value - zeroAt)`. */
export interface ScoreLine {
  /** Points for each unit of the signal. */
  readonly perUnit: number;
  /** The value that gets no points. Default: 0. */
  readonly zeroAt?: number;
  /** The least value that the line is meant for. */
  readonly from: number;
  /** The greatest value that the line is meant for. */
  readonly to: number;
  /** What values outside get: the points of the nearer end, or the line's. Default: `hold`. */
  readonly beyond?: Word<'hold' | 'extend'>;
}

/** What a signal's values are worth: exactly one of `bins`, `categories` and `line`. */
export interface ScorecardSignal {
  /** The signal's name, as in the record that is scored. */
  readonly signal: string;
  /** In order; they must give every number one place. */
  readonly bins?: readonly ScoreBin[];
  /** Points by value; true and numbers are looked up as their text. */
  readonly categories?: Readonly<Record<string, number | undefined>>;
  /** Points of values that `categories` does not list. Without it they count as missing. */
  readonly otherwise?: number;
  readonly line?: ScoreLine;
  /**
   * Points of a missing value: half-way between the least and the most that the signal can give,
   * the most, or as said.
   */
  readonly missing: Word<'neutral' | 'worst'> | number;
  /** The author's words; `{value}` and `{n}` stand for the signal's value and sample size. */
  readonly reason?: string;
  /** How old the signal may be, such as `720h` or `8w`. Default: any age. */
  readonly staleAfter?: string;
  /** Whether an older one still counts. It is named either way. Default: `keep`. */
  readonly whenStale?: Word<'keep' | 'missing'>;
}

/** A range of scores with a name. */
export interface ScoreBand extends ValueRange {
  /** By which answers name it: `high`. */
  readonly id: string;
}

/** How points are made into a probability: `1 / (1 + exp(-(atZero + perPoint * score)))`. */
export interface ScoreLogOdds {
  /** The logarithm of the odds at a score of 0. */
  readonly atZero: number;
  /** What each point adds to it. */
  readonly perPoint: number;
}

/** A churn score that people can argue with, as plain JSON. */
export interface ScorecardConfig {
  /** By which answers name it. */
  readonly id: string;
  /** Points that everybody begins with. Default: none. */
  readonly base?: number;
  readonly signals: readonly ScorecardSignal[];
  /** In order, the lowest scores first; they must give every score one place. */
  readonly bands: readonly ScoreBand[];
  /** The least and the most that a score can be; the card is refused when it could leave them. */
  readonly scale?: {
    /** The least score. */
    readonly min: number;
    /** The greatest score. */
    readonly max: number;
  };
  /** Only for cards whose points were fitted or calibrated: makes the score a probability. */
  readonly logOdds?: ScoreLogOdds;
}
