/**
 * Whether a value is a `Date`, of whatever realm: what a worker or a test runner's context hands
 * over is no instance of this realm's `Date`. What only names itself so is none.
 */
export function isDate(value: unknown): value is Date {
  if (typeof value !== 'object' || value === null || Symbol.toStringTag in value) return false;
  return Object.prototype.toString.call(value) === '[object Date]';
}
