import type { WallClockMs } from '../../time/wallClock.js';
import { resolveSteadyWall } from '../../time/steadyWall.js';
import type { Zone } from '../../time/zone.js';
import { distinct, samePeople } from './people.js';
import type { OnCallLayerConfig } from './onCallScheduleConfig.js';
import { parseWallTime } from './parseWallTime.js';
import { turnRule, type TurnRule } from './turnRule.js';
import { isWholeWeek, weekWindows, type WeekWindows } from './weekWindows.js';

/** A compiled layer. */
export interface LayerForm {
  readonly id: string;
  readonly zone: Zone;
  readonly fromWall: WallClockMs;
  /** Infinity when the layer never ends. */
  readonly untilWall: WallClockMs;
  /** Infinity when the layer never ends. */
  readonly untilMs: number;
  readonly slots: readonly (readonly string[])[];
  /** For each slot the number of turns until other people have one; Infinity when they never do. */
  readonly holds: readonly number[];
  readonly turns: TurnRule;
  /** Null when the layer has no hours off. */
  readonly windows: WeekWindows | null;
}

/** Compiles a layer that was checked. */
export function layerForm(config: OnCallLayerConfig, zone: Zone): LayerForm {
  const { id, restrictions = [] } = config;
  const anchor = wallOf(config.anchor);
  const week = restrictions.length === 0 ? null : weekWindows(restrictions);
  const slots = config.slots.map(distinct);
  const untilWall = config.until === undefined ? Infinity : wallOf(config.until);
  return {
    id,
    zone,
    fromWall: config.from === undefined ? anchor : wallOf(config.from),
    untilWall,
    untilMs: untilWall === Infinity ? Infinity : resolveSteadyWall(zone, untilWall),
    slots,
    holds: turnsHeld(slots),
    turns: turnRule(config, { zone, anchor, windows: week }),
    windows: week === null || isWholeWeek(week) ? null : week,
  };
}

/** A wall time that was checked. */
function wallOf(text: string): WallClockMs {
  return parseWallTime(text) ?? NaN;
}

/** Counted from the back, so that a run of equal slots is walked once. */
function turnsHeld(slots: readonly (readonly string[])[]): number[] {
  const { length } = slots;
  const held = slots.map(() => Infinity);
  for (let i = 2 * length - 1; i >= 0; i--) {
    const [here, next] = [i % length, (i + 1) % length];
    held[here] = samePeople(slots[here]!, slots[next]!) ? held[next]! + 1 : 1;
  }
  return held;
}
