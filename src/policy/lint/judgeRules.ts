import type { ErrorKind } from '../../errors/errorKind.js';
import type { OrderedMatches } from '../witness/orderedMatches.js';
import { finding, type LintFinding } from './lintFinding.js';

/** What a rule is called that can never decide, by the reason. */
export interface UselessKinds {
  readonly contradictory: ErrorKind;
  readonly duplicate: ErrorKind;
  readonly shadowed: ErrorKind;
}

/**
 * Tells of the rules of an ordered list that can never decide. Where not every combination was
 * tried, nothing is proved and nothing told.
 */
export function judgeRules(
  { rules, isComplete }: OrderedMatches,
  pathOf: (place: number) => readonly (string | number)[],
  { contradictory, duplicate, shadowed }: UselessKinds,
): LintFinding[] {
  if (!isComplete) return [];
  return rules.flatMap(({ id, matched, decided, takenBy, sameAs }, place) => {
    const path = pathOf(place);
    if (matched === null) {
      return [finding(contradictory, [...path, 'when'], { witness: { rule: id, record: null } })];
    }
    if (decided !== null) return [];
    const witness = { record: matched, decidedBy: takenBy };
    if (sameAs === null) return [finding(shadowed, path, { witness })];
    return [finding(duplicate, path, { witness: { ...witness, sameAs } })];
  });
}
