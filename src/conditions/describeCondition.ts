import { throwIfAny } from '../errors/configError.js';
import { checkCondition } from './checkCondition.js';
import type { Condition, FieldOperator } from './condition.js';
import { conditionTree, type ConditionNode, type TestNode } from './conditionTree.js';

const WORDS: Readonly<Record<FieldOperator, string>> = {
  eq: 'is',
  in: 'is one of',
  gt: 'is more than',
  gte: 'is at least',
  lt: 'is less than',
  lte: 'is at most',
  exists: '',
  has: 'has',
  hasAny: 'has any of',
  hasAll: 'has all of',
};

/**
 * Puts a condition into words, for explanations.
 *
 * @param condition - the condition; undefined and `{}` read `always`
 * @returns one line of English, the tests in the order written, nested alternatives in parentheses
 * @throws ConfigError - the condition is not one, with every issue
 * @example
 * ```ts
 * import { describeCondition } from 'custops';
 *
 * describeCondition({ tier: 'gold', priority: ['urgent', 'high'] }); // => 'tier is gold and priority is one of urgent, high'
 * ```
 */
export function describeCondition(condition: Condition | undefined): string {
  throwIfAny(checkCondition(condition));
  return nodeText(conditionTree(condition ?? {}));
}

function nodeText(node: ConditionNode): string {
  switch (node.kind) {
    case 'test':
      return testText(node);
    case 'all':
      return node.nodes.length === 0 ? 'always' : node.nodes.map(innerText).join(' and ');
    case 'any':
      return node.nodes.map(innerText).join(' or ');
    case 'not':
      return `not (${nodeText(node.node)})`;
  }
}

function innerText(node: ConditionNode): string {
  const joins = node.kind === 'all' || node.kind === 'any';
  return joins ? `(${nodeText(node)})` : nodeText(node);
}

function testText({ field, operator, expected }: TestNode): string {
  if (operator === 'exists') return `${field} is ${expected === true ? 'present' : 'missing'}`;
  const values = typeof expected === 'object' ? expected : [expected];
  return `${field} ${WORDS[operator]} ${values.join(', ')}`;
}
