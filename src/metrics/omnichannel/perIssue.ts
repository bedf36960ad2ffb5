import { InputError } from '../../errors/index.js';
import { INVALID_FACTS } from '../../errors/kinds/metrics.js';
import { requireOptions } from '../../errors/requireOptions.js';
import { checkConfidence } from '../checkConfidence.js';
import { meanReading } from '../means/meanReading.js';
import { momentsFold, type MomentsState } from '../means/momentsFold.js';
import type { Metric } from '../metric.js';
import type { MetricResult } from '../metricResult.js';
import { checkOnInvalid, type OnInvalid } from '../onInvalid.js';
import { rateReading, type RateReading } from '../rates/rateReading.js';
import type { IssueThread } from './issueThreads.js';

/** How matters are counted. */
export interface PerIssueOptions {
  /** Of the intervals, between 0 and 1. Default: 0.95. */
  readonly confidence?: number;
  /** Wrong facts are an error, or counted. Default: `throw`. */
  readonly onInvalid?: OnInvalid;
}

/** Sums over matters. */
export type PerIssueState = MomentsState<'times' | 'any' | 'inferred', 'immature'>;

/** How often something happened to a matter, on average; `n` counts matters that are over. */
export interface PerIssueResult extends MetricResult {
  readonly unit: 'count';
  readonly confidence: number;
  readonly sd: number | null;
  /** The most in one matter. */
  readonly max: number | null;
  /** All together. */
  readonly total: number;
  /** The share of matters to which it happened at all. */
  readonly any: RateReading;
  /** Matters to which a further contact may still belong. */
  readonly immature: number;
  /** Items that were wrong input, where these are counted. */
  readonly rejected: number;
}

/** What is counted of a matter. */
export interface PerIssueParts {
  readonly id: string;
  readonly times: 'switches' | 'retellings';
  /** Counted beside it, where it is only taken to be so. */
  readonly inferred: 'inferredRetellings' | null;
}

/** Folds a count of each matter into its mean and its share. */
export function perIssue<Result extends PerIssueResult>(
  { id, times, inferred }: PerIssueParts,
  options: PerIssueOptions,
  extend: (result: PerIssueResult, inferredTotal: number) => Result,
): Metric<IssueThread, PerIssueState, Result> {
  requireOptions(options, ['confidence', 'onInvalid']);
  const { confidence = 0.95, onInvalid = 'throw' } = options;
  checkConfidence(confidence);
  checkOnInvalid(onInvalid);
  return momentsFold<IssueThread, 'times' | 'any' | 'inferred', 'immature', Result>(
    {
      id,
      parts: ['times', 'any', 'inferred'],
      sides: ['immature'],
      read: (thread) => {
        const count = countOf(thread, times);
        const ofThem = inferred === null ? 0 : countOf(thread, inferred);
        return thread.mature
          ? { times: count, any: count > 0 ? 1 : 0, inferred: ofThem }
          : 'immature';
      },
      explain: (thread) => ({
        id: thread.contacts[0] ?? null,
        counted: thread.mature ? 'measured' : 'immature',
        because: {
          code: thread.mature ? times : 'window_open',
          detail: { [times]: thread[times] },
        },
      }),
      result: (moments, beside) => {
        const { value, low, high, sd } = meanReading(moments.times, confidence);
        const { n, max, sum } = moments.times;
        const any = rateReading({ numerator: moments.any.sum, denominator: n, confidence });
        const whole: PerIssueResult = {
          ...{ value, unit: 'count', n, low, high, confidence, sd, max, total: sum, any },
          ...beside,
        };
        return extend(whole, moments.inferred.sum);
      },
    },
    onInvalid,
  );
}

function countOf(thread: IssueThread, name: keyof IssueThread): number {
  const given = thread as unknown as Readonly<Record<string, unknown>> | null;
  if (typeof given !== 'object' || given === null) refuse('item', given, 'what issueThreads gives');
  if (typeof given['mature'] !== 'boolean') refuse('item.mature', given['mature'], 'true or false');
  if (!Array.isArray(given['contacts'])) refuse('item.contacts', given['contacts'], 'a list');
  const count = given[name];
  if (typeof count === 'number' && Number.isSafeInteger(count) && count >= 0) return count;
  return refuse(`item.${name}`, count, 'a count');
}

function refuse(argument: string, received: unknown, expected: string): never {
  throw new InputError(INVALID_FACTS, argument, received, expected);
}
