import {
  EMPTY_TEST,
  INVALID_FIELD_DECLARATION,
  INVALID_TEST_VALUE,
  RESERVED_FIELD_NAME,
} from '../errors/kinds/conditions.js';
import { DUPLICATE_ID } from '../errors/kinds/config.js';
import { issue, type Issue } from '../errors/issue.js';
import { didYouMean } from '../errors/nearestName.js';
import { requireOptions } from '../errors/requireOptions.js';
import { FIELD_TYPES } from './fieldDeclarations.js';
import { isPlainObject } from './plainObject.js';
import { requirePath } from './requirePath.js';
import { RESERVED_WORDS } from './reservedWords.js';

const EXPECTED = 'a list of texts, or one of string, number, boolean, set';

/**
 * Checks declared fields and lists everything that is wrong with them.
 *
 * @param fields - field names with their type or their list of possible texts
 * @param options - `path`: keys and indexes from the config's root to `fields`
 * @returns every issue found, `[]` when the declarations are right
 * @throws InputError `unknown_option`, `wrong_type` - the options, not the declarations, are of the
 *   wrong type
 */
export function checkFieldDeclarations(
  fields: unknown,
  options: { readonly path?: readonly (string | number)[] } = {},
): Issue[] {
  requireOptions(options, ['path']);
  const { path = [] } = options;
  requirePath(path);
  if (!isPlainObject(fields)) {
    const expected = 'an object of field names with their types';
    return [issue(INVALID_FIELD_DECLARATION, path, { received: fields, expected })];
  }
  return Object.keys(fields).flatMap((name) => {
    const at = [...path, name];
    const reserved = RESERVED_WORDS.includes(name) ? [issue(RESERVED_FIELD_NAME, at)] : [];
    return [...reserved, ...checkDeclaration(fields[name], at)];
  });
}

function checkDeclaration(declaration: unknown, path: readonly (string | number)[]): Issue[] {
  if (Array.isArray(declaration)) return checkDomain(declaration, path);
  if (FIELD_TYPES.some((type) => type === declaration)) return [];
  const hint = typeof declaration === 'string' ? didYouMean(declaration, FIELD_TYPES) : undefined;
  return [
    issue(INVALID_FIELD_DECLARATION, path, { received: declaration, expected: EXPECTED, hint }),
  ];
}

function checkDomain(domain: readonly unknown[], path: readonly (string | number)[]): Issue[] {
  if (domain.length === 0)
    return [issue(EMPTY_TEST, path, { received: domain, expected: EXPECTED })];
  const seen = new Set<unknown>();
  return Array.from(domain).flatMap((value, index) => {
    const at = [...path, index];
    if (typeof value !== 'string') {
      return [issue(INVALID_TEST_VALUE, at, { received: value, expected: 'a text' })];
    }
    if (seen.has(value)) return [issue(DUPLICATE_ID, at, { received: value })];
    seen.add(value);
    return [];
  });
}
