import { requireOptions } from '../../../errors/requireOptions.js';
import { checkConfidence } from '../../checkConfidence.js';
import { checkFunction } from '../../checkFunction.js';
import { compareCodePoints } from '../../compareGroupKeys.js';
import { checkIterable } from '../../measure.js';
import type { MetricResult } from '../../metricResult.js';
import { rateReading, type RateReading } from '../../rates/rateReading.js';
import { checkShare } from '../checkShare.js';
import { coveringCount } from '../coveringCount.js';
import { concentration, type Concentration } from './concentration.js';
import { issueName, type IssueKey } from './issueKey.js';

/** How items are counted by issue. */
export interface RecurringIssuesOptions<Item> {
  /** What the item is about; null for one that says nothing. */
  readonly issue: (item: Item) => IssueKey;
  /** How much the vital few are to cover, 0–1. Default: 0.8. */
  readonly share?: number;
  /** Of the intervals, between 0 and 1. Default: 0.95. */
  readonly confidence?: number;
}

/** One issue with its share of all items that name an issue. */
export interface RecurringIssue extends RateReading {
  readonly issue: string;
  /** 1 for the most frequent. */
  readonly rank: number;
  /** Its share and those of all before it. */
  readonly cumulative: number;
  /** Whether it is one of the smallest number that covers the share. */
  readonly isVital: boolean;
}

/** A Pareto of issues. `value` is how many of them cover the share; it has no interval. */
export interface RecurringIssues extends MetricResult {
  readonly unit: 'count';
  /** How much the vital few were to cover. */
  readonly share: number;
  /** How much they do cover; null without an item. */
  readonly covered: number | null;
  /** The most frequent first, equal ones by name. */
  readonly issues: readonly RecurringIssue[];
  /** Items that name no issue. They are in no share: nobody can mend them. */
  readonly unnamed: number;
  /** How unevenly items fall on issues; null without an item. */
  readonly concentration: Concentration | null;
}

/**
 * Which issues come again and again: each with its share of items and the interval of that share,
 * and the smallest number of issues that covers 80 % of all items.
 *
 * Items that name no issue are counted in `unnamed` and left out of shares and `n`. Intervals are
 * for each issue by itself (Wilson); two whose intervals overlap may well stand in the other order
 * next month.
 *
 * @param items - any iterable: tickets, contacts, facts
 * @param options - `issue`: what the item is about; `share`: how much to cover, above 0 to 1; `confidence` of the intervals
 * @returns issues in descending order; `value` is the number that covers the share, null without an item
 * @throws InputError `not_iterable`, `invalid_option`, `unknown_option`, `wrong_type`,
 *   `not_a_function`; `invalid_group_key` naming `items[i]` when an issue is no text, number or
 *   boolean
 * @see J. M. Juran, Quality Control Handbook (1951), on the vital few
 * @example
 * ```ts
 * import { recurringIssues } from 'custops';
 *
 * const tickets = ['login', 'login', 'login', 'invoice', 'printer', null].map((about) => ({ about }));
 * const { value, n, unnamed, issues } = recurringIssues(tickets, { issue: ({ about }) => about });
 * [value, n, unnamed]; // => [2, 5, 1]
 * issues.map(({ issue, numerator, isVital }) => [issue, numerator, isVital]);
 * // => [['login', 3, true], ['invoice', 1, true], ['printer', 1, false]]
 * ```
 */
export function recurringIssues<Item>(
  items: Iterable<Item>,
  options: RecurringIssuesOptions<Item>,
): RecurringIssues {
  requireOptions(options, ['issue', 'share', 'confidence']);
  const { issue, share = 0.8, confidence = 0.95 } = options;
  checkFunction(issue, 'options.issue');
  checkShare(share, 'options.share');
  checkConfidence(confidence);
  checkIterable(items);
  const { counts, unnamed } = countIssues(items, issue);
  const sorted = [...counts].sort((a, b) => b[1] - a[1] || compareCodePoints(a[0], b[0]));
  const numbers = sorted.map(([, count]) => count);
  const n = numbers.reduce((sum, count) => sum + count, 0);
  const { k, covered } = coveringCount(numbers, { total: n, share });
  let before = 0;
  return {
    value: n === 0 ? null : k,
    unit: 'count',
    n,
    low: null,
    high: null,
    share,
    covered: n === 0 ? null : covered / n,
    issues: sorted.map(([name, numerator], index) => ({
      issue: name,
      rank: index + 1,
      ...rateReading({ numerator, denominator: n, confidence }),
      cumulative: (before += numerator) / n,
      isVital: index < k,
    })),
    unnamed,
    concentration: concentration(numbers, n),
  };
}

function countIssues<Item>(
  items: Iterable<Item>,
  issue: (item: Item) => IssueKey,
): { readonly counts: ReadonlyMap<string, number>; readonly unnamed: number } {
  const counts = new Map<string, number>();
  let unnamed = 0;
  let index = 0;
  for (const item of items) {
    const name = issueName(issue(item), `items[${index++}]`);
    if (name === null) unnamed++;
    else counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return { counts, unnamed };
}
