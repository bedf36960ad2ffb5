import { frozenCopy } from '../../conditions/frozenCopy.js';
import { ConfigError, type Issue } from '../../errors/index.js';
import { issue } from '../../errors/issue.js';
import { DUPLICATE_ID, WRONG_VALUE } from '../../errors/kinds/config.js';
import { parseConfig } from '../../errors/parseConfig.js';
import { checked, type ReviewForm, type ReviewFormConfig } from './reviewForm.js';
import { reviewFormSchema } from './reviewFormSchema.js';

/**
 * Checks a form for quality reviews.
 *
 * @param config - `criteria`: id, weight, best score, `autoFail`; `passFrom`: 0 to 100
 * @returns the frozen form that `qualityScore` takes
 * @throws ConfigError listing every issue: `wrong_type`, `missing_key`, `unknown_key`,
 *   `wrong_value`, `duplicate_id`
 *
 * @example
 * ```ts
 * import { defineReviewForm } from 'custops';
 *
 * const form = defineReviewForm({
 *   criteria: [
 *     { id: 'tone', weight: 1, max: 4 },
 *     { id: 'privacy', weight: 2, max: 1, autoFail: true },
 *   ],
 *   passFrom: 80,
 * });
 * form.criteria.length; // => 2
 * ```
 */
export function defineReviewForm(config: ReviewFormConfig): ReviewForm {
  const { value, issues } = parseConfig(reviewFormSchema, config);
  const all = value === undefined ? issues : checkForm(value);
  if (value === undefined || all.length > 0) throw new ConfigError(all);
  return Object.freeze({ ...frozenCopy(value), [checked]: true as const });
}

/** Millions of points are no form: weights times scores stay exact below it. */
const MAX_SCORE = 1_000_000;

function checkForm({ criteria, passFrom = 0 }: ReviewFormConfig): Issue[] {
  const issues: Issue[] = [];
  const seen = new Set<string>();
  const refuse = (
    path: readonly (string | number)[],
    received: unknown,
    expected: string,
  ): void => {
    issues.push(issue(WRONG_VALUE, path, { received, expected }));
  };
  if (criteria.length === 0) refuse(['criteria'], criteria, 'one criterion or more');
  for (const [index, { id, weight, max }] of criteria.entries()) {
    const at = ['criteria', index] as const;
    if (id === '') refuse([...at, 'id'], id, 'a text that is not empty');
    if (seen.has(id)) issues.push(issue(DUPLICATE_ID, [...at, 'id'], { received: id }));
    seen.add(id);
    if (!(weight > 0 && weight <= MAX_SCORE))
      refuse([...at, 'weight'], weight, 'a number above 0, up to a million');
    if (!(Number.isInteger(max) && max > 0 && max <= MAX_SCORE)) {
      refuse([...at, 'max'], max, 'an integer from 1 to a million');
    }
  }
  if (!(passFrom >= 0 && passFrom <= 100)) refuse(['passFrom'], passFrom, 'from 0 to 100');
  return issues;
}
