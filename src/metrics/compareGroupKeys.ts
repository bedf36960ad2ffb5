import { compareCodePoints } from '../ticket/compareCodePoints.js';
import type { GroupKey } from './groupKey.js';

export { compareCodePoints };

const TYPE_ORDER: Readonly<Record<string, number>> = {
  object: 0,
  boolean: 1,
  number: 2,
  string: 3,
};

/** Orders keys: null, false, true, numbers ascending, texts by code point. */
export function compareGroupKeys(a: GroupKey, b: GroupKey): number {
  if (typeof a === 'string' && typeof b === 'string') return compareCodePoints(a, b);
  if (typeof a === typeof b) return Number(a) - Number(b);
  return (TYPE_ORDER[typeof a] ?? 0) - (TYPE_ORDER[typeof b] ?? 0);
}
