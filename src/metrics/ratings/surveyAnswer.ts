import { InputError, type Because } from '../../errors/index.js';
import { INVALID_MEASUREMENT } from '../../errors/kinds/metrics.js';
import { exclude } from '../exclude.js';
import type { Exclusion } from '../facts/exclusionOf.js';

/** A customer's answer to a survey; what `ratingFacts` gives for a ticket has all of it. */
export interface Rating {
  /** Null for a customer who was asked and did not answer. */
  readonly score: number | null;
  readonly ticketId?: string | null;
  readonly channel?: string | null;
  /** Whom the rating is for. */
  readonly assignee?: string | null;
  /** Why it leaves every metric. */
  readonly excluded?: Exclusion | null;
  /** The ticket of which the rated one is a child, such as an outage's. */
  readonly parentId?: string | null;
}

/** A bare score, null for no answer, or a rating. */
export type SurveyAnswer = number | null | Rating;

/** The points of a scale, both ends among them. */
export interface RatingScale {
  readonly min: number;
  readonly max: number;
}

/** How answers are read. */
export interface AnswerRules {
  readonly scale: RatingScale;
  readonly dedupe: 'parent' | undefined;
}

/**
 * Reads an answer: its score, or its side. Off the scale, between two points and no answer at all
 * are errors. Millions of answers pass here: no objects.
 */
export function readAnswer(
  item: SurveyAnswer,
  { scale, dedupe }: AnswerRules,
): number | 'unanswered' | 'excluded' {
  if (typeof item === 'number' || item === null) return readScore(item, 'item', scale);
  if (typeof item !== 'object') {
    throw new InputError(INVALID_MEASUREMENT, 'item', item, 'a score, or a rating with one');
  }
  if (whyExcluded(item, dedupe) !== null) return 'excluded';
  return readScore(item.score, 'item.score', scale);
}

/** Why an answer is left out, null when it counts. */
export function whyExcluded(item: SurveyAnswer, dedupe: 'parent' | undefined): Because | null {
  if (typeof item !== 'object' || item === null) return null;
  const { excluded, parentId } = item;
  // Most answers carry neither.
  if ((excluded ?? null) === null && (parentId ?? null) === null) return null;
  return exclude({ excluded: excluded ?? null, parentId: parentId ?? null }, dedupe);
}

function readScore(
  score: unknown,
  argument: string,
  { min, max }: RatingScale,
): number | 'unanswered' {
  if (score === null) return 'unanswered';
  if (typeof score === 'number' && Number.isInteger(score) && score >= min && score <= max) {
    return score;
  }
  const expected = `an integer from ${min} to ${max}, or null for no answer`;
  throw new InputError(INVALID_MEASUREMENT, argument, score, expected);
}

/** The ticket that an answer is about. */
export function answerId(item: SurveyAnswer): string | null {
  return typeof item === 'object' && item !== null ? (item.ticketId ?? null) : null;
}
