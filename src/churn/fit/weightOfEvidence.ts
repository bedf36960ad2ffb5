import { InputError } from '../../errors/index.js';
import { INVALID_OPTION } from '../../errors/kinds/metrics.js';
import { requireOptions } from '../../errors/requireOptions.js';
import { evidenceOf, levelled, type SignalEvidence } from './evidence.js';
import { readFitRows, type FitRow } from './fitRows.js';
import { checkFitSignals, type FitSignal, type FitTarget } from './fitSignal.js';
import { requireBothOutcomes } from './requireBothOutcomes.js';

/** What evidence is asked for. */
export interface WeightOfEvidenceOptions {
  readonly target: FitTarget;
  /** Numbers without `edges` are cut at their quintiles. */
  readonly signals: readonly FitSignal[];
  /** Added to the churners and to the others of every level, above 0. Default: 0.5. */
  readonly smoothing?: number;
}

/**
 * The weight of evidence of each value of each signal, and each signal's information value.
 *
 * Asked of two periods instead of two outcomes (a target that is true for this quarter's rows),
 * the information value is the population stability index, which tells drift.
 *
 * @param rows - customers of the past, one object of fields each; missing fields are a level of
 *   their own
 * @param options - `target`: which rows churned; `signals`: the fields to look at; `smoothing`
 * @returns one entry for each signal, in their order
 * @throws InputError `invalid_row`, `one_class`, `invalid_option`, `unknown_option`,
 *   `duplicate_id`, `wrong_type`
 * @see Good (1950), Probability and the weighing of evidence
 * @example
 * ```ts
 * import { weightOfEvidence } from 'custops';
 *
 * const rows = [
 *   { plan: 'monthly', left: true },
 *   { plan: 'monthly', left: true },
 *   { plan: 'yearly', left: true },
 *   { plan: 'yearly', left: false },
 *   { plan: 'yearly', left: false },
 * ];
 * const [plan] = weightOfEvidence(rows, { target: 'left', signals: [{ signal: 'plan', as: 'category' }] });
 * plan?.levels.map(({ level, n, events, woe }) => [level, n, events, woe > 0]);
 * // => [['monthly', 2, 2, true], ['yearly', 3, 1, false]]
 * ```
 */
export function weightOfEvidence(
  rows: readonly FitRow[],
  options: WeightOfEvidenceOptions,
): SignalEvidence[] {
  requireOptions(options, ['target', 'signals', 'smoothing']);
  const { target, signals, smoothing = 0.5 } = options;
  checkFitSignals(signals);
  if (!Number.isFinite(smoothing) || smoothing <= 0 || smoothing > 1e6) {
    // Without it a level without churners would have an infinite weight.
    throw new InputError(INVALID_OPTION, 'options.smoothing', smoothing, 'above 0, up to 1e6');
  }
  const { churned, cells } = readFitRows(rows, target, signals);
  requireBothOutcomes(churned);
  return signals.map((signal, i) =>
    evidenceOf(signal, levelled(signal, cells[i] ?? []), { churned, smoothing }),
  );
}
