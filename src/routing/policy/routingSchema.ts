import * as z from 'zod/mini';
import { conditionSchema, fieldDeclarationsSchema } from '../../conditions/index.js';
import type {
  PriorityAgeing,
  OverflowStep,
  QueueRule,
  RelaxStep,
  RoutingConfig,
  SkillDemand,
} from './routingConfig.js';

/** Spans are read, and refused with a reason, by the check behind the schema. */
const spanSchema = /*#__PURE__*/ z.lazy(() => z.union([z.string(), z.number()]));

const skillSchema: z.ZodMiniType<SkillDemand> = /*#__PURE__*/ z.lazy(() =>
  z.strictObject({
    skill: z.string(),
    level: z.optional(z.number()),
  } satisfies Record<keyof SkillDemand, z.ZodMiniType>),
);

const relaxSchema: z.ZodMiniType<RelaxStep> = /*#__PURE__*/ z.lazy(() =>
  z.strictObject({
    after: spanSchema,
    lower: z.optional(z.record(z.string(), z.number())),
    drop: z.optional(z.array(z.string())),
    dropLanguage: z.optional(z.boolean()),
  } satisfies Record<keyof RelaxStep, z.ZodMiniType>),
);

const overflowSchema: z.ZodMiniType<OverflowStep> = /*#__PURE__*/ z.lazy(() =>
  z.strictObject({
    after: spanSchema,
    queues: z.array(z.string()),
  } satisfies Record<keyof OverflowStep, z.ZodMiniType>),
);

const ruleSchema: z.ZodMiniType<QueueRule> = /*#__PURE__*/ z.lazy(() =>
  z.strictObject({
    id: z.string(),
    when: z.optional(conditionSchema),
    queue: z.string(),
    skills: z.optional(z.array(skillSchema)),
    relax: z.optional(z.array(relaxSchema)),
    overflow: z.optional(z.array(overflowSchema)),
  } satisfies Record<keyof QueueRule, z.ZodMiniType>),
);

const ageingSchema: z.ZodMiniType<PriorityAgeing> = /*#__PURE__*/ z.lazy(() =>
  z.strictObject({
    every: spanSchema,
    notAbove: z.optional(z.number()),
  } satisfies Record<keyof PriorityAgeing, z.ZodMiniType>),
);

/** The shape of the policy that `defineRouting` takes, for hosts that compose or `safeParse`. */
export const routingSchema: z.ZodMiniType<RoutingConfig> = /*#__PURE__*/ z.lazy(() =>
  z.strictObject({
    fields: z.optional(fieldDeclarationsSchema),
    levels: z.optional(z.number()),
    matrix: z.optional(z.record(z.string(), z.record(z.string(), z.number()))),
    tierBump: z.optional(z.record(z.string(), z.number())),
    ageing: z.optional(ageingSchema),
    order: z.optional(z.enum(['priority', 'due', 'slack', 'breachedFirst', 'timeCredit', 'fifo'])),
    credit: z.optional(z.record(z.string(), spanSchema)),
    rules: z.optional(z.array(ruleSchema)),
    strategy: z.optional(
      z.enum([
        'leastLoaded',
        'mostSpare',
        'longestIdle',
        'roundRobin',
        'weighted',
        'bestSkill',
        'tightestFit',
      ]),
    ),
    owner: z.optional(z.enum(['prefer', 'hold', 'require', 'ignore'])),
    holdFor: z.optional(spanSchema),
    weights: z.optional(z.record(z.string(), z.number())),
    skills: z.optional(z.array(z.string())),
  } satisfies Record<keyof RoutingConfig, z.ZodMiniType>),
);
