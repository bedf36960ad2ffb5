import { partsOf, type ConditionNode, type TestNode } from './conditionTree.js';

/**
 * The canonical text of a condition: equal for conditions that say the same in another order
 * or another spelling of one test, so that equal rows can be found.
 *
 * It does not see equivalence that needs logic, such as distributing `any` over `all`.
 */
export function conditionKey(node: ConditionNode): string {
  const keys = distinctSorted(partsOf(node).flatMap(nodeKeys));
  return keys.length === 1 ? keys.join() : `all(${keys.join(',')})`;
}

function nodeKeys(node: ConditionNode): string[] {
  if (node.kind === 'test') return testKeys(node);
  if (node.kind === 'all') return node.nodes.flatMap(nodeKeys);
  if (node.kind === 'not') return [`not(${conditionKey(node.node)})`];
  const keys = distinctSorted(alternativesOf(node).map(conditionKey));
  return keys.length === 1 ? keys : [`any(${keys.join(',')})`];
}

function alternativesOf(node: ConditionNode): readonly ConditionNode[] {
  return node.kind === 'any' ? node.nodes.flatMap(alternativesOf) : [node];
}

function testKeys({ field, operator, expected }: TestNode): string[] {
  const list: readonly unknown[] = typeof expected === 'object' ? expected : [expected];
  const values = distinctSorted(list.map((each) => JSON.stringify(each)));
  const key = (name: string, texts: readonly string[]): string =>
    `${JSON.stringify(field)}.${name}[${texts.join(',')}]`;
  if (operator === 'eq') return [key('in', values)];
  if (operator === 'has' || operator === 'hasAll' || values.length === 1) {
    const single = operator.startsWith('has') ? 'has' : operator;
    return values.map((each) => key(single, [each]));
  }
  return [key(operator, values)];
}

function distinctSorted(texts: readonly string[]): string[] {
  return [...new Set(texts)].sort();
}
