import { defineDirectory, type Directory } from '../escalation/index.js';
import { recordsAt } from './recordsAt.js';

/** A directory of the ids alone that a refused one has, so that what names them is not refused too. */
export function standInDirectory(config: unknown): Directory {
  const idsAt = (key: string): string[] => {
    const ids = recordsAt(config, key).map(({ id }) => id);
    return [...new Set(ids.filter((id) => typeof id === 'string'))];
  };
  return defineDirectory(
    {
      people: idsAt('people').map((id) => ({ id })),
      teams: idsAt('teams').map((id) => ({ id, members: [] })),
      roles: idsAt('roles').map((id) => ({ id })),
    },
    { calendars: [] },
  );
}
