import { InputError } from '../errors/index.js';
import { WRONG_TYPE, WRONG_VALUE } from '../errors/kinds/config.js';
import { UNKNOWN_PERSON } from '../errors/kinds/onCall.js';
import { issue, type Issue } from '../errors/issue.js';
import { didYouMean } from '../errors/nearestName.js';
import { requireObject } from '../errors/requireObject.js';

/** Who there is: what `defineDirectory` gives, or just the names. */
export interface KnownPeople {
  readonly personIds: readonly string[];
}

/** What names people refer to. */
export interface PeopleReferences {
  /** Who there is. With it, a config that names anybody else is refused. */
  readonly directory?: KnownPeople;
}

/**
 * The people of the references, undefined when nobody says who there is.
 *
 * @throws InputError `wrong_type`
 */
export function personIdsOf(references: PeopleReferences): readonly string[] | undefined {
  requireObject(references, 'references');
  const directory: unknown = references.directory;
  if (directory === undefined) return undefined;
  const { personIds } = (directory ?? {}) as { readonly personIds?: unknown };
  if (Array.isArray(personIds)) return personIds as readonly string[];
  throw new InputError(WRONG_TYPE, 'references.directory', directory, 'what defineDirectory gives');
}

/** Refuses a person whom the directory does not know, when there is one. */
export function checkPerson(
  id: string,
  path: readonly (string | number)[],
  personIds: readonly string[] | undefined,
): Issue[] {
  if (id === '')
    return [issue(WRONG_VALUE, path, { received: id, expected: 'the id of a person' })];
  if (personIds === undefined || personIds.includes(id)) return [];
  return [issue(UNKNOWN_PERSON, path, { received: id, hint: didYouMean(id, personIds) })];
}
