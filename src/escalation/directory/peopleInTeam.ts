import { InputError } from '../../errors/index.js';
import { UNKNOWN_REFERENCE } from '../../errors/kinds/config.js';
import { directoryOf, type Directory } from './directory.js';

/**
 * The members of a team.
 *
 * @param directory - compiled by `defineDirectory`
 * @param team - id of the team
 * @returns ids of people in the order of the config, each once
 * @throws InputError `not_a_directory`, `unknown_reference` for a team that is not in it
 * @example
 * ```ts
 * import { defineDirectory, peopleInTeam } from 'custops';
 *
 * const config = { people: [{ id: 'ana' }], teams: [{ id: 'support', members: ['ana'] }] };
 * peopleInTeam(defineDirectory(config, { calendars: [] }), 'support'); // => ['ana']
 * ```
 */
export function peopleInTeam(directory: Directory, team: string): readonly string[] {
  const found = directoryOf(directory).teams.get(team);
  if (found === undefined) throw new InputError(UNKNOWN_REFERENCE, 'team', team);
  return found.members;
}
