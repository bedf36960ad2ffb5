import { CustopsError, isCustopsError } from './custopsError.js';
import type { Issue } from './issue.js';

/** A config was refused. `issues` lists everything that is wrong with it, not only the first. */
export class ConfigError extends CustopsError {
  declare readonly issues: readonly Issue[];

  constructor(issues: readonly Issue[]) {
    const more = issues[1] ? ` (and ${issues.length - 1} more)` : '';
    super('invalid_config', `${issues[0]?.message ?? ''}${more}`, 'ConfigError');
    this.issues = issues;
  }
}

/**
 * Tells whether a caught value is a `ConfigError` of any copy of the package.
 *
 * @param value - anything, usually what a `catch` received
 * @returns true when the value has `issues` to show
 */
export function isConfigError(value: unknown): value is ConfigError {
  return isCustopsError(value) && value.code === 'invalid_config';
}

/** Throws one `ConfigError` when any of the issues is an error; does nothing otherwise. */
export function throwIfAny(issues: readonly Issue[]): void {
  if (issues.some((each) => each.severity === 'error')) throw new ConfigError(issues);
}
