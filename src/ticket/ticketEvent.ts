import type { InstantLike } from '../time/index.js';

/** Who acted, as seen from this ticket: an agent who asked for help is its customer. */
export type ActorRole = 'customer' | 'agent' | 'bot' | 'system' | 'third_party';

/** The statuses that the library reasons about; a host's own names map onto them. */
export type StatusCategory = 'new' | 'open' | 'pending' | 'on_hold' | 'solved' | 'closed';

/** What every event carries. */
export interface EventBase {
  /** When it happened. */
  readonly at: InstantLike;
  /** Who acted. Missing: nobody in particular, except on `created`, where it is the customer. */
  readonly by?: ActorRole;
  /** Id of the person or machine that acted. */
  readonly actor?: string;
  /** Channel that it came through. */
  readonly channel?: string;
  /** Out-of-office, bounce, automatic reply: starts, stops and reopens nothing. */
  readonly auto?: boolean;
}

/** The ticket came into being; further keys are its first attributes. */
export interface CreatedEvent extends EventBase {
  readonly type: 'created';
  /** What the creation carried. Default: `public`. `none` counts as `internal`. */
  readonly comment?: 'public' | 'internal' | 'none';
  readonly status?: string;
  readonly reason?: string;
  readonly priority?: string | number;
  readonly group?: string;
  readonly assignee?: string;
  readonly tags?: readonly string[];
  readonly [attribute: string]: unknown;
}

/** A message that both sides can read. */
export interface PublicReplyEvent extends EventBase {
  readonly type: 'public_reply';
}

/** A message that only agents can read. */
export interface InternalNoteEvent extends EventBase {
  readonly type: 'internal_note';
}

/** The status moved; `reason` tells, say, a wait for a vendor from a wait for the customer. */
export interface StatusChangedEvent extends EventBase {
  readonly type: 'status_changed';
  readonly to: string;
  readonly reason?: string;
}

/** The priority moved; null leaves the ticket without one. */
export interface PriorityChangedEvent extends EventBase {
  readonly type: 'priority_changed';
  readonly to: string | number | null;
}

/** The owning group moved; null leaves the ticket without one. */
export interface GroupChangedEvent extends EventBase {
  readonly type: 'group_changed';
  readonly to: string | null;
}

/** The assignee moved; null leaves the ticket without one. */
export interface AssignedEvent extends EventBase {
  readonly type: 'assigned';
  readonly to: string | null;
}

/** Any other attribute moved. */
export interface FieldChangedEvent extends EventBase {
  readonly type: 'field_changed';
  readonly field: string;
  readonly to: unknown;
}

/** Tags came or went. */
export interface TagsChangedEvent extends EventBase {
  readonly type: 'tags_changed';
  readonly add?: readonly string[];
  readonly remove?: readonly string[];
}

/** The ticket was opened again: its status becomes open. */
export interface ReopenedEvent extends EventBase {
  readonly type: 'reopened';
}

/** Two tickets became one; a source goes on in its target. */
export interface MergedEvent extends EventBase {
  readonly type: 'merged';
  /** Default: `source`. */
  readonly role?: 'source' | 'target';
  readonly with?: string;
  /** On a target: when the source's customer first wrote. */
  readonly firstContactAt?: InstantLike;
}

/** A relation to another ticket was made. */
export interface LinkedEvent extends EventBase {
  readonly type: 'linked';
  readonly role: 'parent' | 'child' | 'follow_up' | 'split_from' | 'side_conversation';
  readonly to: string;
}

/** A bot passed the conversation to a person. */
export interface HandedOverEvent extends EventBase {
  readonly type: 'handed_over';
  readonly from?: string;
  readonly to?: string;
}

/** The ticket was escalated. */
export interface EscalatedEvent extends EventBase {
  readonly type: 'escalated';
  readonly level?: string | number;
}

/** A stretch that a contract leaves out of the count. */
export interface ExcusedEvent extends EventBase {
  readonly type: 'excused';
  readonly from: InstantLike;
  readonly to: InstantLike;
  readonly reason: string;
  readonly approvedBy: string;
}

/** The customer rated the service. */
export interface RatedEvent extends EventBase {
  readonly type: 'rated';
  readonly score: number;
  readonly [detail: string]: unknown;
}

/** An event of a type that the host declared (`eventTypes`), for clocks of its own. */
export interface HostEvent extends EventBase {
  readonly type: string;
  readonly [detail: string]: unknown;
}

/** The events whose meaning the library knows. */
export type KnownEvent =
  | CreatedEvent
  | PublicReplyEvent
  | InternalNoteEvent
  | StatusChangedEvent
  | PriorityChangedEvent
  | GroupChangedEvent
  | AssignedEvent
  | FieldChangedEvent
  | TagsChangedEvent
  | ReopenedEvent
  | MergedEvent
  | LinkedEvent
  | HandedOverEvent
  | EscalatedEvent
  | ExcusedEvent
  | RatedEvent;

/** One entry of a ticket's log. */
export type TicketEvent = KnownEvent | HostEvent;
