import type { ScorecardConfig } from '../scorecard/scorecardConfig.js';
import type { SignalEvidence } from './evidence.js';

/** One coefficient of a fit, in log odds. */
export interface FitCoefficient {
  /** `intercept`, `tenure`, `Contract=One year`. */
  readonly column: string;
  /** Null for the intercept. */
  readonly signal: string | null;
  /** The level against the signal's first one; null for numbers and weights of evidence. */
  readonly level: string | null;
  /** For a number: of one standard deviation. Null where the rows do not determine it. */
  readonly value: number | null;
  /** For a number: of one unit. */
  readonly perUnit: number | null;
  /** With `l2` above 0: of the penalised information, which leaves the bias out. */
  readonly standardError: number | null;
  readonly z: number | null;
  /** Two-sided, normal. */
  readonly p: number | null;
  /** How many times the other columns inflate its variance; above 10 it says little alone. */
  readonly inflation: number | null;
}

/** Something about the rows that the coefficients alone would hide. */
export interface FitFinding {
  /**
   * `constant_column`, `collinear_columns`, `inflated_columns`, `separation`,
   * `more_columns_than_rows`, `not_converged`.
   */
  readonly code:
    | 'constant_column'
    | 'collinear_columns'
    | 'inflated_columns'
    | 'separation'
    | 'more_columns_than_rows'
    | 'not_converged';
  /** The columns that it is about; of collinear ones the first is made of the others. */
  readonly columns: readonly string[];
  /** Of a separation: `perfect` tells all rows apart, `quasi` some. */
  readonly kind: 'perfect' | 'quasi' | null;
}

/** A weight that points the other way than its signal alone. */
export interface SignContradiction {
  readonly column: string;
  readonly signal: string;
  /** In log odds, as in the fit. */
  readonly coefficient: number;
  /** Of the signal alone: its weight of evidence against the first level, or its slope. */
  readonly evidence: number;
  /** Coefficient ÷ standard error: near 0 it may be chance. */
  readonly z: number | null;
}

/** What a fit found. */
export interface ScorecardFit {
  /** Only of `fitted` are there coefficients and a card. */
  readonly state: 'fitted' | 'separated' | 'not_converged';
  /** Rows that were fitted. */
  readonly n: number;
  /** How many of them churned. */
  readonly events: number;
  /** Rows that lacked a signal and were left out. */
  readonly dropped: number;
  readonly l2: number;
  readonly iterations: number;
  /** The intercept, then the columns of the signals in their order. */
  readonly coefficients: readonly FitCoefficient[];
  /** Without the penalty; null without coefficients. */
  readonly logLikelihood: number | null;
  readonly deviance: number | null;
  /** Of the intercept alone. */
  readonly nullDeviance: number;
  readonly findings: readonly FitFinding[];
  /** What each signal says alone. */
  readonly evidence: readonly SignalEvidence[];
  readonly contradictions: readonly SignContradiction[];
  /** For `defineScorecard`; its points are log odds against the average customer. */
  readonly card: ScorecardConfig | null;
}
