import { localDateText } from '../../time/localDate.js';
import { DAY_MS, MINUTE_MS } from '../../time/timeUnits.js';
import { latestWall, resolveSteadyWall } from '../../time/steadyWall.js';
import type { LayerForm } from './layerForm.js';

/** A turn with its start as an instant and on the wall. */
export interface TurnStart {
  readonly turn: number;
  readonly startMs: number;
  /** Such as `2026-03-02T09:00`. */
  readonly wall: string;
}

/** In turns of an hour a repeated stretch of the clock is over after as many. */
const MOST_TRIES = 100;

/**
 * The first turn that starts at an instant or later and whose start the wall can tell: turns of
 * elapsed hours may begin in the second pass of a repeated hour, which no wall time means.
 *
 * @returns undefined when none of the next hundred does
 */
export function firstTurn({ zone, turns }: LayerForm, fromMs: number): TurnStart | undefined {
  const running = turns.turnAt(latestWall(zone, fromMs), fromMs);
  const first = turns.startOf(running) < fromMs ? running + 1 : running;
  for (let turn = first; turn < first + MOST_TRIES; turn++) {
    const startMs = turns.startOf(turn);
    if (startMs === Infinity) return undefined;
    const wall = latestWall(zone, startMs);
    if (wall % MINUTE_MS === 0 && resolveSteadyWall(zone, wall) === startMs) {
      return { turn, startMs, wall: wallText(wall) };
    }
  }
  return undefined;
}

function wallText(wall: number): string {
  const day = Math.floor(wall / DAY_MS);
  return `${localDateText(day)}T${new Date(wall).toISOString().slice(11, 16)}`;
}
