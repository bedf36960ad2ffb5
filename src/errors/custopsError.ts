/** The registry symbol that marks the package's errors, the same in every copy of the package. */
const brand: unique symbol = Symbol.for('custops.error') as never;

/**
 * The root of every error that the package throws.
 *
 * Recognise it with `isCustopsError`, not with `instanceof`: two copies of the package
 * may meet in one process.
 */
export class CustopsError extends Error {
  /** Stable, snake_case; each code has a page in docs/errors. */
  declare readonly code: string;

  constructor(code: string, message: string, name = 'CustopsError') {
    super(message);
    this.name = name;
    this.code = code;
    Object.defineProperty(this, brand, { value: true });
  }
}

/**
 * Tells whether a caught value is an error of this package.
 *
 * @param value - anything, usually what a `catch` received
 * @returns true for a `CustopsError`, a `ConfigError` or an `InputError` of any copy
 */
export function isCustopsError(value: unknown): value is CustopsError {
  return typeof value === 'object' && value !== null && brand in value;
}
