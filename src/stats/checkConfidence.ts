import { InputError } from '../errors/inputError.js';
import { INVALID_CONFIDENCE } from '../errors/kinds/stats.js';

/** Refuses what is not a confidence; 0 and 1 are none. */
export function checkConfidence(confidence: number): void {
  if (typeof confidence !== 'number' || !(confidence > 0 && confidence < 1)) {
    const expected = 'a number greater than 0 and less than 1, such as 0.95';
    throw new InputError(INVALID_CONFIDENCE, 'options.confidence', confidence, expected);
  }
}
