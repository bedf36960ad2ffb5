import type { ConditionNode, TestNode } from './conditionTree.js';
import type { ConditionRecord } from './conditionRecord.js';

/** Answers whether a guarded record fulfils a condition. */
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

// Written out for the usual lengths: a loop over the tests costs a third more.
function allOf(tests: readonly RecordTest[]): RecordTest {
  const [a, b, c, d, e, ...more] = tests;
  if (a === undefined) return () => true;
  if (b === undefined) return a;
  if (c === undefined) return (record) => a(record) && b(record);
  if (d === undefined) return (record) => a(record) && b(record) && c(record);
  if (e === undefined) return (record) => a(record) && b(record) && c(record) && d(record);
  if (more.length === 0) {
    return (record) => a(record) && b(record) && c(record) && d(record) && e(record);
  }
  return (record) => tests.every((test) => test(record));
}

function anyOf(tests: readonly RecordTest[]): RecordTest {
  return (record) => tests.some((test) => test(record));
}

/** Lists up to this length are scanned, which is faster than hashing the value. */
const SHORT_LIST = 4;

function compileFieldTest({ field, operator, expected }: TestNode): RecordTest {
  const number = expected as number;
  const values = expected as readonly unknown[];
  switch (operator) {
    case 'eq':
      return (record) => record[field] === expected;
    case 'in':
      return oneOf(field, values);
    case 'gt':
      return (record) => numberOf(record[field]) > number;
    case 'gte':
      return (record) => numberOf(record[field]) >= number;
    case 'lt':
      return (record) => numberOf(record[field]) < number;
    case 'lte':
      return (record) => numberOf(record[field]) <= number;
    case 'exists':
      return (record) => isPresent(record[field]) === expected;
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
    return (record) => values.includes(record[field]);
  }
  const set = new Set(values);
  return (record) => set.has(record[field]);
}

/** The value when it is a number, else NaN, with which no comparison holds. */
function numberOf(value: unknown): number {
  return typeof value === 'number' ? value : Number.NaN;
}

function listTest(field: string, holds: (list: readonly unknown[]) => boolean): RecordTest {
  return (record) => {
    const value = record[field];
    return Array.isArray(value) && holds(value);
  };
}

function isPresent(value: unknown): boolean {
  return value !== undefined && value !== null;
}
