/**
 * Writes an entry of a record whose keys a stranger chose. A state that came back from JSON has
 * a prototype, and assigning `__proto__` would then change that instead of the record.
 */
export function setOwnEntry<Value>(record: Record<string, Value>, key: string, value: Value): void {
  if (key === '__proto__') {
    const rest = { enumerable: true, configurable: true, writable: true };
    Object.defineProperty(record, key, { value, ...rest });
  } else {
    record[key] = value;
  }
}

/** Reads an entry of a record whose keys a stranger chose: nothing is inherited. */
export function getOwnEntry<Value>(
  record: Readonly<Record<string, Value>> | null,
  key: string,
): Value | undefined {
  return record !== null && Object.hasOwn(record, key) ? record[key] : undefined;
}

/**
 * The entries of a record that hold something. TypeScript gives the objects of a list in an imported
 * JSON file each other's keys, as undefined; a config made in code may hold such keys as well.
 */
export function presentEntries<Value>(
  record: Readonly<Record<string, Value | undefined>> = {},
): [string, Value][] {
  return Object.entries(record).filter((entry): entry is [string, Value] => entry[1] !== undefined);
}
