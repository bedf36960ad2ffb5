import { InputError } from '../../../errors/index.js';
import { isTexts } from '../../../errors/isTexts.js';
import { INVALID_OPTION } from '../../../errors/kinds/metrics.js';
import { requireOptions } from '../../../errors/requireOptions.js';
import { toEpochMs, type InstantLike } from '../../../time/index.js';
import { checkConfidence } from '../../checkConfidence.js';
import { checkIterable } from '../../measure.js';
import { rateReading, type RateReading } from '../../rates/rateReading.js';
import { checkShare } from '../checkShare.js';
import { coveringCount, type Covering } from '../coveringCount.js';
import { journeyActivities, type JourneyActivity } from './journeyActivities.js';
import type { JourneyCase } from './journeyCase.js';
import { journeyDeadEnds, type JourneyDeadEnd } from './journeyDeadEnds.js';
import { journeyEdges, type JourneyEdge } from './journeyEdges.js';
import { journeyRework, type JourneyRework } from './journeyRework.js';
import { journeyVariants, type JourneyVariant } from './journeyVariants.js';
import { readCases } from './readCases.js';

/** What a journey is asked. */
export interface JourneyOptions {
  /** Steps after it have not happened; with it, dead ends tell for how long. */
  readonly now?: InstantLike;
  /** Activities in which a case may stop. Default: the last one of the main path. */
  readonly ends?: readonly string[];
  /** How much `variantsForShare` is to cover, 0–1. Default: 0.8. */
  readonly share?: number;
  /** Of the intervals, between 0 and 1. Default: 0.95. */
  readonly confidence?: number;
}

/** How cases went from step to step. `value` is the share of cases on the main path. */
export interface Journey extends RateReading {
  /** Steps of all cases. */
  readonly steps: number;
  /** Cases without a step, which are in no other figure. */
  readonly empty: number;
  /** Cases that are merged away, spam, tests or deleted: in no other figure. */
  readonly excluded: number;
  /** The path that most cases took; null without a case. */
  readonly mainPath: readonly string[] | null;
  readonly activities: readonly JourneyActivity[];
  readonly edges: readonly JourneyEdge[];
  readonly variants: readonly JourneyVariant[];
  /** How many of the most frequent variants cover the share. */
  readonly variantsForShare: Covering;
  readonly rework: JourneyRework;
  /** The activities that count as ends. */
  readonly ends: readonly string[];
  readonly deadEnds: readonly JourneyDeadEnd[];
}

/**
 * How cases went from step to step: what follows what and after which wait, the paths that they
 * took, what was done again, and where they lie.
 *
 * Steps are ordered by time, those of one instant keep their order. A case counts once for its
 * path, an edge as often as it was taken. Every case is in exactly one variant, and what comes
 * into an activity goes out of it: `n` = `starts` + edges to it = `ends` + edges from it.
 *
 * @param cases - any iterable of cases, such as those of `ticketJourney`
 * @param options - `now`; `ends`: where a case may stop; `share`: how much `variantsForShare` covers, 0–1; `confidence`
 * @returns the directly-follows graph, variants, rework, dead ends, each the most frequent first
 * @throws InputError `not_iterable`, `invalid_option`, `unknown_option`, `wrong_type`,
 *   `invalid_measurement` (an activity that is no text), `invalid_facts` (an unknown exclusion), or a code of `toEpochMs`, naming the place: `cases[3].steps[1].at`
 * @see W. van der Aalst, Process Mining (2016), on directly-follows graphs and variants
 * @example
 * ```ts
 * import { journey } from 'custops';
 *
 * const step = (activity: string, at: string) => ({ activity, at: `2026-03-02T${at}:00Z` });
 * const { mainPath, value, edges, rework } = journey([
 *   { id: 't1', steps: [step('open', '09:00'), step('solved', '10:00')] },
 *   { id: 't2', steps: [step('open', '09:00'), step('solved', '09:30')] },
 *   { id: 't3', steps: [step('open', '09:00'), step('solved', '10:00'), step('open', '11:00')] },
 * ]);
 * mainPath; // => ['open', 'solved']
 * value; // => 2 / 3
 * edges.map(({ from, to, n, medianMs }) => [from, to, n, medianMs]);
 * // => [['open', 'solved', 3, 3600000], ['solved', 'open', 1, 3600000]]
 * rework.loops[0]?.path; // => ['open', 'solved', 'open']
 * ```
 */
export function journey(cases: Iterable<JourneyCase>, options: JourneyOptions = {}): Journey {
  checkJourneyOptions(options);
  checkIterable(cases, 'cases');
  const { share = 0.8, confidence = 0.95 } = options;
  const now = options.now === undefined ? null : toEpochMs(options.now, 'options.now');
  const { traces, names, empty, excluded } = readCases(cases, now ?? Infinity);
  const variants = journeyVariants(traces, { names, confidence });
  const main = variants[0];
  const ends = options.ends ?? main?.path.slice(-1) ?? [];
  const numbers = variants.map(({ numerator }) => numerator);
  return {
    ...rateReading({ numerator: main?.numerator ?? 0, denominator: traces.length, confidence }),
    steps: traces.reduce((sum, { activities }) => sum + activities.length, 0),
    empty,
    excluded,
    mainPath: main?.path ?? null,
    activities: journeyActivities(traces, names),
    edges: journeyEdges(traces, names),
    variants,
    variantsForShare: coveringCount(numbers, { total: traces.length, share }),
    rework: journeyRework(traces, { names, confidence }),
    ends: [...ends],
    deadEnds: journeyDeadEnds(traces, names, { ends, now, confidence }),
  };
}

function checkJourneyOptions(options: JourneyOptions): void {
  requireOptions(options, ['now', 'ends', 'share', 'confidence']);
  const { ends, share = 0.8, confidence = 0.95 } = options;
  checkShare(share, 'options.share');
  checkConfidence(confidence);
  if (ends !== undefined && !isTexts(ends))
    throw new InputError(INVALID_OPTION, 'options.ends', ends, 'a list of activities');
}
