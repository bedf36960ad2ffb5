import { benjaminiHochberg } from '../../../stats/index.js';
import { compareCodePoints } from '../../compareGroupKeys.js';
import type { MetricResult } from '../../metricResult.js';
import { countedDays } from '../volume/countedDays.js';
import { compareIssues, type ComparedIssue } from './compareIssues.js';
import { issueDays, type IssueDays } from './issueDays.js';
import { readRisingIssuesOptions, type RisingIssuesOptions } from './risingIssuesOptions.js';

/** One issue in two periods. */
export interface RisingIssue extends ComparedIssue {
  /** After Benjamini–Hochberg over the tested issues. */
  readonly adjustedP: number | null;
  readonly change: 'rose' | 'fell' | 'none' | 'not_tested';
}

/** One of the two periods. */
export interface IssuePeriod {
  /** Dates that count. */
  readonly days: number;
  /** Items that name an issue. */
  readonly n: number;
}

/** What rose and fell. `value` is how many issues rose; it has no interval. */
export interface RisingIssues extends MetricResult {
  readonly unit: 'count';
  readonly before: IssuePeriod;
  readonly after: IssuePeriod;
  /** Those that rose, the surest first, then those that fell, then the others. */
  readonly issues: readonly RisingIssue[];
  /** Issues that were tested: over them p is adjusted. */
  readonly tested: number;
  /** Items of the periods that name no issue. */
  readonly unnamed: number;
  /** Items on no date that counts. */
  readonly outside: number;
  /** Items without an instant. */
  readonly undated: number;
}

/**
 * Which issues rose since the last period, without crying wolf.
 *
 * Each issue's rate is compared by weekday-adjusted exposure, so that five Mondays against four are
 * no rise. Its days' own spread widens the test, so that one bad day is none either, and p is
 * adjusted for the number of issues asked about: of the issues told to have changed at most one in
 * twenty is a false alarm. Issues with fewer than `minN` items in both periods are not tested.
 *
 * @param items - any iterable
 * @param options - `issue`; `at`; `timeZone`; `before` and `after`: local dates, both ends included; `leaveOut`: dates; `falseDiscovery`, `minN`, `confidence`
 * @returns each issue with both counts, the ratio of its rates, p and what became of it
 * @throws InputError `not_iterable`, `not_a_function`, `invalid_option`, `unknown_option`, `unknown_time_zone`,
 *   `invalid_local_date`, `wrong_type`, `invalid_group_key`, or a code of `toEpochMs` naming `items[i]`
 * @see Y. Benjamini, Y. Hochberg, Controlling the False Discovery Rate, JRSS B 57 (1995)
 * @example
 * ```ts
 * import { risingIssues } from 'custops';
 *
 * const day = (month: number, date: number) => Date.UTC(2026, month - 1, date, 10);
 * const tickets = Array.from({ length: 28 }, (_, index) => [
 *   { about: 'invoice', at: day(2, index + 1) },
 *   { about: 'invoice', at: day(3, index + 1) },
 *   { about: 'login', at: day(3, index + 1) },
 * ]).flat();
 * const { issues } = risingIssues(tickets, {
 *   issue: ({ about }) => about,
 *   at: ({ at }) => at,
 *   timeZone: 'UTC',
 *   before: { from: '2026-02-01', to: '2026-02-28' },
 *   after: { from: '2026-03-01', to: '2026-03-28' },
 * });
 * issues.map(({ issue, before, after, change }) => [issue, before, after, change]);
 * // => [['login', 0, 28, 'rose'], ['invoice', 28, 28, 'none']]
 * ```
 */
export function risingIssues<Item>(
  items: Iterable<Item>,
  options: RisingIssuesOptions<Item>,
): RisingIssues {
  const periods = readRisingIssuesOptions(options);
  const { issue, falseDiscovery = 0.05, minN = 5, confidence = 0.95 } = options;
  const { at, timeZone, leaveOut = [] } = options;
  const period = { from: options.before.from, to: options.after.to };
  const counted = countedDays(items, { at, timeZone, leaveOut, ...period });
  const within = ([from, to]: readonly [number, number]): IssueDays =>
    issueDays(
      counted.days.filter(({ day }) => day >= from && day <= to),
      issue,
    );
  const [before, after] = [within(periods.before), within(periods.after)];
  const rows = compareIssues([before, after], { minN, confidence });
  const adjusted = benjaminiHochberg(rows.map(({ p }) => p));
  const issues = rows.map((row, index): RisingIssue => {
    const adjustedP = adjusted[index] ?? null;
    return { ...row, adjustedP, change: changeOf(row, adjustedP, falseDiscovery) };
  });
  const dated = counted.n + counted.outside + counted.onLeftOut;
  const unnamed = before.unnamed + after.unnamed;
  return {
    value: issues.length === 0 ? null : issues.filter(({ change }) => change === 'rose').length,
    unit: 'count',
    n: before.n + after.n,
    low: null,
    high: null,
    before: { days: before.days.length, n: before.n },
    after: { days: after.days.length, n: after.n },
    issues: issues.sort(byUrgency),
    tested: issues.filter(({ p }) => p !== null).length,
    unnamed,
    outside: dated - before.n - after.n - unnamed,
    undated: counted.undated,
  };
}

function changeOf(
  { p, after, expected }: ComparedIssue,
  adjustedP: number | null,
  falseDiscovery: number,
): RisingIssue['change'] {
  if (p === null || adjustedP === null) return 'not_tested';
  if (adjustedP > falseDiscovery) return 'none';
  return after > expected ? 'rose' : 'fell';
}

const URGENCY: readonly RisingIssue['change'][] = ['rose', 'fell', 'none', 'not_tested'];

function byUrgency(a: RisingIssue, b: RisingIssue): number {
  return (
    URGENCY.indexOf(a.change) - URGENCY.indexOf(b.change) ||
    (a.p ?? 1) - (b.p ?? 1) ||
    b.after - a.after ||
    compareCodePoints(a.issue, b.issue)
  );
}
