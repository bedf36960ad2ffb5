import { InputError } from '../../errors/inputError.js';
import { NOT_A_DURATION } from '../../errors/kinds/stats.js';
import { requireOptions } from '../../errors/requireOptions.js';
import { checkConfidence } from '../checkConfidence.js';
import { DEFAULT_CONFIDENCE, type ConfidenceOptions } from '../confidenceOptions.js';
import { normalQuantile } from '../normalQuantile.js';
import type { SurvivalCurve } from '../survivalCurve.js';
import { checkCurve } from './checkCurve.js';
import { movedShare, survivalErrors } from './survivalErrors.js';

/** The share that lasts longer than a time. */
export interface SurvivalShare {
  readonly survival: number;
  /** Greenwood's; null once all had ended. */
  readonly standardError: number | null;
  /** Null before the first ending and once all had ended: there is no spread to go by. */
  readonly low: number | null;
  readonly high: number | null;
}

/**
 * The share that lasts longer than a time, with Greenwood's error and an interval on the scale
 * log(−log), which stays within 0 to 1.
 *
 * @param curve - what `survivalCurve` returned
 * @param time - in the unit of the durations, 0 or more
 * @param options - `confidence`: between 0 and 1, 0.95 by default
 * @returns the share; null beyond the longest duration seen, unless all had ended by then
 * @throws InputError `unknown_option`, `not_a_duration`, `invalid_confidence`
 * @throws InputError `wrong_type`, `invalid_count`, `invalid_probability` - not a curve
 * @see J. D. Kalbfleisch, R. L. Prentice, The Statistical Analysis of Failure Time Data (1980), 1.4
 */
export function survivalInterval(
  curve: SurvivalCurve,
  time: number,
  options: ConfidenceOptions = {},
): SurvivalShare | null {
  checkCurve(curve, 'curve');
  requireOptions(options, ['confidence']);
  if (typeof time !== 'number' || !(time >= 0)) {
    throw new InputError(NOT_A_DURATION, 'time', time, '0 or more');
  }
  const confidence = options.confidence ?? DEFAULT_CONFIDENCE;
  checkConfidence(confidence);
  if (curve.lastTime === null) return null;
  const at = curve.steps.filter((step) => step.time <= time).length - 1;
  const survival = curve.steps[at]?.survival ?? 1;
  if (time > curve.lastTime && survival > 0) return null;
  const error = at < 0 ? 0 : (survivalErrors(curve)[at] ?? null);
  const z = normalQuantile(0.5 + confidence / 2);
  return {
    survival,
    standardError: error === null ? null : survival * error,
    low: z === null ? null : movedShare(survival, error, z),
    high: z === null ? null : movedShare(survival, error, -z),
  };
}
