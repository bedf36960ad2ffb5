import { describe, expect, it } from 'vitest';
import {
  defineCalendar,
  defineDirectory,
  managersOf,
  peopleInRole,
  peopleInTeam,
  type Calendar,
  type DirectoryConfig,
} from '../../../src/index.js';
import { office, refused } from '../paths/support.js';

const define = (config: unknown) => defineDirectory(config as DirectoryConfig, { calendars: [] });
const people = [{ id: 'ana', manager: 'mia' }, { id: 'mia' }];

it('is refused with two calendars of one id', () => {
  const closed = defineCalendar({ id: 'office', timeZone: 'UTC', hours: {} });
  const twins = (calendars: readonly Calendar[]) => () =>
    defineDirectory({ people: [{ id: 'ana', calendar: 'office' }] }, { calendars });
  expect(refused(twins([office, closed]))).toEqual(['duplicate_id calendars.1.id']);
  expect(twins([office, office])().personIds).toEqual(['ana']);
});

describe('a directory is refused', () => {
  it.each<[string, unknown, string[]]>([
    ['that is none', null, ['wrong_type ']],
    ['without people', {}, ['missing_key people']],
    ['with one id twice', { people: [...people, { id: 'ana' }] }, ['duplicate_id people.2.id']],
    [
      'with an unknown manager',
      { people: [{ id: 'ana', manager: 'mai' }] },
      ['unknown_person people.0.manager'],
    ],
    [
      'with an unknown calendar',
      { people: [{ id: 'ana', calendar: 'x' }] },
      ['unknown_calendar people.0.calendar'],
    ],
    [
      'with an unknown role',
      { people: [{ id: 'ana', roles: ['lead'] }] },
      ['unknown_reference people.0.roles.0'],
    ],
    [
      'with an unknown member',
      { people, teams: [{ id: 't', members: ['zoe'] }] },
      ['unknown_person teams.0.members.0'],
    ],
    ['with a key too many', { people, team: [] }, ['unknown_key team']],
    [
      'where somebody is their own manager',
      { people: [{ id: 'ana', manager: 'ana' }] },
      ['loop people.0.manager'],
    ],
    [
      'where people report in a circle, told once',
      {
        people: [
          { id: 'x', manager: 'a' },
          { id: 'a', manager: 'b' },
          { id: 'b', manager: 'c' },
          { id: 'c', manager: 'a' },
        ],
      },
      ['loop people.1.manager'],
    ],
  ])('%s', (_, config, expected) => {
    expect(refused(() => define(config))).toEqual(expected);
  });

  it('with the nearest name', () => {
    expect(() => define({ people: [...people, { id: 'ben', manager: 'mai' }] })).toThrow(
      'did you mean mia',
    );
  });
});

describe('a directory', () => {
  const directory = define({
    people: [
      { id: 'ana', manager: 'mia', roles: ['agent'] },
      { id: 'mia', manager: 'tom' },
      { id: 'tom' },
    ],
    teams: [{ id: 't', members: ['mia', 'ana', 'mia'] }],
    roles: [{ id: 'agent' }, { id: 'head' }],
  });

  it('tells managers, members and holders', () => {
    expect(managersOf(directory, 'ana')).toEqual(['mia', 'tom']);
    expect(managersOf(directory, 'tom')).toEqual([]);
    expect(peopleInTeam(directory, 't')).toEqual(['mia', 'ana']);
    expect(peopleInRole(directory, 'agent')).toEqual(['ana']);
    expect(peopleInRole(directory, 'head')).toEqual([]);
  });

  it.each([
    () => managersOf(directory, 'zoe'),
    () => peopleInTeam(directory, 'zoe'),
    () => peopleInRole(directory, 'zoe'),
  ])('knows no strangers', (ask) => {
    expect(ask).toThrow(expect.objectContaining({ code: 'unknown_reference', received: 'zoe' }));
  });

  it('finds its way through a hundred thousand people', () => {
    const many = Array.from({ length: 100_000 }, (_, index) =>
      index === 0 ? { id: 'p0' } : { id: `p${index}`, manager: `p${index - 1}` },
    );
    expect(managersOf(define({ people: many }), 'p99999')).toHaveLength(99_999);
  });
});
