import type { Condition, FieldOperator, Scalar } from './condition.js';

/** What kind of value a field holds; `missing` is absent, undefined or null. */
export type ReceivedType =
  'missing' | 'string' | 'number' | 'boolean' | 'list' | 'object' | 'other';

/** A field's value as it was met, in a form that JSON holds. */
export interface FieldReading {
  readonly field: string;
  /**
   * The value: texts, finite numbers and booleans as they are, a list with its elements read
   * likewise, NaN, the infinities and bigints as text, and null for everything else.
   */
  readonly received: unknown;
  readonly receivedType: ReceivedType;
  /** The record has no value for the field, which is told apart from a value that differs. */
  readonly missing: boolean;
}

/** The test of one field that did not hold. */
export interface FieldFailure extends FieldReading {
  readonly operator: FieldOperator;
  readonly expected: Scalar | readonly Scalar[];
}

/** None of the alternatives of an `any` held. */
export interface AnyFailure {
  readonly operator: 'any';
  /** For each alternative, in order, why it did not hold. */
  readonly alternatives: readonly (readonly ConditionFailure[])[];
}

/** The condition inside a `not` held. */
export interface NotFailure {
  readonly operator: 'not';
  /** The inner condition. */
  readonly expected: Condition;
  /** What the fields that it names were. */
  readonly met: readonly FieldReading[];
}

/**
 * Why a condition did not hold, told apart by `operator`. An `all` has no form of its own: each
 * of its parts that failed stands in the list.
 */
export type ConditionFailure = FieldFailure | AnyFailure | NotFailure;
