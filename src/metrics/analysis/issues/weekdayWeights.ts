import type { IssueDays } from './issueDays.js';

/**
 * How many items an average day of each weekday has, Monday first, over all issues and periods:
 * of a single issue the week would be known too badly.
 */
export function weekdayWeights(periods: readonly IssueDays[]): number[] {
  const counts = Array<number>(7).fill(0);
  const days = Array<number>(7).fill(0);
  for (const { weekdays, issues } of periods) {
    for (const weekday of weekdays) days[weekday] = (days[weekday] ?? 0) + 1;
    for (const perDay of issues.values()) {
      for (const [place, count] of perDay) {
        const weekday = weekdays[place] ?? 0;
        counts[weekday] = (counts[weekday] ?? 0) + count;
      }
    }
  }
  return counts.map((count, weekday) => (count === 0 ? 0 : count / (days[weekday] ?? 1)));
}
