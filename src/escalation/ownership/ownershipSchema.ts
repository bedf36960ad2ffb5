import * as z from 'zod/mini';
import { conditionSchema, fieldDeclarationsSchema } from '../../conditions/index.js';
import type { OwnershipConfig, OwnershipRule, OwnerSource } from './ownershipConfig.js';

const sourceSchema: z.ZodMiniType<OwnerSource> = /*#__PURE__*/ z.lazy(() =>
  z.union([z.strictObject({ person: z.string() }), z.strictObject({ field: z.string() })]),
);

const ruleSchema: z.ZodMiniType<OwnershipRule> = /*#__PURE__*/ z.lazy(() =>
  z.strictObject({
    id: z.string(),
    when: z.optional(conditionSchema),
    owner: sourceSchema,
  } satisfies Record<keyof OwnershipRule, z.ZodMiniType>),
) as z.ZodMiniType<OwnershipRule>;

/** The shape of ownership rules, for hosts that compose or `safeParse`. */
export const ownershipSchema: z.ZodMiniType<OwnershipConfig> = /*#__PURE__*/ z.lazy(() =>
  z.strictObject({
    fields: z.optional(fieldDeclarationsSchema),
    relationship: z.array(ruleSchema),
    working: z.array(ruleSchema),
    fallback: z.string(),
  } satisfies Record<keyof OwnershipConfig, z.ZodMiniType>),
) as z.ZodMiniType<OwnershipConfig>;
