import * as z from 'zod/mini';
import { conditionSchema, fieldDeclarationsSchema } from '../../conditions/index.js';
import type { DecisionRightsConfig, RightsRuleConfig } from './decisionRightsConfig.js';

const ruleSchema: z.ZodMiniType<RightsRuleConfig> = /*#__PURE__*/ z.lazy(() =>
  z.strictObject({
    id: z.string(),
    effect: z.enum(['permit', 'forbid']),
    role: z.string(),
    action: z.string(),
    max: z.optional(z.number()),
    maxPerDay: z.optional(z.number()),
    maxPerCustomer30d: z.optional(z.number()),
    currency: z.optional(z.string()),
    unit: z.optional(z.string()),
    when: z.optional(conditionSchema),
    reason: z.optional(z.string()),
  } satisfies Record<keyof RightsRuleConfig, z.ZodMiniType>),
) as z.ZodMiniType<RightsRuleConfig>;

/** The shape of decision rights, for hosts that compose or `safeParse`. */
export const decisionRightsSchema: z.ZodMiniType<DecisionRightsConfig> = /*#__PURE__*/ z.lazy(() =>
  z.strictObject({
    chain: z.array(z.string()),
    teams: z.optional(z.array(z.string())),
    fields: z.optional(fieldDeclarationsSchema),
    rules: z.array(ruleSchema),
  } satisfies Record<keyof DecisionRightsConfig, z.ZodMiniType>),
) as z.ZodMiniType<DecisionRightsConfig>;
