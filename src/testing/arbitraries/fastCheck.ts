import { InputError } from '../../errors/index.js';
import { WRONG_TYPE } from '../../errors/kinds/config.js';

/**
 * What fast-check takes as an arbitrary, told without its types, which a host need not have.
 *
 * @typeParam T - of the values
 */
export interface ArbitraryOf<T> {
  /* eslint-disable @typescript-eslint/no-explicit-any -- fast-check's own types go in and come out here, and only this one goes both ways */
  /** Makes a value. */
  generate(random: never, biasFactor: number | undefined): any;
  /** Whether a value given from outside can be made smaller. */
  canShrinkWithoutContext(value: unknown): value is T;
  /** Gives smaller values in place of one that fails. */
  shrink(value: T, context: unknown): any;
  /* eslint-enable @typescript-eslint/no-explicit-any */
  /** Keeps the values that a type guard admits. */
  filter<U extends T>(refinement: (value: T) => value is U): ArbitraryOf<U>;
  /** Keeps the values that a test admits. */
  filter(predicate: (value: T) => boolean): ArbitraryOf<T>;
  /** Turns each value into another. */
  map<U>(mapper: (value: T) => U, unmapper?: (possiblyU: unknown) => T): ArbitraryOf<U>;
  /** Chooses the next arbitrary by a value. */
  chain<U>(chainer: (value: T) => ArbitraryOf<U>): ArbitraryOf<U>;
}

/** The parts of fast-check that are asked for. */
export interface FastCheck {
  /** Whole numbers between two bounds, both included. */
  integer(constraints: { readonly min: number; readonly max: number }): ArbitraryOf<number>;
  /** One of the values given. */
  constantFrom<T>(...values: T[]): ArbitraryOf<T>;
  /** Lists of bounded length. */
  array<T>(
    each: ArbitraryOf<T>,
    constraints: { readonly minLength: number; readonly maxLength: number },
  ): ArbitraryOf<T[]>;
  /** Objects, each key of its own arbitrary. */
  record<T>(model: { [K in keyof T]: ArbitraryOf<T[K]> }): ArbitraryOf<T>;
}

const PARTS: readonly (keyof FastCheck)[] = ['integer', 'constantFrom', 'array', 'record'];

/**
 * Refuses what is not fast-check.
 *
 * @throws InputError `wrong_type`
 */
export function requireFastCheck(fc: FastCheck): void {
  for (const part of PARTS) {
    const found = (fc as Partial<FastCheck> | null | undefined)?.[part];
    if (typeof found === 'function') continue;
    throw new InputError(WRONG_TYPE, `fc.${part}`, found, 'the function of fast-check');
  }
}
