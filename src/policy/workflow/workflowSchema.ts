import * as z from 'zod/mini';
import { conditionSchema } from '../../conditions/index.js';
import type { TransitionConfig, WorkflowConfig } from './workflowConfig.js';

const transitionSchema: z.ZodMiniType<TransitionConfig> = /*#__PURE__*/ z.lazy(() => {
  const statuses = z.union([z.string(), z.array(z.string())]);
  return z.strictObject({
    from: statuses,
    to: statuses,
    requires: z.optional(z.array(z.string())),
  } satisfies Record<keyof TransitionConfig, z.ZodMiniType>);
}) as z.ZodMiniType<TransitionConfig>;

/** The shape of a workflow, for hosts that compose or `safeParse`. */
export const workflowSchema: z.ZodMiniType<WorkflowConfig> = /*#__PURE__*/ z.lazy(() =>
  z.strictObject({
    id: z.string(),
    when: z.optional(conditionSchema),
    initial: z.optional(z.array(z.string())),
    transitions: z.array(transitionSchema),
  } satisfies Record<keyof WorkflowConfig, z.ZodMiniType>),
) as z.ZodMiniType<WorkflowConfig>;
