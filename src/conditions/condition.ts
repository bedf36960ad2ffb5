/** A value that a field test compares with. */
export type Scalar = string | number | boolean;

/** Tests of one field by named operators; all of them must hold. */
export interface FieldOperators {
  /** The field is this value, and of the same type. */
  readonly eq?: Scalar | undefined;
  /** The field is one of these values. */
  readonly in?: readonly Scalar[] | undefined;
  /** The field is a number greater than this. */
  readonly gt?: number | undefined;
  /** The field is a number, this or greater. */
  readonly gte?: number | undefined;
  /** The field is a number less than this. */
  readonly lt?: number | undefined;
  /** The field is a number, this or less. */
  readonly lte?: number | undefined;
  /** true: the field has a value; false: it is absent, undefined or null. */
  readonly exists?: boolean | undefined;
  /** The field is a list that holds this text. */
  readonly has?: string | undefined;
  /** The field is a list that holds at least one of these texts. */
  readonly hasAny?: readonly string[] | undefined;
  /** The field is a list that holds each of these texts. */
  readonly hasAll?: readonly string[] | undefined;
}

/** The name of an operator of a field test. */
export type FieldOperator = keyof FieldOperators;

/** What is asked of one field: a value (equals), a list of values (one of), or operators. */
export type FieldTest = Scalar | readonly Scalar[] | FieldOperators;

/**
 * A condition on a record's fields, as plain JSON; everything in it must hold.
 *
 * `any`, `all` and `not` are reserved words, every other key names a field. The type is wide so
 * that an imported JSON file fits it: what TypeScript cannot see is checked at run time.
 */
export interface Condition {
  /** At least one of these conditions holds. */
  readonly any?: readonly Condition[] | undefined;
  /** Each of these conditions holds. */
  readonly all?: readonly Condition[] | undefined;
  /** This condition does not hold. */
  readonly not?: Condition | undefined;
  readonly [field: string]: FieldTest | Condition | readonly Condition[] | undefined;
}
