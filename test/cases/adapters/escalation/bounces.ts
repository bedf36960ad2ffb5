import { ownershipBounces, type OwnershipChange } from 'custops';
import type { CaseOutcome } from '../../runner/caseAdapter.js';
import { matchesExpected, pickExpected } from '../../runner/compareExpected.js';
import { listAt, objectAt, type JsonObject } from '../../runner/json.js';

/** How often a case was passed on. */
export function bounces(element: JsonObject): CaseOutcome {
  const counted = ownershipBounces(listAt(element, 'history') as OwnershipChange[]);
  const expected = objectAt(element, 'expected');
  const minutes = { ...counted, minutesUnowned: counted.unownedMs / 60_000 };
  const actual = pickExpected(minutes, expected);
  return { status: 'compared', expected, actual, equal: matchesExpected(actual, expected) };
}
