import { requireOptions } from '../../errors/requireOptions.js';
import { checkConfidence } from '../checkConfidence.js';
import { checkProbability } from '../checkProbability.js';
import { DEFAULT_CONFIDENCE, type ConfidenceOptions } from '../confidenceOptions.js';
import { normalQuantile } from '../normalQuantile.js';
import type { SurvivalCurve } from '../survivalCurve.js';
import { checkCurve } from './checkCurve.js';
import { movedShare, survivalErrors } from './survivalErrors.js';

/** Shares are products of many factors: S(t) that should be exactly 1 − p may miss it by this. */
const ROUNDING = 1e-12;

/** The time by which a share had ended. */
export interface SurvivalQuantile {
  /** Null when the curve does not fall so far. */
  readonly value: number | null;
  /** Null when the sample is too small to bound it from below. */
  readonly low: number | null;
  /** Null when the interval is open: the curve's upper bound does not fall so far. */
  readonly high: number | null;
  /** When there is no value: it is longer than this, the longest duration seen. */
  readonly longerThan: number | null;
}

/**
 * The time by which the share `p` has ended, with its interval; 0.5 gives the median.
 *
 * The value is the first time at which the curve is at or below 1 − p. The interval holds the
 * times at which the curve, on the scale log(−log S), is no further from 1 − p than chance allows.
 *
 * Source: R. Brookmeyer, J. Crowley, A Confidence Interval for the Median Survival Time,
 * Biometrics 38 (1982), 29–41; the scale: J. D. Kalbfleisch, R. L. Prentice, The Statistical
 * Analysis of Failure Time Data (1980), section 1.4.
 *
 * @param curve - what `survivalCurve` returned
 * @param p - the share that has ended, greater than 0 and less than 1
 * @param options - `confidence`: between 0 and 1, 0.95 by default
 * @returns value and bounds in the unit of the durations, null where not reached
 * @throws InputError `unknown_option`, `invalid_probability`, `invalid_confidence`
 * @throws InputError `wrong_type`, `invalid_count`, `not_a_duration` - not a curve
 * @example
 * ```ts
 * import { survivalCurve, survivalQuantile } from 'custops';
 *
 * const answered = [5, 9, 12, 20].map((duration) => ({ duration, ended: true }));
 * const open = [15, 30].map((duration) => ({ duration, ended: false }));
 * const curve = survivalCurve([...answered, ...open]);
 * survivalQuantile(curve, 0.5).value; // => 12
 * survivalQuantile(curve, 0.9); // => { value: null, low: 20, high: null, longerThan: 30 }
 * ```
 */
export function survivalQuantile(
  curve: SurvivalCurve,
  p: number,
  options: ConfidenceOptions = {},
): SurvivalQuantile {
  checkCurve(curve, 'curve');
  checkProbability(p, 'p');
  requireOptions(options, ['confidence']);
  const confidence = options.confidence ?? DEFAULT_CONFIDENCE;
  checkConfidence(confidence);
  const share = 1 - p;
  const { steps, lastTime } = curve;
  const value = steps.find((step) => step.survival <= share + ROUNDING)?.time ?? null;
  const longerThan = value === null ? lastTime : null;
  const z = normalQuantile(0.5 + confidence / 2);
  if (z === null || p === 0 || p === 1) return { value, low: null, high: null, longerThan };
  const errors = survivalErrors(curve);
  const bound = (factor: number): number | null => {
    const step = steps.find(({ survival }, index) => {
      const moved = movedShare(survival, errors[index] ?? null, factor);
      return moved !== null && moved <= share + ROUNDING;
    });
    return step?.time ?? null;
  };
  return { value, low: bound(z), high: bound(-z), longerThan };
}
