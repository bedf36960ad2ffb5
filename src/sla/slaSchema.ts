import * as z from 'zod/mini';
import { conditionSchema, fieldDeclarationsSchema } from '../conditions/index.js';
import { ACTOR_ROLES } from '../ticket/actorRoles.js';
import { STATUS_CATEGORIES } from '../ticket/statusCategories.js';
import type { ClockConfig, ClockTrigger, PauseOn } from './clockConfig.js';
import type { PolicyConfig, SlaConfig, TargetConfig, Within } from './slaConfig.js';

const pauseOnSchema: z.ZodMiniType<PauseOn> = /*#__PURE__*/ z.lazy(() =>
  z.array(
    z.union([z.string(), z.strictObject({ status: z.string(), reason: z.optional(z.string()) })]),
  ),
) as z.ZodMiniType<PauseOn>;

const triggerSchema: z.ZodMiniType<ClockTrigger> = /*#__PURE__*/ z.lazy(() =>
  z.strictObject({
    type: z.string(),
    by: z.optional(z.union([z.enum(ACTOR_ROLES), z.array(z.enum(ACTOR_ROLES))])),
    where: z.optional(conditionSchema),
    ticket: z.optional(conditionSchema),
    switch: z.optional(
      z.strictObject({
        name: z.enum(['startOnAgentCreated', 'stopOnNote', 'stopOnSolve']),
        is: z.boolean(),
        of: z.optional(z.string()),
      }),
    ),
  } satisfies Record<keyof ClockTrigger, z.ZodMiniType>),
) as z.ZodMiniType<ClockTrigger>;

const onReopenSchema = /*#__PURE__*/ z.lazy(() =>
  z.enum(['resume', 'restart', 'ignore', 'continue']),
);

const clockSchema: z.ZodMiniType<ClockConfig> = /*#__PURE__*/ z.lazy(() =>
  z.strictObject({
    id: z.string(),
    start: z.array(triggerSchema),
    stop: z.array(triggerSchema),
    cancel: z.optional(z.array(triggerSchema)),
    reset: z.optional(z.array(triggerSchema)),
    startAfter: z.optional(z.array(triggerSchema)),
    pauseOn: z.optional(pauseOnSchema),
    runWhile: z.optional(conditionSchema),
    cycle: z.enum(['single', 'repeat']),
    onReopen: z.optional(onReopenSchema),
    reopenWithin: z.optional(z.string()),
    createdSolved: z.optional(z.enum(['never', 'met'])),
  } satisfies Record<keyof ClockConfig, z.ZodMiniType>),
) as z.ZodMiniType<ClockConfig>;

/** Durations are read, and refused with a reason, by the check behind the schema. */
const withinSchema: z.ZodMiniType<Within | null> = /*#__PURE__*/ z.lazy(() =>
  z.nullable(
    z.union([
      z.string(),
      z.number(),
      z.strictObject({ businessDays: z.number(), at: z.optional(z.string()) }),
      z.strictObject({ calendarDays: z.number(), at: z.string() }),
      z.strictObject({ field: z.string() }),
      z.strictObject({
        hours: z.optional(z.number()),
        minutes: z.optional(z.number()),
        seconds: z.optional(z.number()),
      }),
    ]),
  ),
) as z.ZodMiniType<Within | null>;

const targetSchema: z.ZodMiniType<TargetConfig> = /*#__PURE__*/ z.lazy(() =>
  z.strictObject({
    id: z.optional(z.string()),
    metric: z.string(),
    when: z.optional(conditionSchema),
    within: withinSchema,
    time: z.optional(z.enum(['business', 'elapsed'])),
    warnAt: z.optional(z.array(z.string())),
    pauseOn: z.optional(pauseOnSchema),
    onReopen: z.optional(onReopenSchema),
    reopenWithin: z.optional(z.string()),
    onMerge: z.optional(z.enum(['cancel', 'carry_earliest'])),
    startOnAgentCreated: z.optional(z.boolean()),
    stopOnNote: z.optional(z.boolean()),
    stopOnSolve: z.optional(z.boolean()),
    onTargetChange: z.optional(z.enum(['carry', 'restart', 'freeze'])),
    retroactiveBreach: z.optional(z.enum(['at_change', 'back_dated'])),
    edge: z.optional(z.enum(['close', 'next_open'])),
  } satisfies Record<keyof TargetConfig, z.ZodMiniType>),
) as z.ZodMiniType<TargetConfig>;

const policySchema: z.ZodMiniType<PolicyConfig> = /*#__PURE__*/ z.lazy(() =>
  z.strictObject({
    id: z.string(),
    when: z.optional(conditionSchema),
    calendar: z.string(),
    calendarByGroup: z.optional(z.record(z.string(), z.optional(z.string()))),
    receivedAfter: z.optional(z.string()),
    targets: z.array(targetSchema),
  } satisfies Record<keyof PolicyConfig, z.ZodMiniType>),
) as z.ZodMiniType<PolicyConfig>;

/** The shape of the rules that `defineSla` takes, for hosts that compose or `safeParse`. */
export const slaSchema: z.ZodMiniType<SlaConfig> = /*#__PURE__*/ z.lazy(() =>
  z.strictObject({
    fields: z.optional(fieldDeclarationsSchema),
    clocks: z.optional(z.array(clockSchema)),
    statusCategories: z.optional(z.record(z.string(), z.enum(STATUS_CATEGORIES))),
    eventTypes: z.optional(z.array(z.string())),
    policies: z.array(policySchema),
    groupPolicies: z.optional(z.array(policySchema)),
  } satisfies Record<keyof SlaConfig, z.ZodMiniType>),
) as z.ZodMiniType<SlaConfig>;
