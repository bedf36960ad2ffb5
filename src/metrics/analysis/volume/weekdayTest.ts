import { chiSquareTail } from '../../../stats/index.js';

/** Whether weekdays differ by more than days of one weekday do. */
export interface WeekdayTest {
  /** Of equal weekdays, with χ² divided by `within`: days that vary by themselves do not fool it. Null when there is nothing to compare. */
  readonly p: number | null;
  /** Pearson's, of the counts against exposure. */
  readonly chiSquare: number | null;
  readonly df: number;
  /** The p that holds only for independent arrivals: far too small where `within` is above 1. */
  readonly chiSquareP: number | null;
  /** The spread of the days of one weekday over their mean, all weekdays pooled: 1 for independent arrivals. */
  readonly within: number | null;
}

/**
 * Compares weekdays by their daily counts.
 *
 * @param weekdays - the daily counts of each weekday; those without a day are left out
 * @see P. McCullagh, J. A. Nelder, Generalized Linear Models (1989), 6.2, on dividing by the dispersion
 */
export function weekdayTest(weekdays: readonly (readonly number[])[]): WeekdayTest {
  const groups = weekdays.filter((counts) => counts.length > 0);
  const df = Math.max(0, groups.length - 1);
  const chiSquare = pearson(groups);
  const within = pooledDispersion(groups);
  const isKnown = chiSquare !== null && within !== null;
  return {
    p: isKnown ? chiSquareTail(chiSquare / Math.max(1, within), df) : null,
    chiSquare,
    df,
    chiSquareP: chiSquare === null ? null : chiSquareTail(chiSquare, df),
    within,
  };
}

function pearson(groups: readonly (readonly number[])[]): number | null {
  const days = groups.reduce((total, counts) => total + counts.length, 0);
  const n = groups.reduce((total, counts) => total + sum(counts), 0);
  if (groups.length < 2 || n === 0) return null;
  return groups.reduce((total, counts) => {
    const expected = (n * counts.length) / days;
    return total + (sum(counts) - expected) ** 2 / expected;
  }, 0);
}

/** Pearson's statistic of each day against the mean of its weekday, over its degrees of freedom. */
function pooledDispersion(groups: readonly (readonly number[])[]): number | null {
  let squares = 0;
  let freedom = 0;
  for (const counts of groups) {
    const mean = sum(counts) / counts.length;
    // Days of which none ever has an item tell nothing of a spread.
    if (mean === 0) continue;
    squares += counts.reduce((total, count) => total + (count - mean) ** 2 / mean, 0);
    freedom += counts.length - 1;
  }
  return freedom === 0 ? null : squares / freedom;
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
