import { InputError } from '../../errors/index.js';
import { WRONG_TYPE } from '../../errors/kinds/config.js';
import { requireList } from '../../errors/requireList.js';
import { requireObject } from '../../errors/requireObject.js';
import { toEpochMs, type InstantLike } from '../../time/index.js';

/** Who had a case from an instant on. */
export interface OwnershipChange {
  readonly at: InstantLike;
  /** Null: no team. */
  readonly team: string | null;
  /** Null: nobody of the team. */
  readonly owner: string | null;
}

/** An unbroken time with one team. */
export interface TeamStay {
  readonly team: string | null;
  readonly startAt: Date;
  /** Null while it lasts. */
  readonly endAt: Date | null;
  /** Null while it lasts. */
  readonly ms: number | null;
  /** The team had it before. */
  readonly isReturn: boolean;
}

/** How often a case was passed on, and how long nobody had it. */
export interface OwnershipBounces {
  readonly stays: readonly TeamStay[];
  /** Handoffs from team to team. */
  readonly teamChanges: number;
  /** Handoffs from owner to owner, nobody being one of them. */
  readonly ownerChanges: number;
  /** Stays in a team that had it before. */
  readonly returns: number;
  /** The team of each return, in order. */
  readonly returnedTo: readonly string[];
  /** Owners, nobody left out. */
  readonly distinctOwners: number;
  /** How long nobody owned it, as far as such times have ended. */
  readonly unownedMs: number;
}

/**
 * Counts how a case was passed on: stays with teams, returns to a team that had it before, and how
 * long nobody owned it.
 *
 * Neighbouring entries of one team are one stay, and of one owner one ownership. What still lasts
 * at the end of the history has no length yet.
 *
 * @param history - who had the case from when on; any order, told apart by instant
 * @returns the stays in order, and the counts
 * @throws InputError `wrong_type` and those of instants
 * @example
 * ```ts
 * import { ownershipBounces } from 'custops';
 *
 * const bounces = ownershipBounces([
 *   { at: '2026-04-06T09:00Z', team: 'support', owner: 'ana' },
 *   { at: '2026-04-06T10:00Z', team: 'billing', owner: null },
 *   { at: '2026-04-06T10:30Z', team: 'billing', owner: 'bo' },
 *   { at: '2026-04-06T11:00Z', team: 'support', owner: 'ana' },
 * ]);
 * bounces.returnedTo; // => ['support']
 * bounces.unownedMs; // => 1_800_000
 * ```
 */
export function ownershipBounces(history: readonly OwnershipChange[]): OwnershipBounces {
  requireList(history, 'history', 'a list of changes');
  const entries = history.map(readEntry).sort((a, b) => a.at - b.at);
  const stays = runsOf(entries, ({ team }) => team);
  const owners = runsOf(entries, ({ owner }) => owner);
  const held = new Set<string>();
  const told = stays.map(({ value: team, at, end }): TeamStay => {
    const isReturn = team !== null && held.has(team);
    if (team !== null) held.add(team);
    const endAt = end === null ? null : new Date(end);
    return { team, startAt: new Date(at), endAt, ms: end === null ? null : end - at, isReturn };
  });
  const returnedTo = told.flatMap(({ team, isReturn }) => (isReturn && team ? [team] : []));
  const unowned = owners.filter(({ value, end }) => value === null && end !== null);
  return {
    stays: told,
    teamChanges: Math.max(0, stays.length - 1),
    ownerChanges: Math.max(0, owners.length - 1),
    returns: returnedTo.length,
    returnedTo,
    distinctOwners: new Set(owners.flatMap(({ value }) => value ?? [])).size,
    unownedMs: unowned.reduce((sum, { at, end }) => sum + ((end ?? at) - at), 0),
  };
}

interface Entry {
  readonly at: number;
  readonly team: string | null;
  readonly owner: string | null;
}

function readEntry(entry: OwnershipChange, index: number): Entry {
  const argument = `history[${index}]`;
  requireObject(entry, argument);
  for (const key of ['team', 'owner'] as const) {
    const value: unknown = entry[key];
    if (value === null || typeof value === 'string') continue;
    throw new InputError(WRONG_TYPE, `${argument}.${key}`, value, 'a name or null');
  }
  return { at: toEpochMs(entry.at, `${argument}.at`), team: entry.team, owner: entry.owner };
}

interface Run {
  readonly value: string | null;
  readonly at: number;
  readonly end: number | null;
}

/** Joins neighbours of one value; each run ends where the next begins. */
function runsOf(entries: readonly Entry[], read: (entry: Entry) => string | null): Run[] {
  const starts = entries.filter((each, i) => {
    const before = entries[i - 1];
    return before === undefined || read(before) !== read(each);
  });
  return starts.map((each, i) => ({
    value: read(each),
    at: each.at,
    end: starts[i + 1]?.at ?? null,
  }));
}
