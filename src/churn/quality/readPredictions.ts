import { InputError } from '../../errors/index.js';
import { INVALID_ROW } from '../../errors/kinds/churn.js';
import { INVALID_PROBABILITY } from '../../errors/kinds/stats.js';
import { requireList } from '../../errors/requireList.js';
import { requireObject } from '../../errors/requireObject.js';

/** What a model said of a customer, and what happened. At least one of the two numbers. */
export interface ChurnPrediction {
  readonly churned: boolean;
  /** 0–1. Without it only the ranking is judged. */
  readonly probability?: number;
  /** Ranks the customers in place of the probability; higher is riskier. */
  readonly score?: number;
}

/** Predictions as columns. */
export interface Predictions {
  readonly n: number;
  readonly positives: number;
  readonly churned: Uint8Array;
  /** What customers are ranked by. */
  readonly scores: Float64Array;
  /** Null for scores alone. */
  readonly probabilities: Float64Array | null;
}

/**
 * Reads predictions, all of one kind.
 *
 * @throws InputError `wrong_type`, `invalid_row`, `invalid_probability`
 */
export function readPredictions(predictions: readonly ChurnPrediction[]): Predictions {
  requireList(predictions, 'predictions', 'a list of predictions');
  const n = predictions.length;
  const churned = new Uint8Array(n);
  const scores = new Float64Array(n);
  const probabilities = new Float64Array(n);
  const first = predictions[0];
  for (let i = 0; i < n; i++) {
    const each = predictions[i]!;
    const at = `predictions[${i}]`;
    requireObject(each, at, 'a prediction');
    if (typeof each.churned !== 'boolean') {
      throw new InputError(INVALID_ROW, `${at}.churned`, each.churned, 'true or false');
    }
    requireSameKind(each, first, at);
    churned[i] = each.churned ? 1 : 0;
    probabilities[i] = probabilityOf(each, at);
    scores[i] = scoreOf(each, at);
  }
  return {
    n,
    positives: churned.reduce((sum, each) => sum + each, 0),
    churned,
    scores,
    probabilities: first?.probability === undefined ? null : probabilities,
  };
}

/** A list in which some have a probability and some have not would be judged by half. */
function requireSameKind(
  each: ChurnPrediction,
  first: ChurnPrediction | undefined,
  at: string,
): void {
  for (const key of ['probability', 'score'] as const) {
    if ((each[key] === undefined) === (first?.[key] === undefined)) continue;
    const expected = 'in all predictions, or in none';
    throw new InputError(INVALID_ROW, `${at}.${key}`, each[key], expected);
  }
}

function probabilityOf({ probability, score }: ChurnPrediction, at: string): number {
  if (probability === undefined && score !== undefined) return 0;
  if (typeof probability === 'number' && probability >= 0 && probability <= 1) return probability;
  throw new InputError(INVALID_PROBABILITY, `${at}.probability`, probability, 'from 0 to 1');
}

function scoreOf({ probability, score = probability }: ChurnPrediction, at: string): number {
  // Adding zero makes -0 and 0 one score.
  if (typeof score === 'number' && Number.isFinite(score)) return score + 0;
  throw new InputError(INVALID_ROW, `${at}.score`, score, 'a finite number');
}
