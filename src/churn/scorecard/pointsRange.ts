import { presentEntries } from '../../ticket/ownEntry.js';
import type { ScorecardSignal, ScoreLine } from './scorecardConfig.js';

/** The least and the most points that something can give. */
export interface PointsRange {
  readonly least: number;
  readonly most: number;
}

/** The points of a value on a line, as if it went on. */
export function linePoints({ perUnit, zeroAt = 0 }: ScoreLine, value: number): number {
  // Adding zero turns -0 into 0.
  return perUnit * (value - zeroAt) + 0;
}

/**
 * What a signal can give when it is there. A line that goes on can give more than its ends: those
 * stand for the values that it is meant for.
 */
export function pointsRange({ bins, categories, otherwise, line }: ScorecardSignal): PointsRange {
  const points =
    bins?.map((bin) => bin.points) ??
    (line ? [linePoints(line, line.from), linePoints(line, line.to)] : undefined) ??
    presentEntries(categories).map(([, each]) => each);
  const all = otherwise === undefined ? points : [...points, otherwise];
  return all.reduce(
    ({ least, most }, each) => ({ least: Math.min(least, each), most: Math.max(most, each) }),
    { least: all[0] ?? 0, most: all[0] ?? 0 },
  );
}

/** What a missing value gets. */
export function missingPoints(signal: ScorecardSignal, { least, most }: PointsRange): number {
  if (typeof signal.missing === 'number') return signal.missing;
  // Halves first: the sum of two large numbers may not be finite.
  return signal.missing === 'worst' ? most : least / 2 + most / 2;
}
