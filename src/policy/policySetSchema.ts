import * as z from 'zod/mini';
import { calendarSchema, type CombinedCalendarConfig } from '../calendar/index.js';
import { scorecardSchema } from '../churn/index.js';
import { onCallScheduleSchema } from '../escalation/index.js';
import { slaSchema } from '../sla/index.js';
import { flowSchema } from './flow.js';
import type { PolicySetConfig } from './policySetConfig.js';
import { suppressionSchema } from './suppression.js';
import { workflowSchema } from './workflow/workflowSchema.js';

/** The schemas of the parts that have a function of their own to define them. */
interface PartSchemas {
  readonly calendar: z.ZodMiniType;
  readonly sla: z.ZodMiniType;
  readonly schedule: z.ZodMiniType;
  readonly scorecard: z.ZodMiniType;
  readonly workflow: z.ZodMiniType;
  readonly flow: z.ZodMiniType;
}

function setOf({ calendar, sla, schedule, scorecard, workflow, flow }: PartSchemas): z.ZodMiniType {
  return z.strictObject({
    $schema: z.optional(z.string()),
    id: z.string(),
    version: z.optional(z.string()),
    effectiveFrom: z.optional(z.string()),
    appliesTo: z.optional(z.enum(['created_from', 'open_at'])),
    calendars: z.array(calendar),
    sla: z.optional(sla),
    schedules: z.optional(z.array(schedule)),
    scorecards: z.optional(z.array(scorecard)),
    workflows: z.optional(z.array(workflow)),
    flows: z.optional(z.array(flow)),
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
    schedule: part,
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
    schedule: onCallScheduleSchema,
    scorecard: scorecardSchema,
    workflow: workflowSchema,
    flow: flowSchema,
  }),
) as z.ZodMiniType<PolicySetConfig>;
