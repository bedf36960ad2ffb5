import type { ConditionFailure } from './conditionFailure.js';
import { fieldsOf, type ConditionNode } from './conditionTree.js';
import { compileTest, type RecordTest } from './compileTest.js';
import type { ConditionRecord } from './conditionRecord.js';
import { readField } from './readField.js';

/** Says why a record fails a condition; `[]` when it does not. */
export type FailureExplainer = (record: ConditionRecord) => readonly ConditionFailure[];

/** Builds the explainer of a tree. It asks the same closures that decide, so both always agree. */
export function compileExplainer(
  node: ConditionNode,
  test: RecordTest = compileTest(node),
): FailureExplainer {
  const failed = failureOf(node);
  return (record) => (test(record) ? [] : failed(record));
}

/** Why a record that is known to fail the node fails it. */
function failureOf(node: ConditionNode): FailureExplainer {
  switch (node.kind) {
    case 'test': {
      const { field, operator, expected } = node;
      return (record) => {
        const reading = readField(record, field);
        return [{ ...reading, operator, expected }];
      };
    }
    case 'all': {
      const parts = node.nodes.map((each) => compileExplainer(each));
      return (record) => parts.flatMap((part) => part(record));
    }
    case 'any': {
      const parts = node.nodes.map(failureOf);
      return (record) => [{ operator: 'any', alternatives: parts.map((part) => part(record)) }];
    }
    case 'not': {
      const fields = fieldsOf(node.node);
      const expected = node.source;
      return (record) => [
        { operator: 'not', expected, met: fields.map((field) => readField(record, field)) },
      ];
    }
  }
}
