import type { Because } from '../../errors/index.js';

/** How long somebody waited for a person's answer. */
export interface ResponseFact {
  /**
   * `unanswered` waits still; `closed_unanswered` was solved or closed without an answer;
   * `not_applicable` never waited: no customer wrote, or no bot handed over.
   */
  readonly state: 'answered' | 'unanswered' | 'closed_unanswered' | 'not_applicable';
  /** When the wait began. */
  readonly startedAt: Date | null;
  readonly answeredAt: Date | null;
  /** Up to when it is known that no answer came: now, or the last status change of a closed one. */
  readonly censoredAt: Date | null;
  /** From the start to the answer, or to `censoredAt`. */
  readonly elapsedMs: number | null;
  /** The same in business hours. */
  readonly businessMs: number | null;
  /** `clock` when the answer is the first_response clock's, `log` when it is read from the log. */
  readonly source: 'clock' | 'log';
  /** What began the wait. */
  readonly startedBecause: Because;
  /** What ended it, or why it did not end. */
  readonly because: Because;
}

/** A wait that never was. */
export function noResponse(code: string): ResponseFact {
  return {
    state: 'not_applicable',
    startedAt: null,
    answeredAt: null,
    censoredAt: null,
    elapsedMs: null,
    businessMs: null,
    source: 'log',
    startedBecause: { code },
    because: { code },
  };
}
