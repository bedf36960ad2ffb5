import { localDateText } from '../../../time/localDate.js';
import type { IssueDays } from './issueDays.js';
import { rateChangeP, rateRatio, type TwoPeriods } from './rateChangeP.js';
import { weekdayWeights } from './weekdayWeights.js';

/** One issue in two periods, compared by itself. */
export interface ComparedIssue {
  readonly issue: string;
  /** Items in the first period. */
  readonly before: number;
  /** Items in the second period. */
  readonly after: number;
  /** Items that the second would have, had nothing changed but its length. */
  readonly expected: number;
  /** The rate of the second over that of the first; null when the first has none. */
  readonly ratio: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** How much more its days vary than independent arrivals would; 1 when they do not. */
  readonly dispersion: number;
  /** Of equal rates; null when it was not tested. */
  readonly p: number | null;
  /** The day of the second period with most of them: a burst is no rise. */
  readonly busiest: { readonly date: string; readonly n: number } | null;
}

/** Compares the rates of each issue in two periods. */
export function compareIssues(
  periods: readonly [IssueDays, IssueDays],
  { minN, confidence }: { readonly minN: number; readonly confidence: number },
): ComparedIssue[] {
  const [before, after] = periods;
  const weights = weekdayWeights(periods);
  const first = exposureOf(before, weights);
  const second = exposureOf(after, weights);
  const isComparable = first > 0 && second > 0;
  const freedom = before.days.length + after.days.length - 2;
  const names = new Set([...before.issues.keys(), ...after.issues.keys()]);
  return Array.from(names, (issue) => {
    const [a, b] = [sumOf(before.issues.get(issue)), sumOf(after.issues.get(issue))];
    const spread =
      spreadOf(before, { issue, weights, perWeight: a / first }) +
      spreadOf(after, { issue, weights, perWeight: b / second });
    const dispersion = freedom < 1 ? 1 : Math.max(1, spread / freedom);
    const share = second / (first + second);
    const pair: TwoPeriods = { before: a, after: b, share, dispersion, freedom };
    return {
      issue,
      before: a,
      after: b,
      expected: isComparable ? (a * second) / first : 0,
      ...(isComparable ? rateRatio(pair, confidence) : { ratio: null, low: null, high: null }),
      dispersion,
      p: isComparable && a + b >= minN ? rateChangeP(pair) : null,
      busiest: busiestDay(after, issue),
    };
  });
}

function exposureOf({ weekdays }: IssueDays, weights: readonly number[]): number {
  return weekdays.reduce((sum, weekday) => sum + (weights[weekday] ?? 0), 0);
}

/**
 * Pearson's statistic of an issue's days against what their weekday lets one expect. A day without
 * the issue adds what was expected of it, and all days together expect what there is: so only the
 * days that have it are looked at.
 */
function spreadOf(
  { weekdays, issues }: IssueDays,
  {
    issue,
    weights,
    perWeight,
  }: { readonly issue: string; readonly weights: readonly number[]; readonly perWeight: number },
): number {
  let sum = 0;
  for (const [place, count] of issues.get(issue) ?? []) {
    const expected = perWeight * (weights[weekdays[place] ?? 0] ?? 0);
    sum += (count - expected) ** 2 / expected - expected + count;
  }
  return sum;
}

function busiestDay({ days, issues }: IssueDays, issue: string): ComparedIssue['busiest'] {
  let best: { readonly day: number; readonly n: number } | null = null;
  for (const [place, n] of issues.get(issue) ?? []) {
    if (best === null || n > best.n) best = { day: days[place] ?? 0, n };
  }
  return best === null ? null : { date: localDateText(best.day), n: best.n };
}

function sumOf(counts: ReadonlyMap<number, number> | undefined): number {
  let sum = 0;
  for (const count of counts?.values() ?? []) sum += count;
  return sum;
}
