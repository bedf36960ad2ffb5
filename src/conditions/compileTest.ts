import type { Scalar } from './condition.js';
import type { ConditionNode, TestNode } from './conditionTree.js';
import type { ConditionRecord } from './readField.js';

/** Answers whether a record fulfils a condition. */
export type RecordTest = (record: ConditionRecord) => boolean;

/** Turns a tree into nested closures: code that is generated as text would break CSP. */
export function compileTest(node: ConditionNode): RecordTest {
  switch (node.kind) {
    case 'test':
      return compileFieldTest(node);
    case 'all':
      return allOf(node.nodes.map(compileTest));
    case 'any':
      return anyOf(node.nodes.map(compileTest));
    case 'not': {
      const inner = compileTest(node.node);
      return (record) => !inner(record);
    }
  }
}

function allOf(tests: readonly RecordTest[]): RecordTest {
  const [first, second] = tests;
  if (first === undefined) return () => true;
  if (second === undefined) return first;
  return (record) => {
    for (const test of tests) if (!test(record)) return false;
    return true;
  };
}

function anyOf(tests: readonly RecordTest[]): RecordTest {
  return (record) => {
    for (const test of tests) if (test(record)) return true;
    return false;
  };
}

/** Lists up to this length are scanned, which is faster than hashing the value. */
const SHORT_LIST = 4;

// In each closure the own-property check comes last: it costs the most and rarely decides.
function compileFieldTest({ field, operator, expected }: TestNode): RecordTest {
  const number = expected as number;
  const values = expected as readonly unknown[];
  switch (operator) {
    case 'eq':
      return (record) => record[field] === expected && Object.hasOwn(record, field);
    case 'in':
      return oneOf(field, values);
    case 'gt':
      return compare(field, (value) => value > number);
    case 'gte':
      return compare(field, (value) => value >= number);
    case 'lt':
      return compare(field, (value) => value < number);
    case 'lte':
      return compare(field, (value) => value <= number);
    case 'exists':
      return (record) => (record[field] != null && Object.hasOwn(record, field)) === expected;
    case 'has':
      return listTest(field, (list) => list.includes(expected));
    case 'hasAny':
      return listTest(field, (list) => values.some((each) => list.includes(each)));
    case 'hasAll':
      return listTest(field, (list) => values.every((each) => list.includes(each)));
  }
}

function oneOf(field: string, values: readonly unknown[]): RecordTest {
  if (values.length <= SHORT_LIST) {
    return (record) => values.includes(record[field]) && Object.hasOwn(record, field);
  }
  const set = new Set(values);
  return (record) => set.has(record[field]) && Object.hasOwn(record, field);
}

function compare(field: string, holds: (value: number) => boolean): RecordTest {
  return (record) => {
    const value = record[field];
    return typeof value === 'number' && holds(value) && Object.hasOwn(record, field);
  };
}

function listTest(field: string, holds: (list: readonly unknown[]) => boolean): RecordTest {
  return (record) => {
    const value = record[field];
    return Array.isArray(value) && holds(value) && Object.hasOwn(record, field);
  };
}
