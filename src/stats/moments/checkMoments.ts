import { InputError } from '../../errors/inputError.js';
import { NOT_FINITE, NUMBER_OUT_OF_RANGE } from '../../errors/kinds/stats.js';
import { requireObject } from '../../errors/requireObject.js';
import { checkCount } from '../checkCount.js';
import type { Moments } from './moments.js';

/** Far beyond what numbers of the safe integers' range come to; its square is finite still. */
const MOST = 1e100;

/** Refuses what is not the moments of a sample. */
export function checkMoments(moments: Moments, argument: string): void {
  requireObject(moments, argument, 'what moments returned');
  const { n, squares } = moments;
  checkCount(n, `${argument}.n`, Number.MAX_SAFE_INTEGER);
  if (n === 0) return;
  for (const key of ['mean', 'sum', 'min', 'max', 'squares'] as const) {
    const value = moments[key];
    if (!Number.isFinite(value) || (key === 'squares' && squares < 0)) {
      const expected = key === 'squares' ? 'a finite number of 0 or more' : 'a finite number';
      throw new InputError(NOT_FINITE, `${argument}.${key}`, value, expected);
    }
    if (Math.abs(value ?? 0) > MOST) {
      throw new InputError(NUMBER_OUT_OF_RANGE, `${argument}.${key}`, value);
    }
  }
}
