import type { DurationLike } from '../../time/index.js';
import type { Word } from '../../sla/index.js';

/** Whose manager is told: a person's, a team's, or that of whoever is on call. */
export type ManagerOf =
  | string
  | {
      /** Id of the team whose manager is meant. */
      readonly team: string;
    }
  | {
      /** Id of the schedule: the manager of whoever is on call. */
      readonly schedule: string;
    };

/** Who is told, looked up at the instant at which it is asked. */
export type EscalationTarget =
  | {
      /** Id of a person. */
      readonly user: string;
    }
  | {
      /** Id of a schedule: whoever is on call. */
      readonly schedule: string;
    }
  | {
      /** Id of a team: every member. */
      readonly team: string;
    }
  | {
      /** Id of a person, or a team or a schedule, whose manager is told. */
      readonly managerOf: ManagerOf;
    }
  | {
      /** Id of another policy: whoever its first level reaches. */
      readonly policy: string;
    };

/** When a level of a scheduled policy is told. */
export type LevelWhen =
  | {
      /** So long after opening, by the time of the policy. */
      readonly sinceOpen: DurationLike;
    }
  | {
      /** So long before the due instant, in real time. */
      readonly beforeDue: DurationLike;
    }
  | {
      /** So long after the due instant, in real time. */
      readonly afterDue: DurationLike;
    }
  | {
      /** After so many hundredths of the real time from opening to the due instant: 75 is three quarters. */
      readonly duePercent: number;
    }
  | {
      /** When the SLA clock warns, by the warning's id: `75%`. */
      readonly warning: string;
    };

/** What a level may decide. */
export interface AuthorityLimit {
  /** Integer minor units. */
  readonly amount: number;
  /** `EUR`; the same on every level. */
  readonly currency: string;
}

/** A level of an escalation path. */
export interface EscalationLevelConfig {
  /** By which notifications name it. */
  readonly id: string;
  /** Id of the person who answers for the level. */
  readonly owner: string;
  readonly targets: readonly EscalationTarget[];
  /** How long the level has until the next one is told; without it the path never moves on by itself. */
  readonly escalateAfter?: DurationLike | undefined;
  /**
   * What happens when the targets reach nobody: `skip` goes on to the next level at once, `wait`
   * serves the delay, `owner` tells the owner. Default: `skip`.
   */
  readonly ifEmpty?: Word<'owner' | 'skip' | 'wait'> | undefined;
  /** `all` tells every target, `roundRobin` one target at each entry, in turn. Default: `all`. */
  readonly strategy?: Word<'all' | 'roundRobin'> | undefined;
  /** Reminds the level so often, strictly before the next level is told. */
  readonly renotifyEvery?: DurationLike | undefined;
  /** How many reminders at the most. Default: as many as there is time for. */
  readonly renotifyMax?: number | undefined;
  /** When a level of a scheduled policy is told. */
  readonly when?: LevelWhen | undefined;
  readonly authorityLimit?: AuthorityLimit | undefined;
}

/** Who is told in which order and when, as plain JSON. */
export interface EscalationPolicyConfig {
  /** By which flows, targets and scenarios name it. */
  readonly id: string;
  /** Who is told in turn, the first ones first. */
  readonly levels: readonly EscalationLevelConfig[];
  /** How often the path is gone through again after the last level. Default: 0. */
  readonly repeat?: number | undefined;
  /** The distance of the repeats of a scheduled policy. */
  readonly repeatEvery?: DurationLike | undefined;
  /**
   * `sequential` tells a level so long after the one before, `scheduled` each level at its own
   * time. Default: `sequential`.
   */
  readonly trigger?: Word<'sequential' | 'scheduled'> | undefined;
  /** What ends the telling: an acknowledgement, or only that the incident is resolved. Default: `ack`. */
  readonly stopOn?: Word<'ack' | 'resolve'> | undefined;
  /** How long an acknowledgement holds; without it until somebody resolves or gives back. */
  readonly ackTimeout?: DurationLike | undefined;
  /** Whether delays count every hour or the calendar's open time. Default: `elapsed`. */
  readonly time?: Word<'elapsed' | 'business'> | undefined;
  /** Id of the calendar of a policy in business time. */
  readonly calendar?: string | undefined;
  /** Who is told when no level reaches anybody. */
  readonly fallback?: readonly EscalationTarget[] | undefined;
}
