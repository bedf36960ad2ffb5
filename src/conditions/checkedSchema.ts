import * as z from 'zod/mini';
import type { Issue } from '../errors/issue.js';

/**
 * A schema whose input is first checked by a function of ours, whose issues become zod's.
 *
 * The check bounds depth and size before zod recurses, and says what is wrong where zod's union
 * would say only that nothing fitted; the shape behind it is what JSON Schema is made from.
 */
export function checkedSchema<T>(
  check: (input: unknown) => readonly Issue[],
  shape: z.ZodMiniType<T>,
): z.ZodMiniType<T> {
  const guard = z.transform((input: unknown, payload) => {
    for (const issue of check(input)) {
      const { message, path } = issue;
      payload.issues.push({ code: 'custom', input, message, path: [...path], params: { issue } });
    }
    return input;
  });
  return z.pipe(guard, shape);
}
