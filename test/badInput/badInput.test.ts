import { describe, expect, it } from 'vitest';
import * as custops from '../../src/index.js';
import { deepFreeze } from '../support/deepFreeze.js';
import { others, samples } from './samples/index.js';

// Hosts without types hand in anything. Whatever stands in an argument, or in one of its keys:
// the call answers, or throws an error of the package.

const functions = Object.entries(custops).filter(
  (entry): entry is [string, never] => typeof entry[1] === 'function' && /^[a-z]/.test(entry[0]),
);

const JUNK: readonly unknown[] = [
  ...[undefined, null, 0, -1, 1.5, NaN, Infinity, 1e300, '', 'x', '__proto__', true],
  ...[[], {}, [null], ['x'], [{}], { a: 1 }, () => 1, new Date(NaN), new Date(0), new Map()],
  ...[{ toString: 1 }, JSON.parse('{ "__proto__": { "a": 1 } }') as unknown],
];

/** The sample with junk in place of each argument, and of each key and first entry of it. */
function* spoiled(args: readonly unknown[]): Generator<readonly unknown[]> {
  for (const [index, arg] of args.entries()) {
    for (const junk of JUNK) {
      yield args.with(index, junk);
      // Another function in place of one, such as a metric's own parts, is the host's affair.
      for (const key of typeof junk === 'function' ? [] : keysOf(arg)) {
        const other = Array.isArray(arg) ? [...(arg as unknown[])] : { ...(arg as object) };
        Object.assign(other, { [key]: junk });
        yield args.with(index, other);
      }
    }
  }
}

/** Keys of plain objects, the first place of lists; nothing of what is compiled. */
function keysOf(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.length > 0 ? ['0'] : [];
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return [];
  return Object.getOwnPropertySymbols(value).length > 0 ? [] : Object.keys(value);
}

describe('whatever a public function is given', () => {
  it('every one is asked', () => {
    expect(functions.map(([name]) => name).sort()).toEqual(Object.keys(samples).sort());
  });

  it.each(functions)('%s answers, or throws an error of the package', (name, call) => {
    const odd: string[] = [];
    const asked = [samples[name]?.() ?? [], others[name]?.() ?? []];
    for (const args of asked.flatMap((each) => [...spoiled(each)])) {
      try {
        (call as (...args: readonly unknown[]) => unknown)(...args);
      } catch (error) {
        if (!custops.isCustopsError(error)) odd.push(String(error));
      }
    }
    expect(odd).toEqual([]);
  });

  it.each(functions)('%s takes what is right, and leaves it as it is', (name, call) => {
    const mutates = ['addToValueCounts', 'mergeValueCounts'].includes(name);
    const args = mutates ? samples[name]?.() : deepFreeze(samples[name]?.());
    (call as (...args: readonly unknown[]) => unknown)(...(args ?? []));
  });
});
