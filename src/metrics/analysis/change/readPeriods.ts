import { InputError } from '../../../errors/index.js';
import { WRONG_TYPE } from '../../../errors/kinds/config.js';
import { INVALID_COUNT, NOT_FINITE } from '../../../errors/kinds/stats.js';
import { requireList } from '../../../errors/requireList.js';
import { requireObject } from '../../../errors/requireObject.js';
import type { Share } from '../../../stats/index.js';

/** One period of a series of values, such as a week's median. */
export interface ValuePeriod {
  readonly value: number;
}

/** A series in order of time: of values, or of shares. */
export type Periods = readonly ValuePeriod[] | readonly Share[];

/** A series that was looked through. */
export type ReadPeriods =
  | { readonly kind: 'values'; readonly values: readonly number[] }
  | {
      readonly kind: 'rates';
      readonly values: readonly number[];
      readonly shares: readonly Share[];
    };

/** Reads a series; all its periods are of the kind of the first. */
export function readPeriods(periods: Periods): ReadPeriods {
  requireList(periods, 'periods');
  const [first] = periods as readonly unknown[];
  if (typeof first !== 'object' || first === null || !('n' in first)) {
    return { kind: 'values', values: periods.map(readValue) };
  }
  const shares = periods.map(readShare);
  return { kind: 'rates', shares, values: shares.map(({ successes, n }) => successes / n) };
}

function readValue(period: unknown, index: number): number {
  requireObject(period, `periods[${index}]`, 'an object with value, or with successes and n');
  const { value } = period as ValuePeriod;
  if (typeof value === 'number' && Math.abs(value) <= Number.MAX_SAFE_INTEGER) return value;
  const expected = 'a finite number within the safe integers';
  throw new InputError(NOT_FINITE, `periods[${index}].value`, value, expected);
}

function readShare(period: unknown, index: number): Share {
  requireObject(period, `periods[${index}]`, 'an object with successes and n');
  const { successes, n } = period as Partial<Share>;
  if (n === undefined) {
    throw new InputError(WRONG_TYPE, `periods[${index}].n`, n, 'a count, as in the first period');
  }
  if (!Number.isSafeInteger(n) || n < 1) {
    const expected = 'an integer of 1 or more: leave empty periods out';
    throw new InputError(INVALID_COUNT, `periods[${index}].n`, n, expected);
  }
  const isCount = Number.isSafeInteger(successes) && Number(successes) >= 0;
  if (!isCount || Number(successes) > n) {
    const expected = `an integer from 0 to ${n}`;
    throw new InputError(INVALID_COUNT, `periods[${index}].successes`, successes, expected);
  }
  return { successes: Number(successes), n };
}
