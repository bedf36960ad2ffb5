import type { ErrorKind } from '../../errors/errorKind.js';
import { issue, type Issue } from '../../errors/issue.js';
import { didYouMean } from '../../errors/nearestName.js';
import { oneOf } from '../../errors/oneOf.js';

/** Everything that a path may name. */
export interface PathNames {
  readonly people: ReadonlySet<string>;
  readonly teams: ReadonlySet<string>;
  readonly schedules: ReadonlySet<string>;
  readonly policies: ReadonlySet<string>;
  readonly calendars: ReadonlySet<string>;
}

/** Refuses a name that leads nowhere, with the nearest that do not. */
export function checkName(
  id: string,
  known: ReadonlySet<string>,
  path: readonly (string | number)[],
  kind: ErrorKind,
): Issue[] {
  if (known.has(id)) return [];
  const ids = [...known];
  const detail = { received: id, expected: oneOf(ids), hint: didYouMean(id, ids) };
  return [issue(kind, path, detail)];
}
