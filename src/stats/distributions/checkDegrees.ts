import { InputError } from '../../errors/inputError.js';
import { NOT_FINITE, NUMBER_OUT_OF_RANGE } from '../../errors/kinds/stats.js';

/** Up to here the expansions end within their bounds. */
const MAX_DEGREES = 1e10;

/** Refuses what cannot be degrees of freedom: they are positive, not necessarily whole. */
export function checkDegrees(df: number): void {
  if (!Number.isFinite(df)) throw new InputError(NOT_FINITE, 'df', df, 'a finite number');
  if (df < 1e-3 || df > MAX_DEGREES) {
    throw new InputError(NUMBER_OUT_OF_RANGE, 'df', df, 'from 0.001 to 10,000,000,000');
  }
}

/** Refuses NaN and what is no number; the infinities have their shares. */
export function checkPlace(x: number): void {
  if (typeof x !== 'number' || Number.isNaN(x)) {
    throw new InputError(NOT_FINITE, 'x', x, 'a number');
  }
}
