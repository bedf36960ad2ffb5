import type { DirectoryConfig } from '../../escalation/index.js';

/** How texts call who is in a directory: by name, by id where there is none. */
export interface DirectoryNames {
  readonly person: (id: string) => string;
  readonly team: (id: string) => string;
  readonly role: (id: string) => string;
  /** Of an id that may be either, the person goes first. */
  readonly personOrTeam: (id: string) => string;
  /** Of an id that may be either, the role goes first. */
  readonly roleOrTeam: (id: string) => string;
}

type Named = readonly { readonly id: string; readonly name?: string | undefined }[];

/** The names of a directory; without one, every id stands for itself. */
export function directoryNames(directory: DirectoryConfig | undefined): DirectoryNames {
  const { people = [], teams = [], roles = [] } = directory ?? {};
  return {
    person: lookup(people),
    team: lookup(teams),
    role: lookup(roles),
    personOrTeam: lookup([...teams, ...people]),
    roleOrTeam: lookup([...teams, ...roles]),
  };
}

/** Of entries of one id the last one counts. */
function lookup(entries: Named): (id: string) => string {
  const names = new Map(entries.map(({ id, name }) => [id, name ?? id]));
  return (id) => names.get(id) ?? id;
}
