import { InputError } from '../errors/inputError.js';
import { INVALID_VALUE_COUNTS, NOT_FINITE, NUMBER_OUT_OF_RANGE } from '../errors/kinds/stats.js';
import { compactCounts } from './compactCounts.js';
import { addToSum, isExactSum } from './exactSum.js';
import { addToSketch } from './sketchCounts.js';
import type { ValueCounts } from './valueCounts.js';

/** Sorting waits until so many numbers are pending, or as many as are sorted already. */
const MIN_PENDING = 1024;

/**
 * Counts one number.
 *
 * @param state - a state of `valueCounts`, which may be changed and returned
 * @param value - a finite number within the safe integers' range, not necessarily an integer
 * @returns the state with the number counted
 * @throws InputError `invalid_value_counts` - the state is not one at all; its counts are checked when it is read or merged
 * @throws InputError `not_finite` - the value is NaN, infinite or no number
 * @throws InputError `number_out_of_range` - the value is beyond ±9,007,199,254,740,991
 */
export function addToValueCounts(state: ValueCounts, value: number): ValueCounts {
  if (!Number.isFinite(value)) throw new InputError(NOT_FINITE, 'value', value, 'a finite number');
  if (Math.abs(value) > Number.MAX_SAFE_INTEGER) {
    throw new InputError(NUMBER_OUT_OF_RANGE, 'value', value, 'at most 9,007,199,254,740,991');
  }
  if (!isState(state)) {
    throw new InputError(INVALID_VALUE_COUNTS, 'state', state, 'a state made by valueCounts');
  }
  // 0 is added to make −0, which JSON does not keep, into 0.
  const kept = value + 0;
  addToSum(state.sum, kept);
  state.n++;
  state.min = state.min === null || kept < state.min ? kept : state.min;
  state.max = state.max === null || kept > state.max ? kept : state.max;
  if (state.sketch !== null) {
    addToSketch(state.sketch, kept, 1);
  } else {
    state.pending.push(kept);
    if (state.pending.length >= Math.max(MIN_PENDING, state.values.length)) compactCounts(state);
  }
  return state;
}

/** At a glance: every count would take longer than the counting. */
function isState(state: Partial<ValueCounts> | null | undefined): boolean {
  return (
    typeof state?.n === 'number' &&
    isExactSum(state.sum) &&
    isExtreme(state.min) &&
    isExtreme(state.max) &&
    Array.isArray(state.pending) &&
    Array.isArray(state.values) &&
    (state.sketch === null || (isObject(state.sketch) && isObject(state.sketch?.positive)))
  );
}

function isExtreme(value: unknown): boolean {
  return value === null || typeof value === 'number';
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}
