import { InputError } from '../../errors/index.js';
import { didYouMean } from '../../errors/nearestName.js';
import { oneOf } from '../../errors/oneOf.js';
import { INVALID_MEASUREMENT } from '../../errors/kinds/metrics.js';
import { withHint } from '../../errors/withHint.js';
import type { Review } from './review.js';
import type { ReviewForm } from './reviewForm.js';

/** What a review comes to. */
export interface ScoredReview {
  /** In millionths of a point, 0 to 100 points; null when no criterion applies. */
  readonly micros: number | null;
  /** The first criterion that failed the whole. */
  readonly failedBy: string | null;
}

/** Points are kept as integers so that sums of them do not depend on any order. */
export const MICROS = 1_000_000;

/** Scores a review: the weighted share of what applies, or 0 when it fails as a whole. */
export function scoreReview({ criteria }: ReviewForm, review: Review): ScoredReview {
  const answers = answersOf(review);
  checkNames(
    answers,
    criteria.map(({ id }) => id),
  );
  let earned = 0;
  let possible = 0;
  let failedBy: string | null = null;
  for (const { id, weight, max, autoFail } of criteria) {
    const score = Object.hasOwn(answers, id) ? answers[id] : undefined;
    if (score === null) continue;
    const sound =
      typeof score === 'number' && Number.isInteger(score) && score >= 0 && score <= max;
    if (!sound) {
      const expected = `an integer from 0 to ${max}, or null where it does not apply`;
      throw new InputError(INVALID_MEASUREMENT, `item.answers.${id}`, score, expected);
    }
    if (autoFail === true && score === 0) failedBy ??= id;
    earned += weight * (score / max);
    possible += weight;
  }
  if (possible === 0) return { micros: null, failedBy: null };
  return {
    micros: failedBy === null ? Math.round((100 * MICROS * earned) / possible) : 0,
    failedBy,
  };
}

function answersOf(review: unknown): Readonly<Record<string, unknown>> {
  const answers: unknown = (review as Review | null | undefined)?.answers;
  if (typeof answers === 'object' && answers !== null && !Array.isArray(answers)) {
    return answers as Readonly<Record<string, unknown>>;
  }
  throw new InputError(INVALID_MEASUREMENT, 'item.answers', answers, 'scores by criterion');
}

function checkNames(answers: Readonly<Record<string, unknown>>, ids: readonly string[]): void {
  for (const name of Object.keys(answers)) {
    if (ids.includes(name)) continue;
    const kind = withHint(INVALID_MEASUREMENT, didYouMean(name, ids));
    throw new InputError(kind, 'item.answers', name, oneOf(ids));
  }
}
