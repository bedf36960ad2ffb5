import { wilsonInterval } from '../../stats/index.js';

/** What those who did not answer leave open. */
export interface NonResponse {
  /** Answered and not. */
  readonly asked: number;
  /** The share that answered; null when no item says that somebody did not. */
  readonly responseRate: number | null;
  readonly responseRateLow: number | null;
  readonly responseRateHigh: number | null;
  /** The `value` if all who did not answer had given the worst score. */
  readonly worst: number | null;
  /** The `value` if all of them had given the best one. */
  readonly best: number | null;
}

/** What a survey knows of those who did not answer. */
export interface Silence {
  readonly n: number;
  readonly unanswered: number;
  readonly confidence: number;
  /** The value with every silent one added at one end. */
  readonly valueWith: (end: 'worst' | 'best') => number;
}

/**
 * The response rate, and the bounds that non-response leaves. A host that hands in the answers
 * alone says nothing of the silent ones: then all of it is unknown, not 100 %.
 */
export function nonResponse({ n, unanswered, confidence, valueWith }: Silence): NonResponse {
  const asked = n + unanswered;
  const rate = unanswered === 0 ? null : wilsonInterval(n, asked, { confidence });
  return {
    asked,
    responseRate: rate?.rate ?? null,
    responseRateLow: rate?.low ?? null,
    responseRateHigh: rate?.high ?? null,
    worst: rate && valueWith('worst'),
    best: rate && valueWith('best'),
  };
}
