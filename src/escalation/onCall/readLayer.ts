import { resolveSteadyWall } from '../../time/steadyWall.js';
import type { WallClockMs } from '../../time/wallClock.js';
import type { LayerForm } from './layerForm.js';
import { closingOf, openingAfter } from './weekWindows.js';

/** How a layer stands at an instant. */
export interface LayerReading {
  readonly layer: LayerForm;
  readonly people: readonly string[];
  /** The first instant at which the layer may cover other people. Infinity when there is none. */
  readonly untilMs: number;
  /** The turn, and why the layer covers nobody although it may be somebody's. */
  readonly turn: number;
  readonly silent: SilentCode | null;
}

/** Why a layer covers nobody. */
export type SilentCode = 'not_started' | 'ended' | 'outside_window' | 'empty_turn' | 'no_turns';

const NOBODY: readonly string[] = Object.freeze([]);

/**
 * Reads a layer at an instant.
 *
 * @param layer - the layer
 * @param wall - the latest wall time that its zone's clock has shown, see `latestWall`
 * @param epochMs - the instant
 */
export function readLayer(layer: LayerForm, wall: WallClockMs, epochMs: number): LayerReading {
  const { zone, slots, windows, untilMs, turns } = layer;
  if (wall >= layer.untilWall) return silently(layer, 'ended', Infinity);
  if (slots.length === 0) return silently(layer, 'no_turns', Infinity);
  if (wall < layer.fromWall) {
    return silently(layer, 'not_started', resolveSteadyWall(zone, layer.fromWall));
  }
  const closing = windows === null ? Infinity : closingOf(windows, wall);
  if (windows !== null && closing !== closing) {
    const opens = resolveSteadyWall(zone, openingAfter(windows, wall));
    return silently(layer, 'outside_window', Math.min(opens, untilMs));
  }
  const turn = turns.turnAt(wall, epochMs);
  const slot = turn - Math.floor(turn / slots.length) * slots.length;
  const people = slots[slot]!;
  const passes = turns.startOf(turn + layer.holds[slot]!);
  const closes = closing === Infinity ? Infinity : resolveSteadyWall(zone, closing);
  const silent = people.length === 0 ? 'empty_turn' : null;
  return { layer, people, untilMs: Math.min(passes, closes, untilMs), turn, silent };
}

function silently(layer: LayerForm, silent: SilentCode, untilMs: number): LayerReading {
  return { layer, people: NOBODY, untilMs, turn: NaN, silent };
}

/** The end of the turn that a layer is in, or of its window when that comes first. */
export function endOfTurn(reading: LayerReading, wall: WallClockMs): number {
  const { layer, turn } = reading;
  const { turns, windows, zone, untilMs, slots, holds } = layer;
  // Where the next turn is other people's, the reading ends with the turn.
  if (holds[turn - Math.floor(turn / slots.length) * slots.length] === 1) return reading.untilMs;
  const closes = windows === null ? Infinity : resolveSteadyWall(zone, closingOf(windows, wall));
  return Math.min(turns.startOf(turn + 1), closes, untilMs);
}
