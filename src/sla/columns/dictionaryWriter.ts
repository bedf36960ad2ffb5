import { plainValue } from '../../ticket/plainValue.js';

/** A dictionary in the making: equal values get one code. */
export class DictionaryWriter {
  readonly dictionary: unknown[] = [null];
  private readonly scalars = new Map<unknown, number>();
  private readonly texts = new Map<string, number>();

  /** The code of a value; 0 for undefined alone, for a null that somebody wrote is a value. */
  codeOf(raw: unknown): number {
    if (typeof raw === 'string') return this.codeIn(this.scalars, raw, raw);
    if (raw === undefined) return 0;
    const value = plainValue(raw);
    if (typeof value !== 'object' || value === null) return this.codeIn(this.scalars, value, value);
    return this.codeIn(this.texts, JSON.stringify(value), value);
  }

  private codeIn<Key>(codes: Map<Key, number>, key: Key, value: unknown): number {
    const known = codes.get(key);
    if (known !== undefined) return known;
    const code = this.dictionary.push(value) - 1;
    codes.set(key, code);
    return code;
  }
}
