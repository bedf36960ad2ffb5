import * as z from 'zod/mini';
import { issue, type Issue } from '../errors/issue.js';
import { RESERVED_FIELD_NAME } from '../errors/kinds/conditions.js';
import { checkCondition } from './checkCondition.js';
import { checkedSchema } from './checkedSchema.js';
import type { Condition, FieldOperators, FieldTest } from './condition.js';
import { conditionTree, fieldsOf } from './conditionTree.js';

const scalarSchema: z.ZodMiniType<string | number | boolean> = /*#__PURE__*/ z.lazy(() =>
  z.union([z.string(), z.number(), z.boolean()]),
);

const operatorsSchema: z.ZodMiniType<FieldOperators> = /*#__PURE__*/ z.lazy(() =>
  z.strictObject({
    eq: z.optional(scalarSchema),
    in: z.optional(z.array(scalarSchema).check(z.minLength(1))),
    gt: z.optional(z.number()),
    gte: z.optional(z.number()),
    lt: z.optional(z.number()),
    lte: z.optional(z.number()),
    exists: z.optional(z.boolean()),
    has: z.optional(z.string()),
    hasAny: z.optional(z.array(z.string()).check(z.minLength(1))),
    hasAll: z.optional(z.array(z.string()).check(z.minLength(1))),
  } satisfies Record<keyof FieldOperators, z.ZodMiniType>),
);

const fieldTestSchema: z.ZodMiniType<FieldTest> = /*#__PURE__*/ z.lazy(() =>
  z.union([scalarSchema, z.array(scalarSchema).check(z.minLength(1)), operatorsSchema]),
);

/** The shape as JSON Schema tells it; the guard before it gives the messages and the bounds. */
const shapeSchema: z.ZodMiniType<Condition> = /*#__PURE__*/ z.lazy(() =>
  z.catchall(
    z.object({
      any: z.optional(z.array(z.lazy(() => shapeSchema)).check(z.minLength(1))),
      all: z.optional(z.array(z.lazy(() => shapeSchema)).check(z.minLength(1))),
      not: z.optional(z.lazy(() => shapeSchema)),
    }),
    fieldTestSchema,
  ),
);

/**
 * The schema of a condition, for hosts and for other parts' schemas.
 *
 * Each zod issue carries the package's own issue in `params.issue`. A field named `__proto__`,
 * which zod would drop from its output and so widen the condition, is refused here.
 */
export const conditionSchema: z.ZodMiniType<Condition> = /*#__PURE__*/ z.lazy(() =>
  checkedSchema(checkSchemaInput, shapeSchema),
);

function checkSchemaInput(input: unknown): Issue[] {
  const issues = checkCondition(input);
  const dropped =
    issues.length === 0 &&
    fieldsOf(conditionTree((input ?? {}) as Condition)).includes('__proto__');
  return dropped ? [issue(RESERVED_FIELD_NAME, ['__proto__'])] : issues;
}
