import { END_INSTANT } from '../../time/instantRange.js';
import { DAY_MS, HOUR_MS } from '../../time/timeUnits.js';
import { resolveSteadyWall } from '../../time/steadyWall.js';
import type { WallClockMs } from '../../time/wallClock.js';
import type { Zone } from '../../time/zone.js';
import { monthTurns } from './monthTurns.js';
import type { OnCallLayerConfig } from './onCallScheduleConfig.js';
import type { WallTurns } from './wallTurns.js';
import { openingAt, openingsUpTo, type WeekWindows } from './weekWindows.js';

/** Numbers the turns of a layer, in closed form: nothing steps from the anchor. */
export interface TurnRule {
  /**
   * The turn at an instant, negative before the anchor.
   *
   * @param wall - the latest wall time that the clock has shown
   */
  readonly turnAt: (wall: WallClockMs, epochMs: number) => number;
  /** The instant at which a turn starts; Infinity past the end of the time line. */
  readonly startOf: (turn: number) => number;
}

const UNIT_MS = { hour: HOUR_MS, day: DAY_MS, week: 7 * DAY_MS };

/** A layer's rule of turns. */
export function turnRule(
  { handoff, advance }: OnCallLayerConfig,
  { zone, anchor, windows }: { zone: Zone; anchor: WallClockMs; windows: WeekWindows | null },
): TurnRule {
  const { unit, every, clock } = handoff;
  if (advance === 'active' && windows !== null) {
    return onTheWall(zone, openingTurns(windows, anchor, every));
  }
  if (unit === 'month') return onTheWall(zone, monthTurns(anchor, every));
  const step = every * UNIT_MS[unit as keyof typeof UNIT_MS];
  if (clock === 'elapsed') return elapsedTurns(resolveSteadyWall(zone, anchor), step);
  return onTheWall(zone, {
    turnAt: (wall) => Math.floor((wall - anchor) / step),
    wallOf: (turn) => anchor + turn * step,
  });
}

function onTheWall(zone: Zone, { turnAt, wallOf }: WallTurns): TurnRule {
  return {
    turnAt,
    startOf: (turn) => {
      const wall = wallOf(turn);
      return wall < END_INSTANT + DAY_MS ? resolveSteadyWall(zone, wall) : Infinity;
    },
  };
}

function elapsedTurns(anchorMs: number, step: number): TurnRule {
  return {
    turnAt: (_, epochMs) => Math.floor((epochMs - anchorMs) / step),
    startOf: (turn) => anchorMs + turn * step,
  };
}

/** Turns counted in openings: turn 0 starts with the first one at or after the anchor. */
function openingTurns(windows: WeekWindows, anchor: WallClockMs, every: number): WallTurns {
  const before = openingsUpTo(windows, anchor - 1);
  return {
    turnAt: (wall) => Math.floor((openingsUpTo(windows, wall) - 1 - before) / every),
    wallOf: (turn) => openingAt(windows, before + turn * every),
  };
}
