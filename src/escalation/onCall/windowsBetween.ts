import { latestWall, resolveSteadyWall } from '../../time/steadyWall.js';
import type { Zone } from '../../time/zone.js';
import type { RestrictionConfig } from './onCallScheduleConfig.js';
import type { Stretches } from './stretches.js';
import { closingOf, isWholeWeek, openingAfter, weekWindows } from './weekWindows.js';

/** Every occurrence of some windows of the week that touches a span. */
export function windowsBetween(
  restrictions: readonly RestrictionConfig[],
  zone: Zone,
  { fromMs, toMs }: { readonly fromMs: number; readonly toMs: number },
): Stretches {
  const windows = weekWindows(restrictions);
  if (isWholeWeek(windows)) return [fromMs, toMs];
  const found: number[] = [];
  let wall = latestWall(zone, fromMs);
  for (let start = fromMs; start < toMs;) {
    const closing = closingOf(windows, wall);
    if (closing === closing) {
      const end = Math.min(resolveSteadyWall(zone, closing), toMs);
      if (end > start) found.push(start, end);
      wall = closing;
    }
    wall = openingAfter(windows, wall);
    start = resolveSteadyWall(zone, wall);
  }
  return found;
}
