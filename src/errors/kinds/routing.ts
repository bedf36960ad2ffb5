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
export const INVALID_COST: ErrorKind = {
  code: 'invalid_cost',
  text: 'is not a finite number up to 1e15 either way',
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
export const UNEQUAL_WEIGHTS: ErrorKind = {
  code: 'unequal_weights',
  text: 'weighs otherwise than the items before it, for which no best assignment can be promised',
};
export const MISSING_EFFORT: ErrorKind = {
  code: 'missing_effort',
  text: 'is needed to say when the work ends',
};
export const INVALID_ROUTING_STATE: ErrorKind = {
  code: 'invalid_routing_state',
  text: 'is not a state that a run gave back',
};
export const NOT_A_RUN: ErrorKind = {
  code: 'not_a_run',
  text: 'is not the answer of a run',
};
