/** How sure an interval is to be. */
export interface ConfidenceOptions {
  /** The share of samples whose interval holds the true value, between 0 and 1; 0.95 by default. */
  readonly confidence?: number | undefined;
}

/** The confidence of intervals that are asked for without one. */
export const DEFAULT_CONFIDENCE = 0.95;
