import { InputError } from '../../errors/index.js';
import { INVALID_MEASUREMENT } from '../../errors/kinds/metrics.js';
import { compareCodePoints } from '../compareGroupKeys.js';
import { checkIterable } from '../measure.js';
import type { VerdictPair } from './reviewerAgreement.js';

/** One reviewer's verdict on a piece of work. */
export interface ReviewVerdict {
  /** What was reviewed: a ticket, or a ticket's criterion. */
  readonly subject: string;
  readonly reviewer: string;
  readonly verdict: string;
}

/** Two reviewers' verdicts on the same work. */
export interface ReviewedPair extends VerdictPair {
  readonly id: string;
  /** The two, in the order of their names: `first` is the former's verdict. */
  readonly reviewers: readonly [string, string];
}

/** More reviewers than this on one piece of work would make millions of pairs. */
const MAX_REVIEWERS = 1_000;

/**
 * The pairs of verdicts on work that several reviewers saw.
 *
 * Of three reviewers each two are a pair; group by `reviewers` for the agreement of two persons.
 * Of a reviewer's verdicts on the same work the last one counts.
 *
 * @param verdicts - in any order, but for those of one reviewer on the same work
 * @returns one pair for each two reviewers of each subject, by first appearance
 * @throws InputError `not_iterable`, `invalid_measurement` naming `verdicts[i]`
 *
 * @example
 * ```ts
 * import { verdictPairs } from 'custops';
 *
 * const pairs = verdictPairs([
 *   { subject: 't1', reviewer: 'ben', verdict: 'pass' },
 *   { subject: 't1', reviewer: 'ana', verdict: 'fail' },
 *   { subject: 't2', reviewer: 'ana', verdict: 'pass' },
 * ]);
 * pairs; // => [{ id: 't1', reviewers: ['ana', 'ben'], first: 'fail', second: 'pass' }]
 * ```
 */
export function verdictPairs(verdicts: Iterable<ReviewVerdict>): ReviewedPair[] {
  checkIterable(verdicts, 'verdicts');
  const bySubject = new Map<string, Map<string, string>>();
  let index = 0;
  for (const each of verdicts) {
    const { subject, reviewer, verdict } = checkedVerdict(each, `verdicts[${index}]`);
    const known = bySubject.get(subject) ?? new Map<string, string>();
    known.set(reviewer, verdict);
    if (known.size > MAX_REVIEWERS) {
      throw new InputError(
        INVALID_MEASUREMENT,
        `verdicts[${index}]`,
        reviewer,
        'at most 1000 reviewers',
      );
    }
    bySubject.set(subject, known);
    index++;
  }
  return [...bySubject].flatMap(([id, byReviewer]) => pairsOf(id, [...byReviewer]));
}

function pairsOf(id: string, verdicts: [reviewer: string, verdict: string][]): ReviewedPair[] {
  verdicts.sort(([a], [b]) => compareCodePoints(a, b));
  return verdicts.flatMap(([one, first], i) =>
    verdicts.slice(i + 1).map(([other, second]): ReviewedPair => {
      return { id, reviewers: [one, other], first, second };
    }),
  );
}

function checkedVerdict(given: unknown, name: string): ReviewVerdict {
  const verdict = (given ?? {}) as Partial<ReviewVerdict>;
  for (const key of ['subject', 'reviewer', 'verdict'] as const) {
    if (typeof verdict[key] === 'string') continue;
    throw new InputError(INVALID_MEASUREMENT, `${name}.${key}`, verdict[key], 'a text');
  }
  return verdict as ReviewVerdict;
}
