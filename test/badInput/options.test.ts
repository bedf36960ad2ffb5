import { describe, expect, it } from 'vitest';
import * as custops from '../../src/index.js';
import { optionTakers, publicSurface, type OptionTaker } from '../architecture/publicSurface.js';
import { samples } from './samples/index.js';

// Options are refused in one way: a key that nobody reads is a mistake, and a refusal names the
// option as one would type it, `options.now`.

const JUNK: readonly unknown[] = [null, -1, NaN, 1e300, 'x', {}, [null], () => 1];

/**
 * Public functions that take options. `compileCalendar` looks at no keys: the arithmetic of a
 * browser has to stay small.
 */
const takers = optionTakers(publicSurface(['src/index.ts']))
  .filter(({ name }) => name !== 'compileCalendar')
  .map((taker) => [taker.name, taker] as const);

interface Refusal {
  readonly code: string;
  readonly argument?: string;
  readonly expected?: string;
}

/** What a call with other options is refused with; nothing when it answers. */
function refusal({ name, parameters }: OptionTaker, change: object): Refusal | undefined {
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
    expect(takers.length).toBeGreaterThan(100);
  });

  it.each(takers)(
    '%s refuses a key that nobody reads, and names all that its type has',
    (_, taker) => {
      const refused = refusal(taker, { nobodyReadsThis: 1 });
      expect(refused).toMatchObject({
        code: 'unknown_option',
        argument: 'options.nobodyReadsThis',
      });
      const known = refused?.expected?.replace(/^one of /, '').split(', ');
      expect(known?.sort()).toEqual([...taker.keys].sort());
    },
  );

  it.each(takers)('%s names the option that it refuses', (_, taker) => {
    const named = taker.keys.flatMap((key) =>
      JUNK.map((junk) => refusal(taker, { [key]: junk })?.argument ?? 'options'),
    );
    const roots = named.map((argument) => argument.split(/[.[]/)[0]);
    expect(roots.filter((root) => !taker.parameters.includes(root!))).toEqual([]);
  });
});
