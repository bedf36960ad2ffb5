import * as z from 'zod/mini';
import { ACTOR_ROLES } from './actorRoles.js';
import { instantSchema } from './instantSchema.js';
import { LINK_ROLES } from './linkRoles.js';
import type { EventBase, KnownEvent } from './ticketEvent.js';

/** The keys that a type names itself, without those of an index signature. */
type NamedKeys<T> = keyof { [K in keyof T as string extends K ? never : K]: T[K] };
/** Schemas for all keys of an event type beside the common ones, so that none is forgotten. */
type Shape<Type extends KnownEvent['type']> = Record<
  Exclude<NamedKeys<Extract<KnownEvent, { readonly type: Type }>>, keyof EventBase | 'type'>,
  z.ZodMiniType
>;

/** The schemas of the known event types, and of any other. */
export interface EventSchemas {
  readonly known: Readonly<Record<KnownEvent['type'], z.ZodMiniType>>;
  readonly host: z.ZodMiniType;
}

/** Built on first use: sixteen schemas that most programs never need. */
export function buildEventSchemas(): EventSchemas {
  const text = z.optional(z.string());
  const texts = z.optional(z.array(z.string()));
  const name = z.union([z.string(), z.number()]);
  const base = {
    at: instantSchema,
    type: z.string(),
    by: z.optional(z.enum(ACTOR_ROLES)),
    actor: text,
    channel: text,
    auto: z.optional(z.boolean()),
  } satisfies Record<keyof EventBase | 'type', z.ZodMiniType>;
  // Where the host may put attributes of its own, other keys pass; elsewhere they are mistakes.
  const open = <T extends Record<string, z.ZodMiniType>>(shape: T) =>
    z.looseObject({ ...base, ...shape });
  const closed = <T extends Record<string, z.ZodMiniType>>(shape: T) =>
    z.strictObject({ ...base, ...shape });
  const known = {
    created: open({
      comment: z.optional(z.enum(['public', 'internal', 'none'])),
      status: text,
      reason: text,
      priority: z.optional(name),
      group: text,
      assignee: text,
      tags: texts,
    } satisfies Shape<'created'>),
    public_reply: closed({} satisfies Shape<'public_reply'>),
    internal_note: closed({} satisfies Shape<'internal_note'>),
    status_changed: closed({ to: z.string(), reason: text } satisfies Shape<'status_changed'>),
    priority_changed: closed({ to: z.nullable(name) } satisfies Shape<'priority_changed'>),
    group_changed: closed({ to: z.nullable(z.string()) } satisfies Shape<'group_changed'>),
    assigned: closed({ to: z.nullable(z.string()) } satisfies Shape<'assigned'>),
    field_changed: closed({
      field: z.string(),
      to: z.optional(z.unknown()),
    } satisfies Shape<'field_changed'>),
    tags_changed: closed({ add: texts, remove: texts } satisfies Shape<'tags_changed'>),
    reopened: closed({} satisfies Shape<'reopened'>),
    merged: closed({
      role: z.optional(z.enum(['source', 'target'])),
      with: text,
      firstContactAt: z.optional(instantSchema),
    } satisfies Shape<'merged'>),
    linked: closed({ role: z.enum(LINK_ROLES), to: z.string() } satisfies Shape<'linked'>),
    handed_over: closed({ from: text, to: text } satisfies Shape<'handed_over'>),
    escalated: closed({ level: z.optional(name) } satisfies Shape<'escalated'>),
    excused: closed({
      from: instantSchema,
      to: instantSchema,
      reason: z.string(),
      approvedBy: z.string(),
    } satisfies Shape<'excused'>),
    rated: open({ score: z.number() } satisfies Shape<'rated'>),
  };
  return { known, host: z.looseObject(base) };
}
