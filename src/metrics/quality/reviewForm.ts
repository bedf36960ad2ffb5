/** One question of a quality review. */
export interface ReviewCriterion {
  readonly id: string;
  /** How much it weighs beside the others: above 0. */
  readonly weight: number;
  /** The best score; scores are integers from 0. */
  readonly max: number;
  /** A score of 0 fails the whole review. */
  readonly autoFail?: boolean | undefined;
}

/** A form for quality reviews, as JSON. */
export interface ReviewFormConfig {
  readonly criteria: readonly ReviewCriterion[];
  /** The lowest score, 0 to 100, that passes. */
  readonly passFrom?: number | undefined;
}

/** Marks what `defineReviewForm` made; the same in every copy of the package. */
export const checked: unique symbol = Symbol.for('custops.reviewForm') as never;

/** A form checked by `defineReviewForm`. */
export interface ReviewForm extends ReviewFormConfig {
  /** @internal */
  readonly [checked]: true;
}
