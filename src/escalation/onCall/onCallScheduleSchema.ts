import * as z from 'zod/mini';
import type {
  HandoffConfig,
  OnCallLayerConfig,
  OnCallOverrideConfig,
  OnCallScheduleConfig,
  RestrictionConfig,
} from './onCallScheduleConfig.js';

const handoffSchema: z.ZodMiniType<HandoffConfig> = /*#__PURE__*/ z.lazy(() =>
  z.strictObject({
    unit: z.enum(['hour', 'day', 'week', 'month']),
    every: z.number(),
    clock: z.optional(z.enum(['wall', 'elapsed'])),
  } satisfies Record<keyof HandoffConfig, z.ZodMiniType>),
) as z.ZodMiniType<HandoffConfig>;

const restrictionSchema: z.ZodMiniType<RestrictionConfig> = /*#__PURE__*/ z.lazy(() =>
  z.strictObject({
    days: z.optional(z.array(z.number())),
    from: z.string(),
    to: z.string(),
  } satisfies Record<keyof RestrictionConfig, z.ZodMiniType>),
) as z.ZodMiniType<RestrictionConfig>;

const layerSchema: z.ZodMiniType<OnCallLayerConfig> = /*#__PURE__*/ z.lazy(() =>
  z.strictObject({
    id: z.string(),
    anchor: z.string(),
    handoff: handoffSchema,
    slots: z.array(z.array(z.string())),
    from: z.optional(z.string()),
    until: z.optional(z.string()),
    restrictions: z.optional(z.array(restrictionSchema)),
    advance: z.optional(z.enum(['calendar', 'active'])),
    priority: z.optional(z.number()),
  } satisfies Record<keyof OnCallLayerConfig, z.ZodMiniType>),
) as z.ZodMiniType<OnCallLayerConfig>;

const overrideSchema: z.ZodMiniType<OnCallOverrideConfig> = /*#__PURE__*/ z.lazy(() =>
  z.strictObject({
    id: z.optional(z.string()),
    from: z.union([z.string(), z.number()]),
    to: z.union([z.string(), z.number()]),
    kind: z.enum(['set', 'add', 'remove', 'replace']),
    users: z.optional(z.array(z.string())),
    user: z.optional(z.string()),
    by: z.optional(z.string()),
  } satisfies Record<keyof OnCallOverrideConfig, z.ZodMiniType>),
) as z.ZodMiniType<OnCallOverrideConfig>;

/** The shape of an on-call schedule, for hosts that compose or `safeParse`. */
export const onCallScheduleSchema: z.ZodMiniType<OnCallScheduleConfig> = /*#__PURE__*/ z.lazy(() =>
  z.strictObject({
    id: z.string(),
    timeZone: z.string(),
    layers: z.array(layerSchema),
    overrides: z.optional(z.array(overrideSchema)),
  } satisfies Record<keyof OnCallScheduleConfig, z.ZodMiniType>),
) as z.ZodMiniType<OnCallScheduleConfig>;
