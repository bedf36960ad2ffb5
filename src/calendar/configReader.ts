import type { ErrorKind } from '../errors/errorKind.js';
import { issue, type Issue } from '../errors/issue.js';
import { MISSING_KEY, UNKNOWN_KEY, WRONG_TYPE } from '../errors/kinds/config.js';

/** Keys and indexes from the root of the config. */
export type Path = readonly (string | number)[];

export type Fields = Readonly<Record<string, unknown>>;

/** Where those that read untrusted config values note what is wrong with them. */
export type ConfigReader = Issue[];

export function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Notes an issue. */
export function report(
  reader: ConfigReader,
  kind: ErrorKind,
  path: Path,
  received?: unknown,
  hint?: string,
): void {
  reader.push(issue(kind, path, { received, hint }));
}

/** Notes that a value is missing or of the wrong type. */
export function wrong(reader: ConfigReader, path: Path, received: unknown): void {
  report(reader, received === undefined ? MISSING_KEY : WRONG_TYPE, path, received);
}

/** The value as an object, of known keys when they are given; else empty, and reported. */
export function readRecord(
  reader: ConfigReader,
  value: unknown,
  path: Path,
  known?: readonly string[],
): Fields {
  if (!isRecord(value)) {
    wrong(reader, path, value);
    return {};
  }
  for (const key of Object.keys(value)) {
    if (known?.includes(key) === false) report(reader, UNKNOWN_KEY, [...path, key]);
  }
  return value;
}

/** The value as a list; else empty, and reported. */
export function readList(reader: ConfigReader, value: unknown, path: Path): readonly unknown[] {
  if (Array.isArray(value)) return value;
  wrong(reader, path, value);
  return [];
}

/** An optional text; anything else is reported. */
export function readText(reader: ConfigReader, value: unknown, path: Path): string | undefined {
  if (value === undefined || typeof value === 'string') return value;
  wrong(reader, path, value);
  return undefined;
}
