import { plainValue } from '../../ticket/plainValue.js';

/** Bits that say what a value may be used as. */
export const TEXT = 1;
export const NUMBER = 2;
export const NOTHING = 4;
export const SCALAR = 8;

/**
 * The dictionary made ready for a loop over codes: a code is a place in each of the lists. They
 * grow by the attributes that creations tell.
 */
export class ValueCodes {
  /** As conditions see them; undefined at 0. */
  readonly values: unknown[] = [];
  /** The first code of an equal value. What is no scalar equals nothing else. */
  readonly first: number[] = [];
  readonly kinds: number[] = [];
  private readonly seen = new Map<unknown, number>();

  constructor(dictionary: readonly unknown[]) {
    // A null that somebody wrote is another thing than nothing written, so 0 is never its code.
    for (const [code, raw] of dictionary.entries()) this.add(code === 0 ? undefined : raw);
  }

  /** The code of a value that stands in no dictionary. */
  codeOf(raw: unknown): number {
    const code = this.values.length;
    this.add(raw);
    return this.first[code] ?? 0;
  }

  private add(raw: unknown): void {
    const value = raw === undefined ? undefined : plainValue(raw);
    const isScalar = typeof value !== 'object' || value === null;
    const code = this.values.length;
    const known = isScalar ? this.seen.get(value) : undefined;
    if (isScalar && known === undefined) this.seen.set(value, code);
    this.values.push(value);
    this.first.push(known ?? code);
    this.kinds.push(kindOf(raw) | (isScalar ? SCALAR : 0));
  }
}

function kindOf(raw: unknown): number {
  if (raw === undefined || raw === null) return NOTHING;
  if (typeof raw === 'string') return TEXT;
  return typeof raw === 'number' && Number.isFinite(raw) ? NUMBER : 0;
}
