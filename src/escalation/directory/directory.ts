import type { Calendar } from '../../calendar/index.js';
import { InputError } from '../../errors/index.js';
import { NOT_A_DIRECTORY } from '../../errors/kinds/escalationPaths.js';

/** Where the compiled form stands; not for hosts. The same in every copy of the package. */
export const compiled: unique symbol = Symbol.for('custops.directory') as never;

/** A person as the compiled directory knows one. */
export interface Person {
  readonly id: string;
  readonly manager: string | null;
  readonly calendar: Calendar | null;
  readonly roles: readonly string[];
}

/** A team as the compiled directory knows one. */
export interface Team {
  readonly id: string;
  readonly members: readonly string[];
  readonly manager: string | null;
}

/** What a directory holds behind its public face. */
export interface CompiledDirectory {
  readonly people: ReadonlyMap<string, Person>;
  readonly teams: ReadonlyMap<string, Team>;
  readonly roles: ReadonlyMap<string, readonly string[]>;
}

/** Who there is, checked and compiled by `defineDirectory`. */
export interface Directory {
  readonly personIds: readonly string[];
  readonly teamIds: readonly string[];
  readonly roleIds: readonly string[];
  /** @internal */
  readonly [compiled]: CompiledDirectory;
}

/**
 * The compiled form of a directory.
 *
 * @throws InputError `not_a_directory` for anything that `defineDirectory` did not make
 */
export function directoryOf(directory: Directory, argument = 'directory'): CompiledDirectory {
  const form = (directory as Partial<Directory> | null | undefined)?.[compiled];
  if (form === undefined) {
    throw new InputError(NOT_A_DIRECTORY, argument, directory, 'what defineDirectory gives');
  }
  return form;
}
