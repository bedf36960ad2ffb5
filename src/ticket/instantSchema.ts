import * as z from 'zod/mini';
import { isCustopsError } from '../errors/index.js';
import { issue } from '../errors/issue.js';
import { MISSING_KEY } from '../errors/kinds/config.js';
import { toEpochMs, type InstantLike } from '../time/index.js';

/** The schema of an instant. Its zod issue carries the package's own one in `params.issue`. */
export const instantSchema: z.ZodMiniType<InstantLike> = /*#__PURE__*/ z.lazy(() =>
  z.any().check(({ value, issues }) => {
    try {
      toEpochMs(value as InstantLike);
    } catch (error) {
      if (!isCustopsError(error)) throw error;
      const text = error.message.replace(/^instant: /, '');
      const kind = value === undefined ? MISSING_KEY : { code: error.code, text };
      const params = { issue: issue(kind, [], { received: value }) };
      issues.push({ code: 'custom', input: value, message: kind.text, params });
    }
  }),
);
