import type { ChurnModelQuality, ModelFigure, TopDecile } from './churnModelQuality.js';
import { normalInterval } from './normalInterval.js';
import type { Predictions } from './readPredictions.js';

/** Predictions of one score. */
interface Tie {
  readonly churners: number;
  readonly others: number;
}

type RankQuality = Pick<ChurnModelQuality, 'auc' | 'ks' | 'averagePrecision' | 'topDecile'>;

/** What the order of the predictions is worth. */
export function rankQuality(predictions: Predictions, confidence: number): RankQuality {
  const ties = tiesOf(predictions);
  const { n, positives } = predictions;
  const isBoth = positives > 0 && positives < n;
  const bare = (value: number): ModelFigure => ({ value, n, low: null, high: null });
  const none: ModelFigure = { value: null, n, low: null, high: null };
  return {
    auc: isBoth ? auc(ties, predictions, confidence) : none,
    ks: isBoth ? bare(ks(ties, predictions)) : none,
    averagePrecision: positives > 0 ? bare(averagePrecision(ties, positives)) : none,
    topDecile: topDecile(ties, predictions),
  };
}

/** Highest score first. */
function tiesOf({ n, scores, churned }: Predictions): Tie[] {
  const order = Array.from({ length: n }, (_, i) => i).sort(
    (a, b) => (scores[b] ?? 0) - (scores[a] ?? 0),
  );
  const ties: { churners: number; others: number }[] = [];
  let before: number | undefined;
  for (const i of order) {
    if (ties.length === 0 || scores[i] !== before) ties.push({ churners: 0, others: 0 });
    before = scores[i];
    const tie = ties.at(-1);
    if (tie === undefined) continue;
    if (churned[i] === 1) tie.churners += 1;
    else tie.others += 1;
  }
  return ties;
}

/**
 * The area under the curve as the share of pairs in the right order, ties by half; its variance
 * from what each churner and each other contributes.
 *
 * @see DeLong, DeLong and Clarke-Pearson (1988), Biometrics 44
 */
function auc(ties: readonly Tie[], { n, positives }: Predictions, confidence: number): ModelFigure {
  const negatives = n - positives;
  let above = 0;
  let below = negatives;
  let pairs = 0;
  let squaresOfChurners = 0;
  let squaresOfOthers = 0;
  for (const { churners, others } of ties) {
    const beaten = (below - others + others / 2) / negatives;
    const beatenBy = (above + churners / 2) / positives;
    pairs += churners * beaten;
    squaresOfChurners += churners * beaten ** 2;
    squaresOfOthers += others * beatenBy ** 2;
    above += churners;
    below -= others;
  }
  const value = pairs / positives;
  if (positives < 2 || negatives < 2) return { value, n, low: null, high: null };
  const spread = (squares: number, of: number): number =>
    Math.max(0, squares - of * value ** 2) / (of - 1) / of;
  const variance = spread(squaresOfChurners, positives) + spread(squaresOfOthers, negatives);
  // Of a ranking without a flaw nothing varies: an interval of no width would be a false certainty.
  if (variance === 0) return { value, n, low: null, high: null };
  return normalInterval({ value, n }, variance, { confidence, most: 1 });
}

function ks(ties: readonly Tie[], { n, positives }: Predictions): number {
  let found = 0;
  let wrong = 0;
  let most = 0;
  for (const { churners, others } of ties) {
    found += churners / positives;
    wrong += others / (n - positives);
    most = Math.max(most, Math.abs(found - wrong));
  }
  return Math.min(1, most);
}

function averagePrecision(ties: readonly Tie[], positives: number): number {
  let found = 0;
  let called = 0;
  let sum = 0;
  for (const { churners, others } of ties) {
    found += churners;
    called += churners + others;
    sum += (churners / positives) * (found / called);
  }
  return Math.min(1, sum);
}

/** Of predictions that tie at the edge each counts by its share, so that no order matters. */
function topDecile(ties: readonly Tie[], { n, positives }: Predictions): TopDecile {
  const size = Math.ceil(n / 10);
  let room = size;
  let captured = 0;
  for (const { churners, others } of ties) {
    if (room <= 0) break;
    const taken = Math.min(room, churners + others);
    captured += (churners * taken) / (churners + others);
    room -= taken;
  }
  const rate = size === 0 ? null : captured / size;
  return {
    n: size,
    captured,
    rate,
    lift: rate === null || positives === 0 ? null : rate / (positives / n),
    recall: positives === 0 ? null : captured / positives,
  };
}
