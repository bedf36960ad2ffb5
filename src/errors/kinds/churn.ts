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
export const INVALID_ROW: ErrorKind = {
  code: 'invalid_row',
  text: 'is not a value that can be fitted',
};
export const ONE_CLASS: ErrorKind = {
  code: 'one_class',
  text: 'has only one outcome, so nothing can be told apart',
};
export const MORE_COLUMNS_THAN_ROWS: ErrorKind = {
  code: 'more_columns_than_rows',
  text: 'has fewer rows than the model has columns: give more rows, fewer signals or an l2 above 0',
};
export const TOO_MANY_COLUMNS: ErrorKind = {
  code: 'too_many_columns',
  text: 'makes more than 500 columns',
};
export const TOO_MANY_ROWS: ErrorKind = {
  code: 'too_many_rows',
  text: 'makes more than 20000000 cells, too many to fit in one call',
};
export const INVALID_CUSTOMER: ErrorKind = {
  code: 'invalid_customer',
  text: 'is not a customer whose signals can be read',
};
export const SEVERAL_CURRENCIES: ErrorKind = {
  code: 'several_currencies',
  text: 'is in another currency than the customers before',
};
export const NOT_RETENTION_PLAYS: ErrorKind = {
  code: 'not_retention_plays',
  text: 'is not a compiled list of plays',
};
