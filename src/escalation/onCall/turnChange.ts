import type { InstantLike } from '../../time/index.js';
import type { OnCallSchedule } from './onCallSchedule.js';
import type { OnCallScheduleConfig } from './onCallScheduleConfig.js';

/** Who joins or leaves the turns of a layer. */
export type TurnChange =
  | {
      readonly layer: string;
      /** Takes every (people + 1)-th turn, and so an equal share from everybody. */
      readonly add: string;
    }
  | {
      readonly layer: string;
      readonly remove: string;
      /**
       * Who has the turns then: the others one after the other (`share`), nobody (`empty`), or
       * somebody who takes over. Default: `share`.
       */
      readonly fill?: 'share' | 'empty' | { readonly by: string };
    };

/** When a change of turns begins to hold, and how far its effects are listed. */
export interface ChangeTurnsOptions {
  /** It holds from the first turn that starts at this instant or later. */
  readonly from: InstantLike;
  /** How far turns are compared. Default: one round of the new turns. */
  readonly to?: InstantLike;
}

/** A turn that other people have after a change. */
export interface ChangedTurn {
  readonly turn: number;
  readonly startAt: Date;
  readonly endAt: Date;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** What came of a change of turns. */
export interface ChangedTurns {
  /** The config to keep. */
  readonly config: OnCallScheduleConfig;
  /** The same, compiled. */
  readonly schedule: OnCallSchedule;
  /** The start of the first turn under the change. */
  readonly startAt: Date;
  /** The turns of the layer that changed hands, in order; all others are as they were. */
  readonly changes: readonly ChangedTurn[];
}
