import * as z from 'zod/mini';
import type { DurationLike } from '../../time/index.js';
import type {
  AuthorityLimit,
  EscalationLevelConfig,
  EscalationPolicyConfig,
  EscalationTarget,
  LevelWhen,
} from './escalationPolicyConfig.js';

/** Durations are read, and refused with a reason, by the check behind the schema. */
const durationSchema: z.ZodMiniType<DurationLike> = /*#__PURE__*/ z.lazy(() =>
  z.union([
    z.string(),
    z.number(),
    z.strictObject({
      hours: z.optional(z.number()),
      minutes: z.optional(z.number()),
      seconds: z.optional(z.number()),
    }),
  ]),
) as z.ZodMiniType<DurationLike>;

const targetSchema: z.ZodMiniType<EscalationTarget> = /*#__PURE__*/ z.lazy(() =>
  z.union([
    z.strictObject({ user: z.string() }),
    z.strictObject({ schedule: z.string() }),
    z.strictObject({ team: z.string() }),
    z.strictObject({
      managerOf: z.union([
        z.string(),
        z.strictObject({ team: z.string() }),
        z.strictObject({ schedule: z.string() }),
      ]),
    }),
    z.strictObject({ policy: z.string() }),
  ]),
);

const whenSchema: z.ZodMiniType<LevelWhen> = /*#__PURE__*/ z.lazy(() =>
  z.union([
    z.strictObject({ sinceOpen: durationSchema }),
    z.strictObject({ beforeDue: durationSchema }),
    z.strictObject({ afterDue: durationSchema }),
    z.strictObject({ duePercent: z.number() }),
    z.strictObject({ warning: z.string() }),
  ]),
);

const limitSchema: z.ZodMiniType<AuthorityLimit> = /*#__PURE__*/ z.lazy(() =>
  z.strictObject({
    amount: z.number(),
    currency: z.string(),
  } satisfies Record<keyof AuthorityLimit, z.ZodMiniType>),
);

const levelSchema: z.ZodMiniType<EscalationLevelConfig> = /*#__PURE__*/ z.lazy(() =>
  z.strictObject({
    id: z.string(),
    owner: z.string(),
    targets: z.array(targetSchema),
    escalateAfter: z.optional(durationSchema),
    ifEmpty: z.optional(z.enum(['owner', 'skip', 'wait'])),
    strategy: z.optional(z.enum(['all', 'roundRobin'])),
    renotifyEvery: z.optional(durationSchema),
    renotifyMax: z.optional(z.number()),
    when: z.optional(whenSchema),
    authorityLimit: z.optional(limitSchema),
  } satisfies Record<keyof EscalationLevelConfig, z.ZodMiniType>),
);

/** The shape of what `defineEscalationPolicy` takes, for hosts that compose or `safeParse`. */
export const escalationPolicySchema: z.ZodMiniType<EscalationPolicyConfig> = /*#__PURE__*/ z.lazy(
  () =>
    z.strictObject({
      id: z.string(),
      levels: z.array(levelSchema),
      repeat: z.optional(z.number()),
      repeatEvery: z.optional(durationSchema),
      trigger: z.optional(z.enum(['sequential', 'scheduled'])),
      stopOn: z.optional(z.enum(['ack', 'resolve'])),
      ackTimeout: z.optional(durationSchema),
      time: z.optional(z.enum(['elapsed', 'business'])),
      calendar: z.optional(z.string()),
      fallback: z.optional(z.array(targetSchema)),
    } satisfies Record<keyof EscalationPolicyConfig, z.ZodMiniType>),
);
