import { isOpen } from './cloneOf.js';
import { unlessHost } from './hostError.js';

const MOST_VALUES = 20_000;

/**
 * What in an answer is not as promised: numbers that are none, invalid dates, what JSON cannot
 * hold, objects with another prototype than their kind has. Objects that the host handed in, and
 * what an issue says it received, are the host's own.
 */
export function answerFaults(answer: unknown, args: readonly unknown[] = []): string[] {
  const faults = new Set<string>();
  const seen = new Set<unknown>(withinOf(args).filter((each) => typeof each === 'object'));
  const queue: unknown[] = [answer];
  for (const value of queue) {
    if (queue.length > MOST_VALUES) break;
    if (seen.has(value)) continue;
    const fault = faultOf(value);
    if (fault !== undefined) faults.add(fault);
    if (typeof value !== 'object' || value === null) continue;
    if (ArrayBuffer.isView(value) || value instanceof Date) continue;
    seen.add(value);
    // What stands behind a symbol is the package's own.
    for (const [key, each] of entriesOf(value)) if (key !== 'received') queue.push(each);
  }
  return [...faults];
}

/** Everything in the arguments, to be told by identity. */
function withinOf(args: readonly unknown[]): unknown[] {
  const found: unknown[] = [];
  const queue: unknown[] = [...args];
  for (const each of queue) {
    found.push(each);
    if (queue.length > MOST_VALUES || !isOpen(each)) continue;
    for (const [, inner] of entriesOf(each)) queue.push(inner);
  }
  return found;
}

function entriesOf(value: object): [string, unknown][] {
  return unlessHost(() => Object.entries<unknown>(value as Record<string, unknown>)) ?? [];
}

function faultOf(value: unknown): string | undefined {
  if (typeof value === 'number' && !Number.isFinite(value)) return `a number that is ${value}`;
  if (typeof value === 'bigint' || typeof value === 'symbol') return `a ${typeof value}`;
  if (typeof value !== 'object' || value === null) return undefined;
  if (value instanceof Date) return Number.isNaN(+value) ? 'an invalid date' : undefined;
  if (ArrayBuffer.isView(value)) return undefined;
  const prototype: unknown = Object.getPrototypeOf(value);
  const own = Array.isArray(value) ? Array.prototype : Object.prototype;
  if (prototype === own || prototype === null) return undefined;
  return `an object of another kind: ${value.constructor?.name ?? 'changed prototype'}`;
}
