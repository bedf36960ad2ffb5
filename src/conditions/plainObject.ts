/**
 * Tells whether a value is an object as JSON has them: no array, no instance of a class.
 *
 * The prototype's prototype is looked at, since an object of another realm has another
 * `Object.prototype`.
 */
export function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
