import { resolveWall, type WallClockMs } from './wallClock.js';
import { blockAt, MOST_OFFSET_MS, offsetStretches, type Zone } from './zone.js';

// Apart from wallClock.ts: bundles of the calendar arithmetic need none of it.

/** Further than any clock change reaches: twice the widest offset. */
const STEADY_MS = 2 * MOST_OFFSET_MS;

/**
 * The zone's offset when it holds for 52 hours either way, which it does but for some days a year:
 * there wall times and instants differ by it alone.
 *
 * @returns the offset in ms, or NaN when a change may be near
 */
function steadyOffset(zone: Zone, epochMs: number): number {
  const before = blockAt(zone, epochMs - STEADY_MS);
  if (before.length > 1) return NaN;
  const after = blockAt(zone, epochMs + STEADY_MS);
  return after.length > 1 ? NaN : after[0]!;
}

/**
 * The edge rule, as `resolveWall` has it, with a short cut where no clock change is near: for those
 * who resolve edges by the thousand.
 *
 * @param zone - the zone
 * @param wallMs - the wall time
 * @returns epoch ms
 */
export function resolveSteadyWall(zone: Zone, wallMs: WallClockMs): number {
  const steady = steadyOffset(zone, wallMs);
  return steady === steady ? wallMs - steady : resolveWall(zone, wallMs);
}

/**
 * The latest wall time that the clock has shown up to an instant, in whole ms. The edge rule turned
 * around: an edge has passed exactly when its wall time is not later than this. In a repeated hour
 * it stands still, over a gap it leaps.
 *
 * @param zone - the zone
 * @param epochMs - the instant
 */
export function latestWall(zone: Zone, epochMs: number): WallClockMs {
  const steady = steadyOffset(zone, epochMs);
  if (steady === steady) return epochMs + steady;
  const stretches = offsetStretches(zone, epochMs - 2 * MOST_OFFSET_MS, epochMs + 1);
  let latest = -Infinity;
  for (let i = 1; i < stretches.length; i += 2) {
    const last = i + 2 < stretches.length ? stretches[i + 1]! - 1 : epochMs;
    latest = Math.max(latest, last + stretches[i]!);
  }
  return latest;
}
