import { wilsonInterval } from '../../stats/index.js';
import type {
  ChurnModelQuality,
  Confusion,
  ModelFigure,
  ReliabilityBin,
} from './churnModelQuality.js';
import { normalInterval } from './normalInterval.js';
import type { Predictions } from './readPredictions.js';

type ProbabilityQuality = Pick<
  ChurnModelQuality,
  'brier' | 'brierSkill' | 'logLoss' | 'calibrationError' | 'reliability' | 'confusion'
>;

/** How the probabilities are judged. */
export interface ProbabilityQualityOptions {
  readonly confidence: number;
  readonly bins: number;
  readonly threshold: number;
}

/** A wrong certainty would cost infinitely much. */
const CERTAIN = 1e-15;

/** What the probabilities are worth, taken at their word. */
export function probabilityQuality(
  predictions: Predictions,
  options: ProbabilityQualityOptions,
): ProbabilityQuality {
  const { n, positives, churned, probabilities } = predictions;
  const none: ModelFigure = { value: null, n: probabilities ? n : 0, low: null, high: null };
  if (probabilities === null || n === 0) {
    const nothing = { brier: none, brierSkill: none, logLoss: none, calibrationError: none };
    return { ...nothing, reliability: [], confusion: null };
  }
  const errors = probabilities.map((p, i) => (p - (churned[i] ?? 0)) ** 2);
  const losses = probabilities.map((p, i) => {
    const held = Math.min(1 - CERTAIN, Math.max(CERTAIN, p));
    return churned[i] === 1 ? -Math.log(held) : -Math.log1p(-held);
  });
  const brier = meanFigure(errors, { ...options, most: 1 });
  const rate = positives / n;
  const skill = rate === 0 || rate === 1 ? null : 1 - (brier.value ?? 0) / (rate * (1 - rate));
  const reliability = reliabilityOf(predictions, probabilities, options);
  return {
    brier,
    brierSkill: { ...none, value: skill },
    logLoss: meanFigure(losses, { ...options, most: Number.POSITIVE_INFINITY }),
    calibrationError: { ...none, value: calibrationError(reliability, n) },
    reliability,
    confusion: confusionOf(predictions, probabilities, options),
  };
}

/** A mean with its normal interval, held within 0 and the most that it can be. */
function meanFigure(
  values: Float64Array,
  { confidence, most }: { readonly confidence: number; readonly most: number },
): ModelFigure {
  const n = values.length;
  const value = values.reduce((sum, each) => sum + each, 0) / n;
  if (n < 2) return { value, n, low: null, high: null };
  const squares = values.reduce((sum, each) => sum + (each - value) ** 2, 0);
  return normalInterval({ value, n }, squares / (n - 1) / n, { confidence, most });
}

function reliabilityOf(
  { n, churned }: Predictions,
  probabilities: Float64Array,
  { bins, confidence }: ProbabilityQualityOptions,
): ReliabilityBin[] {
  const counts = Array.from({ length: bins }, () => ({ n: 0, predicted: 0, events: 0 }));
  for (let i = 0; i < n; i++) {
    const p = probabilities[i] ?? 0;
    const count = counts[Math.min(bins - 1, Math.floor(p * bins))];
    if (count === undefined) continue;
    count.n += 1;
    count.predicted += p;
    count.events += churned[i] ?? 0;
  }
  return counts.map((count, i) => {
    const interval = wilsonInterval(count.events, count.n, { confidence });
    return {
      from: i / bins,
      to: (i + 1) / bins,
      n: count.n,
      meanPredicted: count.n === 0 ? null : count.predicted / count.n,
      observed: interval?.rate ?? null,
      low: interval?.low ?? null,
      high: interval?.high ?? null,
    };
  });
}

function calibrationError(reliability: readonly ReliabilityBin[], n: number): number {
  return reliability.reduce(
    (sum, bin) => sum + (bin.n / n) * Math.abs((bin.meanPredicted ?? 0) - (bin.observed ?? 0)),
    0,
  );
}

function confusionOf(
  { n, churned, positives }: Predictions,
  probabilities: Float64Array,
  { threshold, confidence }: ProbabilityQualityOptions,
): Confusion {
  let called = 0;
  let truePositives = 0;
  probabilities.forEach((p, i) => {
    if (p < threshold) return;
    called += 1;
    truePositives += churned[i] ?? 0;
  });
  const share = (count: number, of: number): ModelFigure => {
    const interval = wilsonInterval(count, of, { confidence });
    const { low = null, high = null } = interval ?? {};
    return { value: interval?.rate ?? null, n: of, low, high };
  };
  const falsePositives = called - truePositives;
  const trueNegatives = n - positives - falsePositives;
  return {
    threshold,
    n,
    truePositives,
    falsePositives,
    trueNegatives,
    falseNegatives: positives - truePositives,
    precision: share(truePositives, called),
    recall: share(truePositives, positives),
    specificity: share(trueNegatives, n - positives),
    accuracy: share(truePositives + trueNegatives, n),
  };
}
