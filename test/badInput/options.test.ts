import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as custops from '../../src/index.js';
import { others, samples } from './samples/index.js';

// Options are refused in one way: a key that nobody reads is a mistake, and a refusal names the
// option as one would type it, `options.now`.

const SIGNATURE = /^export function (\w+)(?:<.*?>)?\((.*)\): /gm;
const JUNK: readonly unknown[] = [null, -1, NaN, 1e300, 'x', {}, [null], () => 1];

/**
 * Names of public functions that take options, each with its parameters. `compileCalendar` looks at
 * no keys: the arithmetic of a browser has to stay small.
 */
function takers(): [string, readonly string[]][] {
  const surface = readFileSync('api/index.api.md', 'utf8');
  return [...surface.matchAll(SIGNATURE)].flatMap(([, name = '', parameters = '']) => {
    const names = [...parameters.matchAll(/(?:^|, )(\w+)\??: /g)].map(([, each]) => each!);
    return names.includes('options') && name !== 'compileCalendar' ? [[name, names]] : [];
  });
}

interface Refusal {
  readonly code: string;
  readonly argument?: string;
}

/** What a call with other options is refused with; nothing when it answers. */
function refusal(name: string, parameters: readonly string[], change: object): Refusal | undefined {
  const place = parameters.indexOf('options');
  const call = custops[name as keyof typeof custops] as (...args: unknown[]) => unknown;
  const args = [...(samples[name]?.() ?? [])];
  args[place] = { ...(args[place] as object | undefined), ...change };
  try {
    call(...args);
    return undefined;
  } catch (error) {
    if (custops.isCustopsError(error)) return error;
    throw error;
  }
}

describe('options of public functions', () => {
  it('are found on the public surface', () => {
    expect(takers().length).toBeGreaterThan(100);
  });

  it.each(takers())('%s refuses a key that nobody reads', (name, parameters) => {
    expect(refusal(name, parameters, { nobodyReadsThis: 1 })).toMatchObject({
      code: 'unknown_option',
      argument: 'options.nobodyReadsThis',
    });
  });

  it.each(takers())('%s names the option that it refuses', (name, parameters) => {
    const place = parameters.indexOf('options');
    const given = [samples[name]?.()[place], others[name]?.()[place]];
    const keys = given.flatMap((each) => Object.keys((each as object | undefined) ?? {}));
    const named = keys.flatMap((key) =>
      JUNK.map((junk) => refusal(name, parameters, { [key]: junk })?.argument ?? 'options'),
    );
    const roots = named.map((argument) => argument.split(/[.[]/)[0]);
    expect(roots.filter((root) => !parameters.includes(root!))).toEqual([]);
  });
});
