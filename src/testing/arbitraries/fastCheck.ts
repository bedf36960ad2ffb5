import { InputError } from '../../errors/index.js';
import { WRONG_TYPE } from '../../errors/kinds/config.js';

/**
 * What fast-check takes as an arbitrary, told without its types, which a host need not have.
 *
 * @typeParam T - of the values
 */
export interface ArbitraryOf<T> {
  /* eslint-disable @typescript-eslint/no-explicit-any -- fast-check's own types go in and come out here, and only this one goes both ways */
  generate(random: never, biasFactor: number | undefined): any;
  canShrinkWithoutContext(value: unknown): value is T;
  shrink(value: T, context: unknown): any;
  /* eslint-enable @typescript-eslint/no-explicit-any */
  filter<U extends T>(refinement: (value: T) => value is U): ArbitraryOf<U>;
  filter(predicate: (value: T) => boolean): ArbitraryOf<T>;
  map<U>(mapper: (value: T) => U, unmapper?: (possiblyU: unknown) => T): ArbitraryOf<U>;
  chain<U>(chainer: (value: T) => ArbitraryOf<U>): ArbitraryOf<U>;
}

/** The parts of fast-check that are asked for. */
export interface FastCheck {
  integer(constraints: { readonly min: number; readonly max: number }): ArbitraryOf<number>;
  constantFrom<T>(...values: T[]): ArbitraryOf<T>;
  array<T>(
    each: ArbitraryOf<T>,
    constraints: { readonly minLength: number; readonly maxLength: number },
  ): ArbitraryOf<T[]>;
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
