import { requireObject } from '../../errors/requireObject.js';
import { requireOptions } from '../../errors/requireOptions.js';
import { InputError } from '../../errors/index.js';
import { NOT_FINITE } from '../../errors/kinds/stats.js';
import { toEpochMs, type InstantLike } from '../../time/index.js';
import type { ChurnContribution, ChurnReason, ChurnRisk, ChurnRiskRange } from './churnRisk.js';
import type { CompiledScorecard } from './compileScorecard.js';
import { contributionOf } from './contributionOf.js';
import { logistic } from './logistic.js';
import { scorecardOf, type Scorecard } from './scorecard.js';
import type { SignalRecord } from './signalRecord.js';
import { isInRange } from './valueRange.js';

/** The instant of a score. */
export interface ScoreChurnRiskOptions {
  /** What the age of signals is counted to. */
  readonly now: InstantLike;
}

/**
 * Scores a customer on a card and says what made the score.
 *
 * Weights are never spread over the signals that are left: a missing signal gets the points that
 * the card says, lowers `coverage`, and `range` tells what the score could have been. Signals that
 * the card does not weigh are passed over.
 *
 * @param card - compiled by `defineScorecard`
 * @param signals - by name: what `churnSignals` gives, bare values, or both in one record
 * @param options - `now`
 * @returns the score with its band, contributions and reasons
 * @throws InputError `unknown_option`, `not_a_scorecard`, `invalid_signal` naming the signal,
 *   `wrong_type`, or a code of `toEpochMs`
 * @example
 * ```ts
 * import { defineScorecard, scoreChurnRisk } from 'custops';
 *
 * const card = defineScorecard({
 *   id: 'renewals',
 *   signals: [
 *     { signal: 'late_payments', bins: [{ below: 1, points: 0 }, { from: 1, points: 18 }], missing: 'neutral', reason: '{value} invoices late' },
 *     { signal: 'plan', categories: { monthly: 30, yearly: 5 }, missing: 'worst' },
 *   ],
 *   bands: [{ id: 'low', below: 20 }, { id: 'high', from: 20 }],
 * });
 * const risk = scoreChurnRisk(card, { late_payments: 2 }, { now: '2026-03-02T09:00:00Z' });
 * [risk.score, risk.band, risk.coverage]; // => [48, 'high', 18 / 43]
 * [risk.range.low, risk.range.high]; // => [23, 48]
 * risk.reasons.map(({ signal, points, reason }) => [signal, points, reason]);
 * // => [['plan', 30, null], ['late_payments', 18, '2 invoices late']]
 * ```
 */
export function scoreChurnRisk(
  card: Scorecard,
  signals: SignalRecord,
  options: ScoreChurnRiskOptions,
): ChurnRisk {
  const form = scorecardOf(card);
  requireObject(signals, 'signals', 'signals by name');
  requireOptions(options, ['now']);
  const now = toEpochMs(options.now, 'options.now');
  const weighed = form.signals.map((signal) => contributionOf(signal, signals, now));
  const { base, logOdds } = form.config;
  const contributions = base === undefined ? weighed : [basePoints(base), ...weighed];
  const score = sum(contributions.map(({ points }) => points));
  return {
    cardId: form.config.id,
    asOf: new Date(now),
    score,
    band: bandOf(form, score),
    probability: logOdds ? logistic(logOdds.atZero + logOdds.perPoint * score) : null,
    coverage: coverageOf(form, weighed),
    range: rangeOf(form, contributions),
    contributions,
    missing: namesOf(weighed.filter(isMissing)),
    stale: namesOf(weighed.filter(({ state }) => state === 'stale')),
    reasons: reasonsOf(weighed),
  };
}

function basePoints(points: number): ChurnContribution {
  const because = { code: 'base' };
  const none = { signal: null, value: null, n: null, reason: null };
  return { ...none, points, low: points, high: points, state: 'known', because };
}

function sum(points: readonly number[]): number {
  const total = points.reduce((before, each) => before + each, 0);
  if (Number.isFinite(total)) return total;
  throw new InputError(NOT_FINITE, 'signals', total, 'values whose points add up');
}

function bandOf({ config }: CompiledScorecard, score: number): string {
  // The bands tile: one of them holds the score.
  return config.bands.find((band) => isInRange(band, score))?.id ?? '';
}

function isMissing({ because: { code } }: ChurnContribution): boolean {
  return code === 'missing' || code === 'unknown_category' || code === 'too_old';
}

/** A signal weighs as much as the points lie apart that it can give. */
function coverageOf({ signals }: CompiledScorecard, weighed: readonly ChurnContribution[]): number {
  const spread = signals.map(({ least, most }) => most / 2 - least / 2);
  // Where nothing can make a difference signals count by heads.
  const weights = spread.some((each) => each > 0) ? spread : spread.map(() => 1);
  const known = weighed.map((each, index) => (isMissing(each) ? 0 : (weights[index] ?? 0)));
  return add(known) / add(weights);
}

function add(weights: readonly number[]): number {
  return weights.reduce((before, each) => before + each, 0);
}

function rangeOf(
  form: CompiledScorecard,
  contributions: readonly ChurnContribution[],
): ChurnRiskRange {
  const low = sum(contributions.map((each) => each.low));
  const high = sum(contributions.map((each) => each.high));
  return { low, high, lowBand: bandOf(form, low), highBand: bandOf(form, high) };
}

function reasonsOf(weighed: readonly ChurnContribution[]): ChurnReason[] {
  return weighed
    .flatMap(({ signal, points, reason, because }) =>
      signal === null || points <= 0 ? [] : [{ signal, points, reason, because }],
    )
    .sort((a, b) => b.points - a.points);
}

function namesOf(contributions: readonly ChurnContribution[]): string[] {
  return contributions.flatMap(({ signal }) => (signal === null ? [] : [signal]));
}
