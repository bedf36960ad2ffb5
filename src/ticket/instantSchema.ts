import * as z from 'zod/mini';
import { issue } from '../errors/issue.js';
import { issueOf } from '../errors/issueOf.js';
import { MISSING_KEY } from '../errors/kinds/config.js';
import { toEpochMs, type InstantLike } from '../time/index.js';

/** The schema of an instant. Its zod issue carries the package's own one in `params.issue`. */
export const instantSchema: z.ZodMiniType<InstantLike> = /*#__PURE__*/ z.lazy(() =>
  z.any().check(({ value, issues }) => {
    try {
      toEpochMs(value as InstantLike);
    } catch (error) {
      const own =
        value === undefined ? issue(MISSING_KEY, []) : issueOf(error, [], { received: value });
      issues.push({ code: 'custom', input: value, message: own.message, params: { issue: own } });
    }
  }),
);
