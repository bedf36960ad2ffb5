import * as custops from '../../src/index.js';
import { others, samples } from '../badInput/samples/index.js';
import { furtherArgs, methods } from './furtherCalls.js';

/** Something that is called with whatever comes. */
export interface Target {
  readonly name: string;
  readonly call: (...args: readonly unknown[]) => unknown;
  /** Right arguments, in several ways. They are shared: each call takes a copy. */
  readonly samples: readonly (readonly unknown[])[];
  /** How many of the first arguments stay as they are. */
  readonly kept: number;
}

/** Names of all functions that the package exports; classes of errors are not called by hosts. */
export const publicFunctions: readonly string[] = Object.entries(custops)
  .filter(([name, value]) => typeof value === 'function' && /^[a-z]/.test(name))
  .map(([name]) => name)
  .sort();

/** Every public function, and what answers offer to be called. */
export const targets: readonly Target[] = [
  ...publicFunctions.map((name) => ({
    name,
    call: (custops as unknown as Record<string, Target['call']>)[name]!,
    samples: [samples[name], others[name], ...(furtherArgs[name] ?? [])].flatMap((make) =>
      make === undefined ? [] : [make()],
    ),
    kept: 0,
  })),
  ...Object.entries(methods).map(([name, { call, args }]) => ({
    name,
    call: call as Target['call'],
    samples: args.map((make) => make()),
    // Whose method is called.
    kept: name.startsWith('policyMatchers') ? 0 : 1,
  })),
];

/** The target of a name. */
export function targetOf(name: string): Target {
  const target = targets.find((each) => each.name === name);
  if (target === undefined) throw new Error(`there is no public function ${name}`);
  return target;
}
