import type { ErrorKind } from '../errorKind.js';

export const NOT_FINITE: ErrorKind = { code: 'not_finite', text: 'is not a finite number' };
export const NUMBER_OUT_OF_RANGE: ErrorKind = {
  code: 'number_out_of_range',
  text: 'is beyond the range in which integers are exact',
};
export const INVALID_PROBABILITY: ErrorKind = {
  code: 'invalid_probability',
  text: 'is not a probability',
};
export const INVALID_CONFIDENCE: ErrorKind = {
  code: 'invalid_confidence',
  text: 'is not a confidence between 0 and 1',
};
export const INVALID_COUNT: ErrorKind = { code: 'invalid_count', text: 'is not a count' };
export const INVALID_CAP: ErrorKind = {
  code: 'invalid_cap',
  text: 'is not a number of distinct values to keep',
};
export const INVALID_VALUE_COUNTS: ErrorKind = {
  code: 'invalid_value_counts',
  text: 'is not a state made by valueCounts',
};
export const NOT_A_DURATION: ErrorKind = {
  code: 'not_a_duration',
  text: 'is not a finite length of time of 0 or more',
};
