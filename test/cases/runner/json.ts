/** A parsed JSON object. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Whether a value is a JSON object, not an array and not null. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The object that a case must have at a key. */
export function objectAt(record: JsonObject, key: string): JsonObject {
  const value = record[key];
  if (!isJsonObject(value)) throw new TypeError(`${key} is not an object`);
  return value;
}

/** The list that a case must have at a key. */
export function listAt(record: JsonObject, key: string): readonly unknown[] {
  const value = record[key];
  if (!Array.isArray(value)) throw new TypeError(`${key} is not a list`);
  return value as readonly unknown[];
}

/** The text that a case must have at a key. */
export function textAt(record: JsonObject, key: string): string {
  const value = record[key];
  if (typeof value !== 'string') throw new TypeError(`${key} is not text`);
  return value;
}

/** The number that a case must have at a key. */
export function numberAt(record: JsonObject, key: string): number {
  const value = record[key];
  if (typeof value !== 'number') throw new TypeError(`${key} is not a number`);
  return value;
}
