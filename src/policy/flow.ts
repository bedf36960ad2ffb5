import * as z from 'zod/mini';
import { conditionSchema, type Condition } from '../conditions/index.js';

/** A kind of work with somebody who answers for it: billing, support, onboarding, escalation. */
export interface FlowConfig {
  /** By which coverage and findings name it. */
  readonly id: string;
  /** Who answers for it: a person or a team of the directory. */
  readonly owner: string;
  /** Which tickets belong to it. Default: every ticket. The first flow that matches takes it. */
  readonly when?: Condition;
  /** The workflow that its tickets follow. */
  readonly workflow?: string;
  /** The escalation path of its tickets. */
  readonly escalation?: string;
  /** The queue in which its tickets wait. */
  readonly queue?: string;
}

/** The shape of a flow. */
export const flowSchema: z.ZodMiniType<FlowConfig> = /*#__PURE__*/ z.lazy(() =>
  z.strictObject({
    id: z.string(),
    owner: z.string(),
    when: z.optional(conditionSchema),
    workflow: z.optional(z.string()),
    escalation: z.optional(z.string()),
    queue: z.optional(z.string()),
  } satisfies Record<keyof FlowConfig, z.ZodMiniType>),
) as z.ZodMiniType<FlowConfig>;
