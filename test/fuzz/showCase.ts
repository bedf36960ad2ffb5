import { inspect } from 'node:util';
import { isOpen } from './cloneOf.js';
import { runCase, type FuzzCase } from './fuzzCase.js';
import type { Target } from './targets.js';

/** The arguments of a case's call as text, to be put into a test. */
export function showCase(target: Target, own: FuzzCase, called: string): string {
  const call = runCase(target, own).findLast(({ name }) => name === called);
  return showArgs(call?.args ?? []);
}

/** Arguments as text, long ones cut, compiled ones by their mark. */
export function showArgs(args: readonly unknown[]): string {
  const shown = args.map((each) => withMarks(each, 0));
  return inspect(shown, { depth: 12, maxStringLength: 120, maxArrayLength: 12, breakLength: 160 });
}

function withMarks(value: unknown, depth: number): unknown {
  if (typeof value !== 'object' || value === null || depth > 12) return value;
  const [symbol] = Object.getOwnPropertySymbols(value);
  if (symbol !== undefined) return symbol;
  if (!isOpen(value)) return value;
  if ('merge' in value && 'init' in value) return `metric ${String(value['id'])}`;
  const copy = (Array.isArray(value) ? new Array(value.length) : {}) as object;
  for (const [key, own] of Object.entries(Object.getOwnPropertyDescriptors(value))) {
    if (own.enumerable !== true) continue;
    const inner: unknown = 'value' in own ? withMarks(own.value as unknown, depth + 1) : '(throws)';
    Object.defineProperty(copy, key, { value: inner, enumerable: true });
  }
  return copy;
}
