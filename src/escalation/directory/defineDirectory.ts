import { alwaysOpen, type Calendar } from '../../calendar/index.js';
import { referencedCalendars } from '../../calendar/referencedCalendars.js';
import { frozenCopy } from '../../conditions/frozenCopy.js';
import { throwIfAny } from '../../errors/configError.js';
import type { Issue } from '../../errors/index.js';
import { parseConfig } from '../../errors/parseConfig.js';
import { requireObject } from '../../errors/requireObject.js';
import { checkDirectory } from './checkDirectory.js';
import { compiled, type CompiledDirectory, type Directory } from './directory.js';
import type { DirectoryConfig } from './directoryConfig.js';
import { directorySchema } from './directorySchema.js';

/** What a directory refers to. */
export interface DirectoryReferences {
  /** The calendars that people name as their working hours. `24x7` needs none. */
  readonly calendars: readonly Calendar[];
}

/**
 * Checks who there is and compiles it: people with their managers, working calendars and roles,
 * and teams.
 *
 * @param config - people, teams and roles, plain JSON
 * @param references - `calendars`: the compiled calendars that people name by id
 * @returns the directory, frozen
 * @throws ConfigError with every issue, such as `duplicate_id`, `unknown_person`,
 *   `unknown_reference` for a role, `unknown_calendar`, `loop` for people who report to one
 *   another; InputError `not_a_calendar`, `wrong_type`
 * @example
 * ```ts
 * import { defineDirectory } from 'custops';
 *
 * const directory = defineDirectory(
 *   {
 *     people: [{ id: 'ana', manager: 'mia' }, { id: 'ben', manager: 'mia' }, { id: 'mia' }],
 *     teams: [{ id: 'support', members: ['ana', 'ben'], manager: 'mia' }],
 *   },
 *   { calendars: [] },
 * );
 * directory.personIds; // => ['ana', 'ben', 'mia']
 * ```
 */
export function defineDirectory(
  config: DirectoryConfig,
  references: DirectoryReferences,
): Directory {
  requireObject(references, 'references');
  const { calendars, issues: twins } = calendarsById(references);
  const { value, issues } = parseConfig(directorySchema, config);
  throwIfAny([
    ...issues,
    ...(value === undefined ? [] : checkDirectory(value, [...calendars.keys()])),
    ...twins,
  ]);
  const form = compileDirectory(frozenCopy(config), calendars);
  return Object.freeze({
    personIds: Object.freeze([...form.people.keys()]),
    teamIds: Object.freeze([...form.teams.keys()]),
    roleIds: Object.freeze([...form.roles.keys()]),
    [compiled]: form,
  });
}

/** Calendars by id, `24x7` among them, and those of which two have one id. */
export function calendarsById(references: unknown): {
  readonly calendars: ReadonlyMap<string, Calendar>;
  readonly issues: readonly Issue[];
} {
  const { calendars, issues } = referencedCalendars(references);
  return { calendars: new Map([alwaysOpen, ...calendars].map((each) => [each.id, each])), issues };
}

function compileDirectory(
  { people, teams = [], roles = [] }: DirectoryConfig,
  calendars: ReadonlyMap<string, Calendar>,
): CompiledDirectory {
  const holders = new Map(roles.map(({ id }): [string, Set<string>] => [id, new Set()]));
  for (const { id, roles: held = [] } of people) {
    for (const role of held) holders.get(role)?.add(id);
  }
  return {
    people: new Map(
      people.map(({ id, manager = null, calendar, roles: held = [] }) => [
        id,
        { id, manager, calendar: calendars.get(calendar ?? '') ?? null, roles: held },
      ]),
    ),
    teams: new Map(
      teams.map(({ id, members, manager = null }) => [
        id,
        { id, members: Object.freeze([...new Set(members)]), manager },
      ]),
    ),
    roles: new Map([...holders].map(([id, who]) => [id, Object.freeze([...who])])),
  };
}
