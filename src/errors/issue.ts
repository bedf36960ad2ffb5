import type { ErrorKind } from './errorKind.js';

/** How much an issue weighs: an `error` stops, a `warning` and an `info` only speak. */
export type Severity = 'error' | 'warning' | 'info';

/** One finding about a config, a log or a policy. Errors and lint findings share this shape. */
export interface Issue {
  /** Stable, snake_case; each code has a page in docs/errors. */
  readonly code: string;
  readonly severity: Severity;
  /** Keys and indexes from the root of the config to the culprit. */
  readonly path: readonly (string | number)[];
  /** Lower case, one line; never holds the value of a ticket field. */
  readonly message: string;
  /** What would have been right, in words. */
  readonly expected?: string;
  /** The value that was found. */
  readonly received?: unknown;
  /** Where the code is explained, relative to the documentation's root. */
  readonly docs: string;
}

/** What an issue may say beside its kind and its path. */
export interface IssueDetail {
  readonly expected?: string | undefined;
  readonly received?: unknown;
  /** Text put behind the message, such as a suggestion. */
  readonly hint?: string | undefined;
  readonly severity?: Severity;
}

/** Writes a path the way one would type it: `hours.mon[0]`. */
export function pathText(path: readonly (string | number)[]): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`;
    if (!/^[a-z_$][\w$]*$/i.test(key)) return `${text}[${JSON.stringify(key)}]`;
    return text === '' ? key : `${text}.${key}`;
  }, '');
}

/** Builds an issue of a kind at a path. */
export function issue(
  kind: ErrorKind,
  path: readonly (string | number)[],
  detail: IssueDetail = {},
): Issue {
  const hint = detail.hint ? `, ${detail.hint}` : '';
  return {
    code: kind.code,
    severity: detail.severity ?? 'error',
    path,
    message: `${pathText(path) || 'config'}: ${kind.text}${hint}`,
    ...(detail.expected === undefined ? {} : { expected: detail.expected }),
    ...('received' in detail ? { received: detail.received } : {}),
    docs: `errors/${kind.code}`,
  };
}

/** An issue of a part as an issue of the whole, in which the culprit stands at another path. */
export function issueAt(own: Issue, path: readonly (string | number)[]): Issue {
  const where = (place: Issue['path']): string => pathText(place) || 'config';
  const message = `${where(path)}${own.message.slice(where(own.path).length)}`;
  return { ...own, path, message };
}
