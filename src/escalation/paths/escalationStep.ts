import type { Because } from '../../errors/index.js';
import type { AuthorityLimit } from './escalationPolicyConfig.js';
import type { EscalationState } from './escalationState.js';

/** Why somebody is told. */
export type NotificationReason =
  /** The level's turn has come. */
  | 'entered'
  /** Nobody has answered yet. */
  | 'renotify'
  /** By hand. */
  | 'manual'
  | 'reopened'
  /** Whoever had taken it gave it back. */
  | 'unack'
  /** Whoever had taken it did not settle it in time. */
  | 'ack_timeout'
  /** The level reaches nobody: its owner is told. */
  | 'owner'
  /** No level reaches anybody. */
  | 'fallback'
  /** The level's own time has come. */
  | 'scheduled';

/** Why nobody was told on entering a level: it was passed over, or its delay is served. */
export type SkipReason = 'empty' | 'empty_wait';

/** Somebody is to be told. Sending it is up to the host. */
export interface EscalationNotification {
  /** The same for the same notification in every run, so that a host sends it once. */
  readonly key: string;
  readonly at: Date;
  /** Null for the fallback. */
  readonly levelId: string | null;
  /** 0 in the first pass. */
  readonly cycle: number;
  /** Ids of people, each once, in the order of the targets. */
  readonly people: readonly string[];
  readonly reason: NotificationReason;
  /** Who answers for the level; null for the fallback. */
  readonly owner: string | null;
  readonly authorityLimit: AuthorityLimit | null;
}

/** A level that was entered and reached nobody. */
export interface EscalationSkip {
  readonly at: Date;
  readonly levelId: string;
  readonly cycle: number;
  readonly reason: SkipReason;
}

/** The incident entered a status. */
export interface EscalationChange {
  readonly at: Date;
  readonly status: EscalationStatus;
  /**
   * The event or timer: `opened`, `ack`, `ack_timeout`, `last_level`, `pass_without_time`,
   * `nobody_on_any_level`, …
   */
  readonly because: Because;
}

/** Every status of an incident on its path. */
export type EscalationStatus =
  'triggered' | 'acknowledged' | 'paused' | 'exhausted' | 'unreachable' | 'resolved';

/** What every answer says of where the incident stands. */
export interface EscalationPlace {
  /** When the status was entered. */
  readonly since: Date;
  /** The level that was entered last; null before the first. */
  readonly levelId: string | null;
  readonly cycle: number;
  /** Who was told last on that level. */
  readonly told: readonly string[];
}

/**
 * Where an incident stands. `nextCheckAt` is there only where the path goes on: who sets a timer
 * has to say first what becomes of an incident that is exhausted or unreachable.
 */
export type EscalationStanding = GoingStanding | ExhaustedStanding | UnreachableStanding;

/** The path goes on, waits for somebody, or is settled. */
export interface GoingStanding extends EscalationPlace {
  readonly status: 'triggered' | 'acknowledged' | 'paused' | 'resolved';
  /** When to hand in a tick if nothing happens before; null when nothing would come of it. */
  readonly nextCheckAt: Date | null;
}

/** The last level has had its time, nobody has answered, and nothing more will happen by itself. */
export interface ExhaustedStanding extends EscalationPlace {
  readonly status: 'exhausted';
}

/** No level reached anybody. */
export interface UnreachableStanding extends EscalationPlace {
  readonly status: 'unreachable';
  /** Who was told in the end; empty when the fallback reached nobody either. */
  readonly fallback: readonly string[];
  /** When a level of a scheduled policy comes that may reach somebody; null when none does. */
  readonly recheckAt: Date | null;
}

/** What came of a stretch of time, in order of time. */
export interface EscalationRecord {
  readonly notifications: readonly EscalationNotification[];
  readonly skips: readonly EscalationSkip[];
  readonly changes: readonly EscalationChange[];
}

/** What a step gave: the state to keep, whom to tell, where the incident stands. */
export type EscalationStep = EscalationStanding &
  EscalationRecord & {
    /** Plain JSON; the next step takes it. */
    readonly state: EscalationState;
    /** Where each ring stands, for the next incident of the policy. */
    readonly cursors: Readonly<Record<string, number>>;
  };

/** Where an incident stands at an instant. */
export type EscalationReading = EscalationStanding & {
  readonly cursors: Readonly<Record<string, number>>;
};

/** Who hears of it when, if nobody answers. The standing is that at the end of the horizon. */
export type EscalationPlan = EscalationStanding &
  EscalationRecord & {
    /** The end of the horizon, included. */
    readonly until: Date;
    readonly cursors: Readonly<Record<string, number>>;
  };
