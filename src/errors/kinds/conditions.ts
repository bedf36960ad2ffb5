import type { ErrorKind } from '../errorKind.js';

export const UNDECLARED_FIELD: ErrorKind = {
  code: 'undeclared_field',
  text: 'is not a declared field',
};
export const UNDECLARED_VALUE: ErrorKind = {
  code: 'undeclared_value',
  text: 'is not a declared value of the field',
};
export const VALUE_TYPE_MISMATCH: ErrorKind = {
  code: 'value_type_mismatch',
  text: "does not fit the field's declared type",
};
export const OPERATOR_TYPE_MISMATCH: ErrorKind = {
  code: 'operator_type_mismatch',
  text: 'tests the field in a way that its declared type does not allow',
};
export const UNKNOWN_OPERATOR: ErrorKind = {
  code: 'unknown_operator',
  text: 'is not an operator of a field test',
};
export const INVALID_TEST_VALUE: ErrorKind = {
  code: 'invalid_test_value',
  text: 'is not a value that a field can be tested against',
};
export const EMPTY_TEST: ErrorKind = {
  code: 'empty_test',
  text: 'is empty and so tests nothing',
};
export const CONDITION_TOO_DEEP: ErrorKind = {
  code: 'condition_too_deep',
  text: 'nests conditions deeper than 64 levels',
};
export const CONDITION_TOO_LARGE: ErrorKind = {
  code: 'condition_too_large',
  text: 'is more than a condition may hold',
};
export const INVALID_FIELD_DECLARATION: ErrorKind = {
  code: 'invalid_field_declaration',
  text: 'is not a field declaration',
};
export const RESERVED_FIELD_NAME: ErrorKind = {
  code: 'reserved_field_name',
  text: 'is a reserved word and cannot name a field',
};
