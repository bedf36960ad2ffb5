import * as z from 'zod/mini';
import type { ReviewFormConfig, ReviewCriterion } from './reviewForm.js';

/**
 * The shape of a form for quality reviews, for hosts that compose schemas or print them as JSON
 * Schema. What a shape cannot say (weights above 0, ids told apart) `defineReviewForm` checks.
 */
export const reviewFormSchema: z.ZodMiniType<ReviewFormConfig> = /*#__PURE__*/ z.lazy(() =>
  z.strictObject({
    criteria: z.array(
      z.strictObject({
        id: z.string(),
        weight: z.number(),
        max: z.number(),
        autoFail: z.optional(z.boolean()),
      } satisfies Record<keyof ReviewCriterion, z.ZodMiniType>),
    ),
    passFrom: z.optional(z.number()),
  } satisfies Record<keyof ReviewFormConfig, z.ZodMiniType>),
);
