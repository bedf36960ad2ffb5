import type { ErrorKind } from '../errorKind.js';

export const UNKNOWN_KEY: ErrorKind = { code: 'unknown_key', text: 'is not a known key' };
export const MISSING_KEY: ErrorKind = { code: 'missing_key', text: 'is required' };
export const WRONG_TYPE: ErrorKind = { code: 'wrong_type', text: 'has the wrong type' };
export const WRONG_VALUE: ErrorKind = {
  code: 'wrong_value',
  text: 'is not one of the values allowed',
};
export const UNKNOWN_REFERENCE: ErrorKind = {
  code: 'unknown_reference',
  text: 'names something that is not defined',
};
export const DUPLICATE_ID: ErrorKind = { code: 'duplicate_id', text: 'is defined twice' };
export const TOO_MANY_ISSUES: ErrorKind = {
  code: 'too_many_issues',
  text: 'has more mistakes than can be told',
};
export const UNKNOWN_OPTION: ErrorKind = {
  code: 'unknown_option',
  text: 'is not a known option',
};
