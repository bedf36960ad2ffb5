import { mean, measure, rateMetric, type RateResult } from 'custops';
import type { ForecastTrial } from './forecastTrials.js';

/** Forecasts of about the same height. */
export interface CalibrationBin {
  readonly lowest: number;
  readonly highest: number;
  /** The mean of what was forecast. */
  readonly predicted: number;
  /** How many breached, of how many. */
  readonly actual: RateResult;
}

/** Whether what was forecast is what came. */
export interface Calibration {
  /** Tenths of the forecasts, from the lowest to the highest. */
  readonly deciles: readonly CalibrationBin[];
  /** All forecasts together; null without any. */
  readonly overall: CalibrationBin | null;
  /** Mean squared error of the forecasts (Brier score), null without any. */
  readonly brier: number | null;
  /** The same of one who knows the share that breached and says it of each. */
  readonly brierOfShare: number | null;
}

const DECILES = 10;
const breaches = rateMetric({ id: 'breached', counts: (trial: ForecastTrial) => trial.breached });

/** Compares forecasts with what came of them, by tenths of the forecasts. */
export function calibration(trials: readonly ForecastTrial[]): Calibration {
  const sorted = [...trials].sort((a, b) => a.probability - b.probability);
  const cut = (tenth: number): number => Math.floor((tenth * sorted.length) / DECILES);
  const overall = binOf(sorted);
  const share = overall?.actual.value ?? null;
  const error = ({ probability, breached }: ForecastTrial): number =>
    (probability - (breached ? 1 : 0)) ** 2;
  return {
    deciles: Array.from({ length: DECILES }, (_, tenth) =>
      binOf(sorted.slice(cut(tenth), cut(tenth + 1))),
    ).filter((bin) => bin !== null),
    overall,
    brier: mean(sorted.map(error)),
    brierOfShare: share === null ? null : share * (1 - share),
  };
}

function binOf(sorted: readonly ForecastTrial[]): CalibrationBin | null {
  const predicted = mean(sorted.map(({ probability }) => probability));
  const [first] = sorted;
  const last = sorted.at(-1);
  if (predicted === null || first === undefined || last === undefined) return null;
  return {
    lowest: first.probability,
    highest: last.probability,
    predicted,
    actual: measure(breaches, sorted),
  };
}
