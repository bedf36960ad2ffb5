import { logOddsOf } from '../scorecard/logistic.js';
import type {
  ScoreBand,
  ScoreBin,
  ScorecardConfig,
  ScorecardSignal,
} from '../scorecard/scorecardConfig.js';
import type { Term } from './buildTerms.js';
import { DEFAULT_BANDS, type FitScorecardOptions, type ProbabilityBand } from './fitOptions.js';
import type { FitCoefficient } from './scorecardFit.js';

/**
 * The card of a fit. Points are log odds against the average of the rows, so that what raises the
 * risk above the average has positive points, and a missing signal has none.
 */
export function cardOfFit(
  terms: readonly Term[],
  coefficients: readonly FitCoefficient[],
  { id = 'fitted', bands = DEFAULT_BANDS }: FitScorecardOptions,
): ScorecardConfig {
  const weighed = terms.map((term) => weigh(term, coefficients));
  const intercept = coefficients[0]?.value ?? 0;
  return {
    id,
    base: weighed.reduce((sum, { average }) => sum + average, intercept),
    signals: weighed.map(({ signal }) => signal),
    bands: bands.map((band, i) => scoreBand(band, bands[i + 1])),
    logOdds: { atZero: 0, perPoint: 1 },
  };
}

interface Weighed {
  readonly signal: ScorecardSignal;
  /** Of the points before they are taken against it. */
  readonly average: number;
}

function weigh(term: Term, coefficients: readonly FitCoefficient[]): Weighed {
  const { signal, mean, sd, least, most } = term;
  const own = coefficients.filter((each) => each.signal === signal.signal);
  const common = { signal: signal.signal, missing: 0, ...reasonOf(signal.reason) };
  if (signal.as === 'number') {
    const perUnit = sd === 0 ? 0 : (own[0]?.value ?? 0) / sd;
    // A constant has no span; a span of one unit keeps the card whole.
    const to = most > least ? most : least + Math.max(1, Math.abs(least) * 1e-9);
    const line = { perUnit, zeroAt: mean, from: least, to, beyond: 'extend' } as const;
    return { signal: { ...common, line }, average: 0 };
  }
  const raw = term.evidence.levels.map(({ level, woe }, i) => {
    if (signal.as === 'woe') return (own[0]?.value ?? 0) * woe;
    return i === 0 ? 0 : (own.find((each) => each.level === level)?.value ?? 0);
  });
  const average =
    term.places.reduce((sum, place) => sum + (raw[place] ?? 0), 0) / term.places.length;
  const points = raw.map((each) => each - average);
  return { signal: { ...common, ...pointsOf(term, points) }, average };
}

function pointsOf(
  { evidence: { levels, edges } }: Term,
  points: readonly number[],
): Pick<ScorecardSignal, 'bins'> | Pick<ScorecardSignal, 'categories'> {
  if (edges === null) {
    const entries = levels.map(({ level }, i) => [String(level), points[i] ?? 0] as const);
    return { categories: Object.fromEntries(entries) };
  }
  const bins = points.map((each, i): ScoreBin => ({
    ...(i > 0 && { above: edges[i - 1]! }),
    ...(i < edges.length && { upTo: edges[i]! }),
    points: each,
  }));
  return { bins };
}

function reasonOf(reason: string | undefined): { readonly reason?: string } {
  return reason === undefined ? {} : { reason };
}

function scoreBand({ id, from }: ProbabilityBand, next: ProbabilityBand | undefined): ScoreBand {
  return {
    id,
    ...(from !== undefined && { from: logOddsOf(from) }),
    ...(next?.from !== undefined && { below: logOddsOf(next.from) }),
  };
}
