import { setOwnEntry } from './ownEntry.js';

/** The names that stand for others: for the same text or number always the same one. */
export interface Pseudonyms {
  /** A text's stand-in, `person-1`; the kind under which it appeared first names it. */
  readonly ofText: (text: string, kind: string) => string;
  /** What stands for a value as `plainValue` gives it: its shape stays, and so do booleans and null. */
  readonly ofValue: (plain: unknown, kind: string) => unknown;
}

/**
 * Starts a book of pseudonyms, numbered by first appearance.
 *
 * @param taken - names that none of them may be
 */
export function startPseudonyms(taken: ReadonlySet<string>): Pseudonyms {
  const texts = new Map<string, string>();
  const numbers = new Map<number, number>();
  const counts = new Map<string, number>();

  function nextName(kind: string): string {
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    const name = `${kind}-${count}`;
    return taken.has(name) ? nextName(kind) : name;
  }

  function ofText(text: string, kind: string): string {
    const known = texts.get(text);
    if (known !== undefined) return known;
    const name = nextName(kind);
    texts.set(text, name);
    return name;
  }

  function ofNumber(number: number): number {
    const known = numbers.get(number) ?? numbers.size + 1;
    numbers.set(number, known);
    return known;
  }

  function ofValue(plain: unknown, kind: string): unknown {
    if (typeof plain === 'string') return ofText(plain, kind);
    if (typeof plain === 'number') return ofNumber(plain);
    if (typeof plain !== 'object' || plain === null) return plain;
    if (Array.isArray(plain)) return plain.map((each) => ofValue(each, kind));
    const other: Record<string, unknown> = {};
    for (const [key, value] of Object.entries(plain)) {
      setOwnEntry(other, ofText(key, 'field'), ofValue(value, kind));
    }
    return other;
  }

  return { ofText, ofValue };
}
