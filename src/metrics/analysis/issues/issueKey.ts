import { InputError } from '../../../errors/index.js';
import { INVALID_GROUP_KEY } from '../../../errors/kinds/metrics.js';

/** What names an issue; null and undefined for an item without one. */
export type IssueKey = string | number | boolean | null | undefined;

/** The name of an item's issue, null when it has none. */
export function issueName(key: IssueKey, place: string): string | null {
  const value: unknown = key ?? null;
  if (value === null || typeof value === 'string') return value;
  if (typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value)))
    return String(value);
  const expected = 'a text, a finite number, a boolean or null';
  throw new InputError(INVALID_GROUP_KEY, place, value, expected);
}
