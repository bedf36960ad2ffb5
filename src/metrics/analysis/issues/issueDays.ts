import type { CountedDay } from '../volume/countedDays.js';
import { issueName, type IssueKey } from './issueKey.js';

/** The dates of a period with the items of each issue. */
export interface IssueDays {
  readonly weekdays: readonly number[];
  /** Days since 1970-01-01. */
  readonly days: readonly number[];
  /** For each issue its count on each day that has any, by the day's place. */
  readonly issues: ReadonlyMap<string, ReadonlyMap<number, number>>;
  /** Items that name an issue. */
  readonly n: number;
  readonly unnamed: number;
}

/** Counts the issues of each date. */
export function issueDays<Item>(
  days: readonly CountedDay<Item>[],
  issue: (item: Item) => IssueKey,
): IssueDays {
  const issues = new Map<string, Map<number, number>>();
  let n = 0;
  let unnamed = 0;
  for (const [place, { items }] of days.entries()) {
    for (const { item } of items) {
      const name = issueName(issue(item), 'options.issue');
      if (name === null) {
        unnamed++;
        continue;
      }
      n++;
      const counts = issues.get(name) ?? new Map<number, number>();
      issues.set(name, counts.set(place, (counts.get(place) ?? 0) + 1));
    }
  }
  return {
    weekdays: days.map(({ weekday }) => weekday),
    days: days.map(({ day }) => day),
    issues,
    n,
    unnamed,
  };
}
