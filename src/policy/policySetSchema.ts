import * as z from 'zod/mini';
import { calendarSchema, type CombinedCalendarConfig } from '../calendar/index.js';
import { scorecardSchema } from '../churn/index.js';
import {
  decisionRightsSchema,
  directorySchema,
  escalationPolicySchema,
  onCallScheduleSchema,
  ownershipSchema,
} from '../escalation/index.js';
import { routingSchema } from '../routing/index.js';
import { slaSchema } from '../sla/index.js';
import { flowSchema } from './flow.js';
import type { PolicySetConfig } from './policySetConfig.js';
import { suppressionSchema } from './suppression.js';
import { workflowSchema } from './workflow/workflowSchema.js';

/** The schemas of the parts, each checked by the function that defines it. */
interface PartSchemas {
  readonly calendar: z.ZodMiniType;
  readonly sla: z.ZodMiniType;
  readonly directory: z.ZodMiniType;
  readonly schedule: z.ZodMiniType;
  readonly escalation: z.ZodMiniType;
  readonly routing: z.ZodMiniType;
  readonly decisionRights: z.ZodMiniType;
  readonly ownership: z.ZodMiniType;
  readonly scorecard: z.ZodMiniType;
  readonly workflow: z.ZodMiniType;
  readonly flow: z.ZodMiniType;
}

function setOf(part: PartSchemas): z.ZodMiniType {
  return z.strictObject({
    $schema: z.optional(z.string()),
    id: z.string(),
    version: z.optional(z.string()),
    effectiveFrom: z.optional(z.string()),
    appliesTo: z.optional(z.enum(['created_from', 'open_at'])),
    calendars: z.array(part.calendar),
    sla: z.optional(part.sla),
    directory: z.optional(part.directory),
    schedules: z.optional(z.array(part.schedule)),
    escalation: z.optional(z.array(part.escalation)),
    routing: z.optional(part.routing),
    decisionRights: z.optional(part.decisionRights),
    ownership: z.optional(part.ownership),
    scorecards: z.optional(z.array(part.scorecard)),
    workflows: z.optional(z.array(part.workflow)),
    flows: z.optional(z.array(part.flow)),
    suppress: z.optional(z.array(suppressionSchema)),
  } satisfies Record<keyof PolicySetConfig, z.ZodMiniType>);
}

const combinedCalendarSchema: z.ZodMiniType<CombinedCalendarConfig> = /*#__PURE__*/ z.lazy(() => {
  const own = { id: z.string(), timeZone: z.string() };
  const ids = z.array(z.string());
  return z.union([
    z.strictObject({ ...own, union: ids }),
    z.strictObject({ ...own, intersect: ids }),
    z.strictObject({ ...own, subtract: ids }),
  ]);
});

/** The keys of a set alone: each part is checked by the function that defines it. */
export const outlineSchema: z.ZodMiniType<PolicySetConfig> = /*#__PURE__*/ z.lazy(() => {
  const part = z.record(z.string(), z.unknown());
  return setOf({
    calendar: part,
    sla: part,
    directory: part,
    schedule: part,
    escalation: part,
    routing: part,
    decisionRights: part,
    ownership: part,
    scorecard: part,
    workflow: part,
    flow: part,
  });
}) as z.ZodMiniType<PolicySetConfig>;

/** The shape of a whole policy set, for hosts that compose schemas or print them as JSON Schema. */
export const policySetSchema: z.ZodMiniType<PolicySetConfig> = /*#__PURE__*/ z.lazy(() =>
  setOf({
    calendar: z.union([calendarSchema, combinedCalendarSchema]),
    sla: slaSchema,
    directory: directorySchema,
    schedule: onCallScheduleSchema,
    escalation: escalationPolicySchema,
    routing: routingSchema,
    decisionRights: decisionRightsSchema,
    ownership: ownershipSchema,
    scorecard: scorecardSchema,
    workflow: workflowSchema,
    flow: flowSchema,
  }),
) as z.ZodMiniType<PolicySetConfig>;
