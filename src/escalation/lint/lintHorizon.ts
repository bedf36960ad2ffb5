import { businessMsBetween } from '../../calendar/index.js';
import type { Issue } from '../../errors/index.js';
import { COVERAGE_GAP, OWNER_OFF_SHIFT } from '../../errors/kinds/escalationPaths.js';
import { MINUTE_MS } from '../../time/timeUnits.js';
import type { LintedLevel, LintSurroundings } from './lintedLevel.js';
import { hasAnybody } from './hasAnybody.js';
import { forEachStretch, joinTo, msOf, type Horizon, type Stretch } from './stretches.js';
import { warn } from './warn.js';

/** When a level reaches nobody, and when its owner is off. */
export function lintHorizon(each: LintedLevel, around: LintSurroundings): Issue[] {
  const { horizon } = around.settings;
  if (horizon === null) return [];
  return [...lintGaps(each, around, horizon), ...lintOwner(each, around, horizon)];
}

/** Of a level that never reaches anybody that was said already. */
function lintGaps({ level, index, form }: LintedLevel, around: LintSurroundings, horizon: Horizon) {
  if (!hasAnybody(level, around)) return [];
  const gaps: Stretch[] = [];
  forEachStretch([form.everybody], horizon, (stretch, [isCovered]) => {
    if (!isCovered) joinTo(gaps, stretch);
  });
  if (gaps.length === 0) return [];
  return [warn(COVERAGE_GAP, index, { received: { minutes: msOf(gaps) / MINUTE_MS } })];
}

function lintOwner({ level, index }: LintedLevel, around: LintSurroundings, horizon: Horizon) {
  const calendar = around.sources.directory.people.get(level.owner)?.calendar ?? null;
  if (calendar === null) return [];
  const { from, to } = horizon;
  const offMs = to - from - businessMsBetween(calendar, from, to);
  if (offMs === 0) return [];
  const received = { owner: level.owner, minutes: offMs / MINUTE_MS };
  return [warn(OWNER_OFF_SHIFT, index, { received })];
}
