import { InputError } from '../../errors/index.js';
import { WRONG_TYPE } from '../../errors/kinds/config.js';
import { toEpochMs, type InstantLike } from '../../time/index.js';
import { failureText } from '../scenarios/checkPolicy.js';

// What a matcher was given may be anything, and may have gone through JSON. A value that is not
// there is refused and never taken for null: `expect(clocks.resolutoin).toBeDueAt(null)` must fail.

/** A value of an answer, undefined when there is none. */
export function valueAt(received: unknown, key: string): unknown {
  if (typeof received !== 'object' || received === null) return undefined;
  return (received as Readonly<Record<string, unknown>>)[key];
}

/** An instant of an answer as epoch ms, or null. */
export function instantAt(received: unknown, key: string): number | null {
  const value = valueAt(received, key);
  if (value === undefined) throw lacks(received, key);
  return value === null ? null : toEpochMs(value as InstantLike, key);
}

/** A number of an answer. */
export function numberAt(received: unknown, key: string): number {
  const value = valueAt(received, key);
  if (typeof value !== 'number') throw lacks(received, key);
  return value;
}

/** An id of an answer, or null. */
export function textAt(received: unknown, key: string): string | null {
  const value = valueAt(received, key);
  if (typeof value !== 'string' && value !== null) throw lacks(received, key);
  return value;
}

/** A list of an answer. */
export function listAt(received: unknown, key: string): readonly unknown[] {
  const value = valueAt(received, key);
  if (!Array.isArray(value)) throw lacks(received, key);
  return value;
}

/** What did not match and why, a line for each; nothing where an answer does not say. */
export function rejectedLines(received: unknown, key: string): readonly string[] {
  const rejected = valueAt(received, key);
  if (!Array.isArray(rejected)) return [];
  return rejected.map((each: unknown) => {
    const failures = valueAt(each, 'failures');
    const told = (Array.isArray(failures) ? failures : [])
      .filter((failure): failure is object => typeof failure === 'object' && failure !== null)
      .map(failureText);
    const why = told.length === 0 ? '' : `: ${told.join(', ')}`;
    return `${String(valueAt(each, 'id'))} does not match${why}`;
  });
}

function lacks(received: unknown, key: string): InputError {
  return new InputError(WRONG_TYPE, 'received', received, `an answer that has ${key}`);
}
