import type { InstantLike } from '../../time/index.js';

/** A stretch of real time in which an agent works: from inclusive, to exclusive. */
export interface WorkShift {
  readonly from: InstantLike;
  readonly to: InstantLike;
}

/** Somebody who takes work. */
export interface RoutingAgent {
  readonly id: string;
  /** How much work at once, in the units of the channels' weights. Default: 1. */
  readonly capacity?: number | undefined;
  /** How much of the capacity is in use. Default: 0. */
  readonly used?: number | undefined;
  /** Only `online` agents take work. Default: `online`. */
  readonly status?: string | undefined;
  /** A calendar by its id, or stretches of time; without it always on shift. */
  readonly shift?: string | WorkShift | readonly WorkShift[] | undefined;
  /** The queues that the agent serves; without it none but items that wait in none. */
  readonly queues?: readonly string[] | undefined;
  /** Skill → level. */
  readonly skills?: Readonly<Record<string, number>> | undefined;
  readonly languages?: readonly string[] | undefined;
  /** Channel → how many items of it at once. */
  readonly channelMax?: Readonly<Record<string, number>> | undefined;
  /** Channel → how many items of it are open. */
  readonly open?: Readonly<Record<string, number>> | undefined;
  /** The share of turns under the strategy `weighted`. Default: 1. */
  readonly weight?: number | undefined;
  /** Without it longer ago than anybody's. */
  readonly lastAssignedAt?: InstantLike | null | undefined;
}
