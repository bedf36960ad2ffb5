import {
  CONDITION_TOO_LARGE,
  EMPTY_TEST,
  INVALID_TEST_VALUE,
  OPERATOR_TYPE_MISMATCH,
  UNDECLARED_VALUE,
  UNKNOWN_OPERATOR,
  VALUE_TYPE_MISMATCH,
} from '../errors/kinds/conditions.js';
import { issue, type Issue } from '../errors/issue.js';
import { didYouMean } from '../errors/nearestName.js';
import { oneOf } from '../errors/oneOf.js';
import type { FieldOperator } from './condition.js';
import { isPlainObject } from './plainObject.js';

type Path = readonly (string | number)[];
type Declaration = string | readonly string[] | undefined;
type ValueKind = 'scalar' | 'number' | 'boolean' | 'text';

/** What an operator's value must be, and the declared field types that it fits. */
interface OperatorShape {
  readonly value: ValueKind;
  readonly list: boolean;
  readonly fits: readonly string[];
}

/** Bounds the work on a list whose length is a mistake. */
const MAX_VALUES = 100_000;

/** A list whose every value is mistyped is another list; a suggestion for each would take long. */
const MOST_SUGGESTIONS = 100;

const ANY_TYPE = ['domain', 'string', 'number', 'boolean', 'set'];
const NOT_SETS = ['domain', 'string', 'number', 'boolean'];

const OPERATORS: Readonly<Record<FieldOperator, OperatorShape>> = {
  eq: { value: 'scalar', list: false, fits: NOT_SETS },
  in: { value: 'scalar', list: true, fits: NOT_SETS },
  gt: { value: 'number', list: false, fits: ['number'] },
  gte: { value: 'number', list: false, fits: ['number'] },
  lt: { value: 'number', list: false, fits: ['number'] },
  lte: { value: 'number', list: false, fits: ['number'] },
  exists: { value: 'boolean', list: false, fits: ANY_TYPE },
  has: { value: 'text', list: false, fits: ['set'] },
  hasAny: { value: 'text', list: true, fits: ['set'] },
  hasAll: { value: 'text', list: true, fits: ['set'] },
};

const EXPECTED: Readonly<Record<ValueKind, string>> = {
  scalar: 'a text, a finite number or a boolean',
  number: 'a finite number',
  boolean: 'true or false',
  text: 'a text',
};

/** Lists what is wrong with the test of one field, whose declaration is given when it has one. */
export function checkFieldTest(test: unknown, declaration: Declaration, path: Path): Issue[] {
  if (Array.isArray(test)) return checkOperator('in', test, { declaration, path, implied: true });
  if (!isPlainObject(test)) {
    return checkOperator('eq', test, { declaration, path, implied: true });
  }
  const operators = Object.keys(test);
  if (operators.length === 0) {
    return [issue(EMPTY_TEST, path, { received: test, expected: 'a value, a list, or operators' })];
  }
  return operators.flatMap((operator) => {
    const at = [...path, operator];
    if (isOperator(operator)) {
      return checkOperator(operator, test[operator], { declaration, path: at, implied: false });
    }
    return [unknownOperator(operator, at)];
  });
}

function isOperator(name: string): name is FieldOperator {
  return Object.hasOwn(OPERATORS, name);
}

/** Words for negation in other languages: here it stands around the field test. */
const NEGATIONS = ['not', 'ne', 'neq', 'nin', 'notIn', 'hasNot', '$ne', '!='];

function unknownOperator(operator: string, path: Path): Issue {
  const known = Object.keys(OPERATORS);
  const hint = NEGATIONS.includes(operator)
    ? 'put not around the field test'
    : didYouMean(operator, known);
  const expected = oneOf(known);
  return issue(UNKNOWN_OPERATOR, path, { received: operator, expected, hint });
}

interface OperatorPlace {
  readonly declaration: Declaration;
  readonly path: Path;
  /** The operator is not written: the test is a bare value or list. */
  readonly implied: boolean;
  /** The declared values as a set, where many values are compared with them. */
  readonly known?: ReadonlySet<unknown> | undefined;
  /** Whether a wrong value gets a suggestion; the first ones of a list do. */
  readonly suggests?: boolean;
}

function checkOperator(operator: FieldOperator, value: unknown, place: OperatorPlace): Issue[] {
  const { declaration, path, implied } = place;
  const shape = OPERATORS[operator];
  const type = typeof declaration === 'object' ? 'domain' : declaration;
  if (type !== undefined && ANY_TYPE.includes(type) && !shape.fits.includes(type)) {
    const fitting = Object.entries(OPERATORS).filter(([, each]) => each.fits.includes(type));
    const expected = oneOf(fitting.map(([name]) => name));
    const hint = implied && type === 'set' ? 'write { has: … } to test membership' : undefined;
    return [issue(OPERATOR_TYPE_MISMATCH, path, { received: operator, expected, hint })];
  }
  if (!shape.list) return checkValue(value, shape.value, place);
  if (!Array.isArray(value)) {
    const expected = `a list, each ${EXPECTED[shape.value]}`;
    return [issue(INVALID_TEST_VALUE, path, { received: value, expected })];
  }
  if (value.length > MAX_VALUES) {
    return [issue(CONDITION_TOO_LARGE, path, { expected: `at most ${MAX_VALUES} values` })];
  }
  if (value.length === 0) {
    return [issue(EMPTY_TEST, path, { received: value, expected: 'at least one value' })];
  }
  const known = typeof declaration === 'object' ? new Set<unknown>(declaration) : undefined;
  return Array.from(value).flatMap((each, index) =>
    checkValue(each, shape.value, {
      ...place,
      path: [...path, index],
      known,
      suggests: index < MOST_SUGGESTIONS,
    }),
  );
}

function checkValue(
  value: unknown,
  kind: ValueKind,
  { declaration, path, implied, known, suggests = true }: OperatorPlace,
): Issue[] {
  if (!isOfKind(value, kind)) {
    const hint =
      value === null ? 'write { exists: false } to ask for a field without a value' : undefined;
    const operators = implied ? `, or operators` : '';
    return [
      issue(INVALID_TEST_VALUE, path, {
        received: value,
        expected: EXPECTED[kind] + operators,
        hint,
      }),
    ];
  }
  // Only eq and in hold values of the field itself: the others' kinds follow from the operator.
  if (kind !== 'scalar' || declaration === undefined) return [];
  if (typeof declaration === 'string') {
    return NOT_SETS.includes(declaration) && typeof value !== declaration
      ? [issue(VALUE_TYPE_MISMATCH, path, { received: value, expected: `a ${declaration}` })]
      : [];
  }
  if (known === undefined ? declaration.includes(value as string) : known.has(value)) return [];
  const hint = suggests && typeof value === 'string' ? didYouMean(value, declaration) : undefined;
  const expected = oneOf(declaration);
  return [issue(UNDECLARED_VALUE, path, { received: value, expected, hint })];
}

function isOfKind(value: unknown, kind: ValueKind): boolean {
  if (kind === 'boolean') return typeof value === 'boolean';
  if (kind === 'text') return typeof value === 'string';
  if (typeof value === 'number') return Number.isFinite(value);
  return kind === 'scalar' && (typeof value === 'string' || typeof value === 'boolean');
}
