import type { Condition } from '../conditions/index.js';
import type { ActorRole } from '../ticket/index.js';
import type { SwitchName } from './switches.js';
import type { Word } from './word.js';

/** The clocks that ship with the library, each of them data in the form of `ClockConfig`. */
export type PresetId =
  | 'first_response'
  | 'next_response'
  | 'periodic_update'
  | 'pausable_update'
  | 'requester_wait'
  | 'agent_work'
  | 'resolution'
  | 'group_ownership';

/**
 * An event that moves a clock.
 *
 * Beside the event types of the log there are three that the replay derives: `solved` (the status
 * came to solved or closed), `reopened` (it left them) and `merged_away` (this ticket was merged
 * into another). An event that changes nothing, such as a move to the group it is in, triggers
 * nothing; neither does one with `auto: true`.
 */
export interface ClockTrigger {
  /** The type of the event, or one of those that the replay derives. */
  readonly type: string;
  /** Only events of these roles. */
  readonly by?: Word<ActorRole> | readonly Word<ActorRole>[];
  /** What the event's own keys must be. */
  readonly where?: Condition;
  /** What the ticket must be once the event has happened. */
  readonly ticket?: Condition;
  /** Only under rows that set a switch so: the clock's own row, or that of the clock `of`. */
  readonly switch?: {
    /** The switch, as target rows have it. */
    readonly name: Word<SwitchName>;
    /** How it must be set. */
    readonly is: boolean;
    /** The clock whose row is asked. Default: this one. */
    readonly of?: string;
  };
}

/** Statuses that stop the count: all of a status, or only one reason for it. */
export type PauseOn = readonly (
  | string
  | {
      /** A status of the library or of the host. */
      readonly status: string;
      /** Only when the status was given for this reason. */
      readonly reason?: string;
    }
)[];

/** What a clock does when a solved ticket is opened again. */
export type OnReopen =
  /** The same cycle goes on, the solved time left out. */
  | 'resume'
  /** A new cycle. */
  | 'restart'
  /** Nothing. */
  | 'ignore'
  /** The same cycle goes on, the solved time counted. */
  | 'continue';

/** A clock as data: what starts, stops, cancels and pauses it. */
export interface ClockConfig {
  /** By which targets name it. */
  readonly id: string;
  /** Begins a cycle. */
  readonly start: readonly ClockTrigger[];
  /** Ends a cycle. On a single clock that has not started, it ends the chance to start. */
  readonly stop: readonly ClockTrigger[];
  /** Ends a cycle that then counts neither as met nor as breached. */
  readonly cancel?: readonly ClockTrigger[];
  /** Cancels the open cycle and starts a new one. */
  readonly reset?: readonly ClockTrigger[];
  /** The clock can start only after one of these. */
  readonly startAfter?: readonly ClockTrigger[];
  /** Statuses in which it is paused. A target row may say otherwise. */
  readonly pauseOn?: PauseOn;
  /** It counts only while the ticket is so. */
  readonly runWhile?: Condition;
  /** `single`: one cycle in a ticket's life. `repeat`: any number, one after the other. */
  readonly cycle: Word<'single' | 'repeat'>;
  /** Default: `ignore`. */
  readonly onReopen?: Word<OnReopen>;
  /** A reopening later than this, in real time, begins a new cycle. Default: however late. */
  readonly reopenWithin?: string;
  /** What becomes of a ticket that is created solved. Default: `never` started. */
  readonly createdSolved?: Word<'never' | 'met'>;
}
