import { InputError } from '../../errors/inputError.js';
import { WRONG_TYPE } from '../../errors/kinds/config.js';
import { requireObject } from '../../errors/requireObject.js';
import { checkCount } from '../checkCount.js';

/** A share as its counts. */
export interface Share {
  /** An integer from 0 to n. */
  readonly successes: number;
  /** How many could have been one. */
  readonly n: number;
}

/** A share with the name of its group. */
export interface NamedShare extends Share {
  readonly key: string;
}

/** Refuses what is no share. */
export function checkShare(share: Share, argument: string): void {
  requireObject(share, argument, 'an object with successes and n');
  checkCount(share.n, `${argument}.n`, Number.MAX_SAFE_INTEGER);
  checkCount(share.successes, `${argument}.successes`, share.n);
}

/** Refuses what is no share with a name. */
export function checkNamedShare(share: NamedShare, argument: string): void {
  checkShare(share, argument);
  if (typeof share.key === 'string') return;
  throw new InputError(WRONG_TYPE, `${argument}.key`, share.key, 'a text');
}
