import { InputError } from '../../errors/index.js';
import { UNKNOWN_REFERENCE } from '../../errors/kinds/config.js';
import { directoryOf, type Directory } from './directory.js';

/**
 * The people who hold a role.
 *
 * @param directory - compiled by `defineDirectory`
 * @param role - id of the role
 * @returns ids of people in the order of the config
 * @throws InputError `not_a_directory`, `unknown_reference` for a role that is not in it
 * @example
 * ```ts
 * import { defineDirectory, peopleInRole } from 'custops';
 *
 * const config = { people: [{ id: 'mia', roles: ['lead'] }, { id: 'ana' }], roles: [{ id: 'lead' }] };
 * peopleInRole(defineDirectory(config, { calendars: [] }), 'lead'); // => ['mia']
 * ```
 */
export function peopleInRole(directory: Directory, role: string): readonly string[] {
  const found = directoryOf(directory).roles.get(role);
  if (found === undefined) throw new InputError(UNKNOWN_REFERENCE, 'role', role);
  return found;
}
