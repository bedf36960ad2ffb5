import type { StatusCategory } from '../../ticket/index.js';
import type { FactContext } from './factContext.js';

/** A stretch of a ticket's life in one status. */
export interface StatusFact {
  readonly category: StatusCategory;
  readonly from: Date;
  /** The next change, or `asOf`. */
  readonly to: Date;
}

/** The stretches in order of time. */
export function statusFacts({ reading }: FactContext): StatusFact[] {
  return reading.stretches.map(({ category, from, to }) => ({
    category,
    from: new Date(from),
    to: new Date(to),
  }));
}
