import { InputError } from '../../errors/inputError.js';
import { NOT_FINITE } from '../../errors/kinds/stats.js';

/** Where the upper half of a double lies depends on the machine. */
const UPPER = new Uint32Array(Float64Array.of(1).buffer)[1] === 0 ? 0 : 1;

/** All bits of the exponent: of NaN and the infinities only. */
const EXPONENT = 0x7ff00000;

/** The upper halves of doubles, in the order of their values. */
export interface OrderKeys {
  /** The key of a place: rises with the value, equal for values that differ by less than 1e-6. */
  readonly halves: Int32Array;
  readonly upper: number;
  readonly least: number;
  readonly most: number;
}

/** Looks through a column once: refuses what is not finite and finds the range of its keys. */
export function orderKeys(values: Float64Array): OrderKeys {
  const halves = new Int32Array(values.buffer, values.byteOffset, values.length * 2);
  let least = 0x7fff_ffff;
  let most = -0x8000_0000;
  for (let i = UPPER; i < halves.length; i += 2) {
    const half = halves[i]!;
    if ((half & EXPONENT) === EXPONENT) refuse(values, i >> 1);
    const key = orderKey(half);
    if (key < least) least = key;
    if (key > most) most = key;
  }
  return { halves, upper: UPPER, least, most };
}

/** An upper half as a signed integer that rises with the value. */
export function orderKey(half: number): number {
  return half ^ ((half >> 31) & 0x7fff_ffff);
}

function refuse(values: Float64Array, index: number): never {
  throw new InputError(NOT_FINITE, `values[${index}]`, values[index], 'a finite number');
}
