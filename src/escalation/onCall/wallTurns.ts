import type { WallClockMs } from '../../time/wallClock.js';

/** Turns that follow the clock on the wall. */
export interface WallTurns {
  readonly turnAt: (wall: WallClockMs) => number;
  readonly wallOf: (turn: number) => WallClockMs;
}
