import * as z from 'zod/mini';
import { conditionSchema, fieldDeclarationsSchema } from '../../conditions/index.js';
import type { RetentionPlayConfig, RetentionPlaysConfig } from './retentionPlaysConfig.js';

const playSchema: z.ZodMiniType<RetentionPlayConfig> = /*#__PURE__*/ z.lazy(() =>
  z.strictObject({
    id: z.string(),
    when: z.optional(conditionSchema),
    reason: z.optional(z.string()),
  } satisfies Record<keyof RetentionPlayConfig, z.ZodMiniType>),
) as z.ZodMiniType<RetentionPlayConfig>;

/** The shape of what `defineRetentionPlays` takes, for hosts that compose or `safeParse`. */
export const retentionPlaysSchema: z.ZodMiniType<RetentionPlaysConfig> = /*#__PURE__*/ z.lazy(() =>
  z.strictObject({
    fields: z.optional(fieldDeclarationsSchema),
    plays: z.array(playSchema),
  } satisfies Record<keyof RetentionPlaysConfig, z.ZodMiniType>),
) as z.ZodMiniType<RetentionPlaysConfig>;
