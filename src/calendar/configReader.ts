import type { ErrorKind } from '../errors/errorKind.js';
import { issue, type Issue, type IssueDetail } from '../errors/issue.js';
import { MISSING_KEY, UNKNOWN_KEY, WRONG_TYPE } from '../errors/kinds/config.js';

/** Keys and indexes from the root of the config. */
export type Path = readonly (string | number)[];

export type Fields = Readonly<Record<string, unknown>>;

/** Words the known names that a mistyped one most likely meant. */
export type Suggest = (name: string, known: readonly string[]) => string | undefined;

/** Reads untrusted config values and collects what is wrong with them. */
export interface ConfigReader {
  readonly issues: Issue[];
  /** Absent where every byte counts. */
  readonly suggest: Suggest | undefined;
}

export function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Notes an issue. */
export function report(
  reader: ConfigReader,
  kind: ErrorKind,
  path: Path,
  detail?: IssueDetail,
): void {
  reader.issues.push(issue(kind, path, detail));
}

/** Notes that a value is missing or of the wrong type. */
export function wrong(reader: ConfigReader, path: Path, received: unknown, expected: string): void {
  const kind = received === undefined ? MISSING_KEY : WRONG_TYPE;
  report(reader, kind, path, received === undefined ? { expected } : { expected, received });
}

/** The value as an object, of known keys when they are given; else empty, and reported. */
export function readRecord(
  reader: ConfigReader,
  value: unknown,
  path: Path,
  known?: readonly string[],
): Fields {
  if (!isRecord(value)) {
    wrong(reader, path, value, 'an object');
    return {};
  }
  for (const key of known === undefined ? [] : Object.keys(value)) {
    if (known?.includes(key)) continue;
    const hint = reader.suggest?.(key, known ?? []);
    report(reader, UNKNOWN_KEY, [...path, key], { received: key, hint });
  }
  return value;
}

/** The value as a list; else empty, and reported. */
export function readList(
  reader: ConfigReader,
  value: unknown,
  path: Path,
  expected: string,
): readonly unknown[] {
  if (Array.isArray(value)) return value;
  wrong(reader, path, value, expected);
  return [];
}

/** An optional text; anything else is reported. */
export function readText(reader: ConfigReader, value: unknown, path: Path): string | undefined {
  if (value === undefined || typeof value === 'string') return value;
  wrong(reader, path, value, 'text');
  return undefined;
}
