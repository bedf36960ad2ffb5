import { InputError } from '../../errors/index.js';
import { UNKNOWN_REFERENCE } from '../../errors/kinds/config.js';
import { directoryOf, type Directory } from './directory.js';

/**
 * The people to whom somebody reports, the nearest first.
 *
 * @param directory - compiled by `defineDirectory`
 * @param person - id of the person
 * @returns ids up to the top; empty for somebody without a manager
 * @throws InputError `not_a_directory`, `unknown_reference` for a person who is not in it
 * @example
 * ```ts
 * import { defineDirectory, managersOf } from 'custops';
 *
 * const people = [{ id: 'ana', manager: 'mia' }, { id: 'mia', manager: 'tom' }, { id: 'tom' }];
 * managersOf(defineDirectory({ people }, { calendars: [] }), 'ana'); // => ['mia', 'tom']
 * ```
 */
export function managersOf(directory: Directory, person: string): string[] {
  const { people } = directoryOf(directory);
  const found = people.get(person);
  if (found === undefined) throw new InputError(UNKNOWN_REFERENCE, 'person', person);
  const chain: string[] = [];
  // Ends, since defineDirectory refuses circles.
  for (let up = found.manager; up !== null; up = people.get(up)?.manager ?? null) chain.push(up);
  return chain;
}
