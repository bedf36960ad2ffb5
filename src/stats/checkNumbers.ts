import { InputError } from '../errors/inputError.js';
import {
  INVALID_CONFIDENCE,
  INVALID_COUNT,
  INVALID_PROBABILITY,
  NOT_FINITE,
} from '../errors/kinds/stats.js';

/** Refuses what is not a finite number. */
export function checkFinite(value: number, argument: string): void {
  if (!Number.isFinite(value)) {
    throw new InputError(NOT_FINITE, argument, value, 'a finite number');
  }
}

/** Refuses what is not a probability; 0 and 1 are. */
export function checkProbability(p: number, argument: string): void {
  if (typeof p !== 'number' || !(p >= 0 && p <= 1)) {
    throw new InputError(INVALID_PROBABILITY, argument, p, 'a number from 0 to 1');
  }
}

/** Refuses what is not a confidence; 0 and 1 are none. */
export function checkConfidence(confidence: number): void {
  if (typeof confidence !== 'number' || !(confidence > 0 && confidence < 1)) {
    const expected = 'a number greater than 0 and less than 1, such as 0.95';
    throw new InputError(INVALID_CONFIDENCE, 'confidence', confidence, expected);
  }
}

/** Refuses what is not an integer from 0 to `most`. */
export function checkCount(count: number, argument: string, most: number): void {
  if (!Number.isSafeInteger(count) || count < 0 || count > most) {
    throw new InputError(INVALID_COUNT, argument, count, `an integer from 0 to ${most}`);
  }
}
