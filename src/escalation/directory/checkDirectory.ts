import { duplicateIds } from '../../errors/duplicateIds.js';
import { issue, type Issue } from '../../errors/issue.js';
import { UNKNOWN_REFERENCE } from '../../errors/kinds/config.js';
import { LOOP } from '../../errors/kinds/escalationPaths.js';
import { UNKNOWN_PERSON } from '../../errors/kinds/onCall.js';
import { UNKNOWN_CALENDAR } from '../../errors/kinds/sla.js';
import type { ErrorKind } from '../../errors/errorKind.js';
import { didYouMean } from '../../errors/nearestName.js';
import { oneOf } from '../../errors/oneOf.js';
import type { DirectoryConfig, PersonConfig } from './directoryConfig.js';

type Path = readonly (string | number)[];

/** Checks what a schema cannot: that ids are there once, that names lead somewhere, that nobody reports to themselves. */
export function checkDirectory(config: DirectoryConfig, calendarIds: readonly string[]): Issue[] {
  const { people, teams = [], roles = [] } = config;
  const known = {
    people: namesOf(people),
    roles: namesOf(roles),
    calendars: { ids: calendarIds, set: new Set(calendarIds) },
  };
  return [
    ...checkIds(people, ['people']),
    ...checkIds(teams, ['teams']),
    ...checkIds(roles, ['roles']),
    ...people.flatMap(({ manager, calendar, roles: held = [] }, index) => [
      ...checkName(manager, known.people, ['people', index, 'manager'], UNKNOWN_PERSON),
      ...checkName(calendar, known.calendars, ['people', index, 'calendar'], UNKNOWN_CALENDAR),
      ...held.flatMap((role, place) =>
        checkName(role, known.roles, ['people', index, 'roles', place]),
      ),
    ]),
    ...teams.flatMap(({ members, manager }, index) => [
      ...members.flatMap((member, place) =>
        checkName(member, known.people, ['teams', index, 'members', place], UNKNOWN_PERSON),
      ),
      ...checkName(manager, known.people, ['teams', index, 'manager'], UNKNOWN_PERSON),
    ]),
    ...checkManagers(people),
  ];
}

interface Names {
  readonly ids: readonly string[];
  readonly set: ReadonlySet<string>;
}

function namesOf(list: readonly { readonly id: string }[]): Names {
  const ids = list.map(({ id }) => id);
  return { ids, set: new Set(ids) };
}

function checkIds(list: readonly { readonly id: string }[], path: Path): Issue[] {
  return duplicateIds(list.map(({ id }, index) => ({ id, path: [...path, index, 'id'] })));
}

function checkName(
  id: string | undefined,
  { ids, set }: Names,
  path: Path,
  kind: ErrorKind = UNKNOWN_REFERENCE,
): Issue[] {
  if (id === undefined || set.has(id)) return [];
  return [issue(kind, path, { received: id, expected: oneOf(ids), hint: didYouMean(id, ids) })];
}

/** Each circle of people who report to one another is told once, at the first of them in the list. */
function checkManagers(people: readonly PersonConfig[]): Issue[] {
  const managers = new Map(people.map(({ id, manager }) => [id, manager]));
  const places = new Map(people.map(({ id }, index) => [id, index]));
  const done = new Set<string>();
  return people.flatMap(({ id }) => {
    const trail: string[] = [];
    const onTrail = new Set<string>();
    let at: string | undefined = id;
    while (at !== undefined && !done.has(at) && !onTrail.has(at)) {
      trail.push(at);
      onTrail.add(at);
      at = managers.get(at);
    }
    for (const each of trail) done.add(each);
    if (at === undefined || !onTrail.has(at)) return [];
    const circle = [...trail.slice(trail.indexOf(at)), at];
    return [issue(LOOP, ['people', places.get(at) ?? 0, 'manager'], { received: circle })];
  });
}
