import * as z from 'zod/mini';
import { checkFieldDeclarations } from './checkFieldDeclarations.js';
import { checkedSchema } from './checkedSchema.js';
import { FIELD_TYPES, type FieldDeclarations } from './fieldDeclarations.js';

/**
 * The schema of declared fields, for hosts and for other parts' schemas.
 *
 * Each zod issue carries the package's own issue in `params.issue`.
 */
export const fieldDeclarationsSchema: z.ZodMiniType<FieldDeclarations> = /*#__PURE__*/ z.lazy(() =>
  checkedSchema(
    checkFieldDeclarations,
    z.record(z.string(), z.union([z.enum(FIELD_TYPES), z.array(z.string()).check(z.minLength(1))])),
  ),
);
