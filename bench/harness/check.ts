import { exactly, type Spread } from './spread.js';

/**
 * A figure with or without a bound. `limit` bounds compare with what the machine can do, `peer`
 * bounds with other packages.
 */
export interface Check {
  readonly kind: 'limit' | 'peer' | 'shown';
  readonly against: string;
  readonly measured: Spread;
  readonly atMost?: number;
  readonly atLeast?: number;
  readonly unit: string;
}

/**
 * Says whether a bound holds. Noise goes both ways and a bound should fail for a reason only, so
 * it fails when even the better tenth of the rounds is beyond it.
 */
export function holds({ measured, atMost, atLeast }: Check): boolean {
  if (atMost !== undefined) return measured.p10 <= atMost;
  if (atLeast !== undefined) return measured.p90 >= atLeast;
  return true;
}

/** custops takes at most so many times as long as the reference; `measured` is custops / reference. */
export const limit = (against: string, measured: Spread, atMost: number): Check => ({
  kind: 'limit',
  against,
  measured,
  atMost,
  unit: '×',
});

/** The peer takes at least so many times as long as custops; `measured` is peer / custops. */
export const faster = (against: string, measured: Spread, atLeast: number): Check => ({
  kind: 'peer',
  against,
  measured,
  atLeast,
  unit: '×',
});

/** A number that is counted, not timed. */
export const counted = (against: string, value: number, atMost: number, unit: string): Check => ({
  kind: 'limit',
  against,
  measured: exactly(value),
  atMost,
  unit,
});

/** A figure without a bound. */
export const shown = (against: string, measured: Spread | number, unit = '×'): Check => ({
  kind: 'shown',
  against,
  measured: typeof measured === 'number' ? exactly(measured) : measured,
  unit,
});
