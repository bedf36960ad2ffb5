import type { FieldDeclarations } from '../../conditions/index.js';
import { declarationOf } from '../../conditions/fieldDeclarations.js';
import type { ConditionNode, TestNode } from '../../conditions/conditionTree.js';

/** A record as conditions see it. */
export type WitnessRecord = Readonly<Record<string, unknown>>;

/** A field with values of which each behaves unlike the others in the conditions asked. */
export interface FieldDomain {
  readonly field: string;
  /** `undefined` stands for a record without the field. */
  readonly values: readonly unknown[];
  /** False when there are sets that none of the values stands for. */
  readonly isComplete: boolean;
}

/** Beyond so many tags a test for sets is tried with each alone, all and none. */
const MOST_SUBSET_TAGS = 6;

/**
 * For each field that some conditions ask for, values that stand for all others: conditions can
 * only tell apart what lies on different sides of a value that they name.
 *
 * Declared fields of a list of texts have exactly these. Of numbers: each number named, and one in
 * each gap between them. Of sets: each subset of the tags named. Of anything else: each value
 * named, and one that nobody names. A field that conditions ask for as several of these has the
 * values of all; one that is only compared with numbers is taken for a number. A missing field is
 * a value of its own.
 */
export function fieldDomains(
  trees: readonly ConditionNode[],
  fields: FieldDeclarations | undefined,
): FieldDomain[] {
  const tests = trees.flatMap(testsOf);
  const names = [...new Set(tests.map(({ field }) => field))].sort();
  return names.map((field) => {
    const own = tests.filter((test) => test.field === field);
    const declared = fields === undefined ? undefined : declarationOf(fields, field);
    const isComplete = typeof declared === 'object' || tagsOf(own).length <= MOST_SUBSET_TAGS;
    return { field, values: valuesOf(own, declared), isComplete };
  });
}

/** All tests of a tree. */
function testsOf(node: ConditionNode): TestNode[] {
  if (node.kind === 'test') return [node];
  return node.kind === 'not' ? testsOf(node.node) : node.nodes.flatMap(testsOf);
}

function valuesOf(
  tests: readonly TestNode[],
  declared: string | readonly string[] | undefined,
): readonly unknown[] {
  // A ticket of a declared field has one of its values; it may still lack the field.
  if (typeof declared === 'object') return [...declared, undefined];
  if (declared === 'boolean') return [true, false, undefined];
  const named = [...new Set(tests.flatMap(({ expected }) => [expected].flat()))];
  const asksForSet = declared === 'set' || tests.some(({ operator }) => isForSets(operator));
  const sets = asksForSet ? subsets(tagsOf(tests)) : [];
  if (declared === 'set') return [...sets, undefined];
  const scalars = named.filter((value) => isNamed(value, tests));
  const numbers = scalars.filter((value) => typeof value === 'number');
  const others = scalars.filter((value) => typeof value !== 'number');
  // The set without tags stands for what nobody names; a field of numbers has nothing else.
  const isOpen =
    declared !== 'number' && !asksForSet && (others.length > 0 || numbers.length === 0);
  return [
    ...others,
    ...(declared === 'number' || numbers.length > 0 ? numbersAround(numbers) : []),
    ...(isOpen ? [unnamed(others)] : []),
    ...sets,
    undefined,
  ];
}

/** Operators that ask what a list of texts holds. */
function isForSets(operator: string): boolean {
  return operator.startsWith('has');
}

/** The tags that tests for sets name. */
function tagsOf(tests: readonly TestNode[]): string[] {
  const own = tests.filter(({ operator }) => isForSets(operator));
  return [...new Set(own.flatMap(({ expected }) => [expected].flat()))].filter(isText);
}

/** `exists` takes true and false that are no values of the field, tests for sets name tags. */
function isNamed(value: unknown, tests: readonly TestNode[]): boolean {
  return tests.some(
    ({ operator, expected }) =>
      operator !== 'exists' && !isForSets(operator) && [expected].flat().includes(value as string),
  );
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

/** Each number, and one below, between and above them, whole where it can be; zero when there is none. */
function numbersAround(numbers: readonly number[]): number[] {
  const sorted = [...new Set(numbers)].sort((a, b) => a - b);
  const [first] = sorted;
  const last = sorted[sorted.length - 1];
  if (first === undefined || last === undefined) return [0];
  const gaps = sorted.slice(1).map((value, i) => {
    const below = sorted[i] ?? value;
    const middle = (below + value) / 2;
    return Math.floor(middle) > below ? Math.floor(middle) : middle;
  });
  return [first - 1, ...sorted, ...gaps, last + 1];
}

/** A text that no condition names. */
function unnamed(values: readonly unknown[]): string {
  let text = 'other';
  while (values.includes(text)) text += '_';
  return text;
}

function subsets(tags: readonly string[]): (readonly string[])[] {
  if (tags.length > MOST_SUBSET_TAGS) {
    return [[], ...tags.map((tag) => [tag]), [...tags]];
  }
  return Array.from({ length: 2 ** tags.length }, (_, bits) =>
    tags.filter((__, place) => (bits & (1 << place)) !== 0),
  );
}
