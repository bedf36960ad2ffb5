import { issue, type Issue, type IssueDetail } from '../errors/issue.js';
import type { ErrorKind } from '../errors/errorKind.js';
import { MISSING_KEY, UNKNOWN_KEY, WRONG_TYPE } from '../errors/kinds/config.js';
import { didYouMean } from '../errors/nearestName.js';

/** Keys and indexes from the root of the config. */
export type Path = readonly (string | number)[];

/** Reads untrusted config values and collects what is wrong with them. */
export interface ConfigReader {
  readonly issues: Issue[];
  /** Notes an issue. */
  report(kind: ErrorKind, path: Path, detail?: IssueDetail): void;
  /** The value as an object of known keys; undefined, and reported, for anything else. */
  record(value: unknown, path: Path, known?: readonly string[]): Fields | undefined;
  /** The value as a list; undefined, and reported, for anything else. */
  list(value: unknown, path: Path, expected: string): readonly unknown[] | undefined;
  /** Reports an optional field that is no text. */
  text(value: unknown, path: Path): void;
}

export type Fields = Readonly<Record<string, unknown>>;

export function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function configReader(): ConfigReader {
  const issues: Issue[] = [];
  const report: ConfigReader['report'] = (kind, path, detail) => {
    issues.push(issue(kind, path, detail));
  };
  const wrong = (value: unknown, path: Path, expected: string): undefined => {
    if (value === undefined) report(MISSING_KEY, path, { expected });
    else report(WRONG_TYPE, path, { expected, received: value });
    return undefined;
  };
  return {
    issues,
    report,
    record: (value, path, known) => {
      if (!isRecord(value)) { wrong(value, path, 'an object'); return; }
      for (const key of known === undefined ? [] : Object.keys(value)) {
        if (known?.includes(key)) continue;
        report(UNKNOWN_KEY, [...path, key], { hint: didYouMean(key, known ?? []), received: key });
      }
      return value;
    },
    list: (value, path, expected) =>
      Array.isArray(value) ? (value as readonly unknown[]) : wrong(value, path, expected),
    text: (value, path) => {
      if (value === undefined || typeof value === 'string') return;
      report(WRONG_TYPE, path, { expected: 'text', received: value });
    },
  };
}
