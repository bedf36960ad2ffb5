import type { ErrorKind } from '../../errors/errorKind.js';
import { issue, type Issue } from '../../errors/issue.js';
import { didYouMean } from '../../errors/nearestName.js';
import { oneOf } from '../../errors/oneOf.js';

/** Everything that a path may name. */
export interface PathNames {
  readonly people: readonly string[];
  readonly teams: readonly string[];
  readonly schedules: readonly string[];
  readonly policies: readonly string[];
  readonly calendars: readonly string[];
}

/** Refuses a name that leads nowhere, with the nearest that do not. */
export function checkName(
  id: string,
  known: readonly string[],
  path: readonly (string | number)[],
  kind: ErrorKind,
): Issue[] {
  if (known.includes(id)) return [];
  const detail = { received: id, expected: oneOf(known), hint: didYouMean(id, known) };
  return [issue(kind, path, detail)];
}
