/** The list of numbers that a case gives. */
export function numberList(value: unknown): readonly number[] {
  if (!Array.isArray(value) || !value.every((each) => typeof each === 'number')) {
    throw new TypeError('not a list of numbers');
  }
  return value;
}

/** The list of objects that a case gives. */
export function objectList(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  if (!Array.isArray(value)) throw new TypeError('not a list');
  return value as readonly Readonly<Record<string, unknown>>[];
}
