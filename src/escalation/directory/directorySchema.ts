import * as z from 'zod/mini';
import type { DirectoryConfig, PersonConfig, RoleConfig, TeamConfig } from './directoryConfig.js';

const personSchema: z.ZodMiniType<PersonConfig> = /*#__PURE__*/ z.lazy(() =>
  z.strictObject({
    id: z.string(),
    name: z.optional(z.string()),
    manager: z.optional(z.string()),
    calendar: z.optional(z.string()),
    roles: z.optional(z.array(z.string())),
  } satisfies Record<keyof PersonConfig, z.ZodMiniType>),
);

const teamSchema: z.ZodMiniType<TeamConfig> = /*#__PURE__*/ z.lazy(() =>
  z.strictObject({
    id: z.string(),
    name: z.optional(z.string()),
    members: z.array(z.string()),
    manager: z.optional(z.string()),
  } satisfies Record<keyof TeamConfig, z.ZodMiniType>),
);

const roleSchema: z.ZodMiniType<RoleConfig> = /*#__PURE__*/ z.lazy(() =>
  z.strictObject({
    id: z.string(),
    name: z.optional(z.string()),
  } satisfies Record<keyof RoleConfig, z.ZodMiniType>),
);

/** The shape of what `defineDirectory` takes, for hosts that compose or `safeParse`. */
export const directorySchema: z.ZodMiniType<DirectoryConfig> = /*#__PURE__*/ z.lazy(() =>
  z.strictObject({
    people: z.array(personSchema),
    teams: z.optional(z.array(teamSchema)),
    roles: z.optional(z.array(roleSchema)),
  } satisfies Record<keyof DirectoryConfig, z.ZodMiniType>),
);
