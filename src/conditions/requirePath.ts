import { InputError } from '../errors/index.js';
import { WRONG_TYPE } from '../errors/kinds/config.js';
import { requireList } from '../errors/requireList.js';

/**
 * Refuses what is no path to be written into issues.
 *
 * @throws InputError `wrong_type`
 */
export function requirePath(path: unknown): void {
  requireList(path, 'options.path');
  for (const [index, key] of (path as readonly unknown[]).entries()) {
    if (typeof key === 'string' || typeof key === 'number') continue;
    throw new InputError(WRONG_TYPE, `options.path[${index}]`, key, 'a key or an index');
  }
}
