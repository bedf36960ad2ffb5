import type { ErrorKind } from '../errorKind.js';

export const NOT_A_ROUTING: ErrorKind = {
  code: 'not_a_routing',
  text: 'is not a compiled routing policy',
};
export const INVALID_ITEM: ErrorKind = {
  code: 'invalid_item',
  text: 'does not fit an item of a queue',
};
export const INVALID_AGENT: ErrorKind = { code: 'invalid_agent', text: 'does not fit an agent' };
export const INVALID_PRIORITY: ErrorKind = {
  code: 'invalid_priority',
  text: 'is not a whole number',
};
export const INVALID_LEVELS: ErrorKind = {
  code: 'invalid_levels',
  text: 'is not a whole number of 1 or more',
};
export const INVALID_UNITS: ErrorKind = {
  code: 'invalid_units',
  text: 'is not a number from 0 to 1000000000 with at most three decimals',
};
export const NO_MATRIX_ENTRY: ErrorKind = {
  code: 'no_matrix_entry',
  text: 'has no place in the priority matrix',
};
export const INCOMPLETE_MATRIX: ErrorKind = {
  code: 'incomplete_matrix',
  text: 'lacks an entry that other rows have',
};
export const UNKNOWN_SKILL: ErrorKind = {
  code: 'unknown_skill',
  text: 'is not a declared skill',
};
export const UNKNOWN_SHIFT: ErrorKind = {
  code: 'unknown_shift',
  text: 'is not one of the calendars given to the policy',
};
export const UNKNOWN_ITEM: ErrorKind = {
  code: 'unknown_item',
  text: 'is not one of the items',
};
export const INVALID_ROUTING_STATE: ErrorKind = {
  code: 'invalid_routing_state',
  text: 'is not a state that a run gave back',
};
