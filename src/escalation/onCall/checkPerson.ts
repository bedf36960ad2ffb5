import { issue, type Issue } from '../../errors/issue.js';
import { WRONG_VALUE } from '../../errors/kinds/config.js';
import { UNKNOWN_PERSON } from '../../errors/kinds/onCall.js';
import { didYouMean } from '../../errors/nearestName.js';
import type { ScheduleSurroundings } from './scheduleSurroundings.js';

/** Refuses a person whom the directory does not know, when there is one. */
export function checkPerson(
  id: string,
  path: readonly (string | number)[],
  { personIds }: ScheduleSurroundings,
): Issue[] {
  if (id === '')
    return [issue(WRONG_VALUE, path, { received: id, expected: 'the id of a person' })];
  if (personIds === undefined || personIds.includes(id)) return [];
  return [issue(UNKNOWN_PERSON, path, { received: id, hint: didYouMean(id, personIds) })];
}
