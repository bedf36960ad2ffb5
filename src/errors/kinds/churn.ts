import type { ErrorKind } from '../errorKind.js';

export const NOT_A_SCORECARD: ErrorKind = {
  code: 'not_a_scorecard',
  text: 'is not a compiled scorecard',
};
export const TILING_GAP: ErrorKind = {
  code: 'tiling_gap',
  text: 'leaves values without a place',
};
export const TILING_OVERLAP: ErrorKind = {
  code: 'tiling_overlap',
  text: 'holds values that have a place already',
};
export const EMPTY_RANGE: ErrorKind = { code: 'empty_range', text: 'holds no value' };
export const UNBOUNDED_WORST: ErrorKind = {
  code: 'unbounded_worst',
  text: 'has no worst points, since its line goes on',
};
export const OFF_SCALE: ErrorKind = { code: 'off_scale', text: 'lies outside the scale' };
export const INVALID_SIGNAL: ErrorKind = {
  code: 'invalid_signal',
  text: 'is not a value that the scorecard can weigh',
};
