import type { Condition, FieldOperator, FieldTest, Scalar } from './condition.js';

/** The test of one field by one operator. */
export interface TestNode {
  readonly kind: 'test';
  readonly field: string;
  readonly operator: FieldOperator;
  readonly expected: Scalar | readonly Scalar[];
}

/** A checked condition with one form for each thing that can be said. */
export type ConditionNode =
  | TestNode
  | { readonly kind: 'all'; readonly nodes: readonly ConditionNode[] }
  | { readonly kind: 'any'; readonly nodes: readonly ConditionNode[] }
  | { readonly kind: 'not'; readonly node: ConditionNode; readonly source: Condition };

/** Builds the tree of a condition that `checkCondition` found right, in the order written. */
export function conditionTree(condition: Condition): ConditionNode {
  const nodes = Object.keys(condition).flatMap((key): ConditionNode[] => {
    const part = condition[key];
    if (key === 'any') return [{ kind: 'any', nodes: trees(part) }];
    if (key === 'all') return trees(part).flatMap(partsOf);
    if (key === 'not') return [notNode(part as Condition)];
    return testNodes(key, part as FieldTest);
  });
  const [only] = nodes;
  return nodes.length === 1 && only !== undefined ? only : { kind: 'all', nodes };
}

/** The nodes that all must hold for this one to hold. */
export function partsOf(node: ConditionNode): readonly ConditionNode[] {
  return node.kind === 'all' ? node.nodes : [node];
}

/** The names of the fields that a tree tests, sorted and distinct. */
export function fieldsOf(node: ConditionNode): readonly string[] {
  return [...new Set(fieldNames(node))].sort();
}

function fieldNames(node: ConditionNode): readonly string[] {
  if (node.kind === 'test') return [node.field];
  if (node.kind === 'not') return fieldNames(node.node);
  return node.nodes.flatMap(fieldNames);
}

function notNode(source: Condition): ConditionNode {
  return { kind: 'not', node: conditionTree(source), source };
}

function trees(part: unknown): ConditionNode[] {
  return (part as readonly Condition[]).map(conditionTree);
}

function testNodes(field: string, test: FieldTest): TestNode[] {
  if (isList(test)) return [{ kind: 'test', field, operator: 'in', expected: test }];
  if (typeof test !== 'object') return [{ kind: 'test', field, operator: 'eq', expected: test }];
  return Object.entries(test).map(([operator, expected]) => ({
    kind: 'test',
    field,
    operator: operator as FieldOperator,
    expected: expected as Scalar | readonly Scalar[],
  }));
}

/** `Array.isArray` for readonly lists, which the built-in type loses. */
function isList(value: unknown): value is readonly Scalar[] {
  return Array.isArray(value);
}
