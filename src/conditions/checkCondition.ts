import {
  CONDITION_TOO_DEEP,
  CONDITION_TOO_LARGE,
  EMPTY_TEST,
  INVALID_FIELD_DECLARATION,
  UNDECLARED_FIELD,
} from '../errors/kinds/conditions.js';
import { WRONG_TYPE } from '../errors/kinds/config.js';
import { issue, type Issue } from '../errors/issue.js';
import { didYouMean } from '../errors/nearestName.js';
import { oneOf } from '../errors/oneOf.js';
import { requireObject } from '../errors/requireObject.js';
import { requireOptions } from '../errors/requireOptions.js';
import { checkFieldTest } from './checkFieldTest.js';
import { declarationOf, isDeclaration, type FieldDeclarations } from './fieldDeclarations.js';
import { isPlainObject } from './plainObject.js';
import { requirePath } from './requirePath.js';
import { RESERVED_WORDS } from './reservedWords.js';

/** Deeper than any written by hand, and far from where recursion would overflow the stack. */
const MAX_DEPTH = 64;

/** Conditions and field tests in one condition: bounds the work on objects that share parts. */
const MAX_PARTS = 10_000;

type Path = readonly (string | number)[];

/** What one walk over a condition carries. */
interface Walk {
  readonly fields: FieldDeclarations | undefined;
  readonly issues: Issue[];
  parts: number;
}

/** Where a condition stands and which fields it may name. */
export interface CheckConditionOptions {
  /** The declared fields; without them every field name is accepted. */
  readonly fields?: FieldDeclarations | undefined;
  /** Keys and indexes from the config's root to the condition. */
  readonly path?: readonly (string | number)[] | undefined;
}

/**
 * Checks a condition and lists everything that is wrong with it.
 *
 * `undefined` is a condition that always holds. A field test or a sub-condition that is present
 * but `undefined` is refused: dropping it would silently widen the condition.
 *
 * @param condition - the condition, of any origin
 * @param options - `fields`: declared fields, which a test must then fit; `path`: where the condition stands
 * @returns every issue found, `[]` when the condition is right
 * @throws InputError `unknown_option`, `wrong_type` - the options, not the condition, are of the
 *   wrong type
 */
export function checkCondition(condition: unknown, options: CheckConditionOptions = {}): Issue[] {
  const { fields, path = [] } = checkedOptions(options);
  if (condition === undefined) return [];
  const walk: Walk = { fields, issues: [], parts: 0 };
  checkPart(condition, { path, depth: 1, walk });
  return walk.issues;
}

/** Refuses options of the wrong type. */
export function checkedOptions(options: CheckConditionOptions): CheckConditionOptions {
  requireOptions(options, ['fields', 'path']);
  if (options.fields !== undefined) requireObject(options.fields, 'options.fields');
  if (options.path !== undefined) requirePath(options.path);
  return options;
}

interface Place {
  readonly path: Path;
  readonly depth: number;
  readonly walk: Walk;
}

function checkPart(condition: unknown, { path, depth, walk }: Place): void {
  const { issues } = walk;
  if (!isPlainObject(condition)) {
    issues.push(
      issue(WRONG_TYPE, path, {
        received: condition,
        expected: 'a condition: an object of field tests',
      }),
    );
    return;
  }
  if (depth > MAX_DEPTH) {
    issues.push(issue(CONDITION_TOO_DEEP, path));
    return;
  }
  for (const key of Object.keys(condition)) {
    // Past the bound nothing more is looked at; the one issue says so.
    if (walk.parts > MAX_PARTS) return;
    const at = { path: [...path, key], depth: depth + 1, walk };
    if (++walk.parts > MAX_PARTS) issues.push(issue(CONDITION_TOO_LARGE, at.path));
    else if (key === 'not') checkPart(condition[key], at);
    else if (RESERVED_WORDS.includes(key)) checkList(condition[key], at);
    else checkField(key, condition[key], at);
  }
}

function checkList(list: unknown, { path, depth, walk }: Place): void {
  const expected = 'a list of conditions';
  if (!Array.isArray(list)) {
    walk.issues.push(issue(WRONG_TYPE, path, { received: list, expected }));
  } else if (list.length === 0) {
    walk.issues.push(issue(EMPTY_TEST, path, { received: list, expected }));
  } else {
    for (let index = 0; index < list.length && walk.parts <= MAX_PARTS; index++) {
      const at = [...path, index];
      if (++walk.parts > MAX_PARTS) walk.issues.push(issue(CONDITION_TOO_LARGE, at));
      else checkPart(list[index], { path: at, depth, walk });
    }
  }
}

function checkField(field: string, test: unknown, { path, walk }: Place): void {
  const { fields, issues } = walk;
  const declaration = fields === undefined ? undefined : declarationOf(fields, field);
  if (fields !== undefined && declaration === undefined) {
    const known = Object.keys(fields);
    issues.push(
      issue(UNDECLARED_FIELD, path, {
        received: field,
        expected: oneOf(known),
        hint: didYouMean(field, [...known, ...RESERVED_WORDS]),
      }),
    );
  }
  if (declaration !== undefined && !isDeclaration(declaration)) {
    issues.push(issue(INVALID_FIELD_DECLARATION, path, { received: declaration }));
    return;
  }
  for (const each of checkFieldTest(test, declaration, path)) issues.push(each);
}
