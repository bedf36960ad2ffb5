import * as z from 'zod/mini';

/** A finding of the lint that a team accepts. */
export interface SuppressionConfig {
  /** The code of the finding. */
  readonly code: string;
  /** Where, as the finding's message writes it: `sla.policies[0]`. Default: everywhere. */
  readonly at?: string;
  /** Why it is accepted; a text that says nothing is refused. */
  readonly reason: string;
}

/** The shape of an accepted finding. */
export const suppressionSchema: z.ZodMiniType<SuppressionConfig> = /*#__PURE__*/ z.lazy(() =>
  z.strictObject({
    code: z.string(),
    at: z.optional(z.string()),
    reason: z.string(),
  } satisfies Record<keyof SuppressionConfig, z.ZodMiniType>),
) as z.ZodMiniType<SuppressionConfig>;
