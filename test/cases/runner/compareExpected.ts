import { isJsonObject } from './json.js';

/** How far an answer may be from the expected one: `abs + rel * |expected|`, a missing one is 0. */
export interface Tolerance {
  readonly abs?: number;
  readonly rel?: number;
  /** `aucAbs` bounds the field `auc` in place of `abs` and `rel`. */
  readonly [fieldAbs: `${string}Abs`]: number;
}

/**
 * Whether an answer is the expected one: fields that the expectation leaves out are not looked at,
 * null must be null, numbers may differ by the tolerance, all else must be the same.
 */
export function matchesExpected(
  actual: unknown,
  expected: unknown,
  tolerance: Tolerance = {},
  field = '',
): boolean {
  if (typeof expected === 'number') return matchesNumber(actual, expected, tolerance, field);
  if (Array.isArray(expected)) {
    return (
      Array.isArray(actual) &&
      actual.length === expected.length &&
      expected.every((each, at) => matchesExpected(actual[at], each, tolerance, field))
    );
  }
  if (isJsonObject(expected)) {
    return (
      isJsonObject(actual) &&
      Object.keys(expected).every((key) =>
        matchesExpected(actual[key], expected[key], tolerance, key),
      )
    );
  }
  return actual === expected;
}

function matchesNumber(
  actual: unknown,
  expected: number,
  tolerance: Tolerance,
  field: string,
): boolean {
  if (typeof actual !== 'number') return false;
  const named = tolerance[`${field}Abs`];
  const bound = named ?? (tolerance.abs ?? 0) + (tolerance.rel ?? 0) * Math.abs(expected);
  return Math.abs(actual - expected) <= bound;
}

/** The part of an answer that an expectation speaks of, so that a failure shows like beside like. */
export function pickExpected(actual: unknown, expected: unknown): unknown {
  if (Array.isArray(expected) && Array.isArray(actual)) {
    return actual.map((each: unknown, at) => pickExpected(each, expected[at]));
  }
  if (!isJsonObject(expected) || !isJsonObject(actual)) return actual;
  const entries = Object.keys(expected).map((key): [string, unknown] => [
    key,
    pickExpected(actual[key], expected[key]),
  ]);
  return Object.fromEntries(entries);
}
