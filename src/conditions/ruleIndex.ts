import type { Scalar } from './condition.js';
import { partsOf, type ConditionNode, type TestNode } from './conditionTree.js';
import type { ConditionRecord } from './conditionRecord.js';

/** An `in` with more values than this stands in no index: each value costs an entry. */
const MOST_VALUES = 64;

/** A test that a rule cannot do without, and the values one of which must be there. */
interface Anchor {
  readonly field: string;
  /** Whether the field is a list that holds the value, or is the value. */
  readonly inList: boolean;
  readonly values: readonly Scalar[];
}

/** Rules by the value of one field, each list in the order of the rules. */
interface FieldIndex {
  readonly field: string;
  readonly inList: boolean;
  readonly places: Map<unknown, number[]>;
}

/** Which rules may hold for a record, found without asking the others. */
export interface RuleIndex {
  readonly fields: readonly FieldIndex[];
  /** Rules that ask for no value and so must always be asked. */
  readonly rest: readonly number[];
}

/** Sorts each rule under the rarest of the values that it needs. */
export function ruleIndex(trees: readonly ConditionNode[]): RuleIndex {
  const anchors = trees.map(anchorsOf);
  const counts = new Map<string, number>();
  for (const key of anchors.flat().flatMap(keysOf)) counts.set(key, (counts.get(key) ?? 0) + 1);
  const load = (anchor: Anchor): number =>
    keysOf(anchor).reduce((sum, key) => sum + (counts.get(key) ?? 0), 0);
  const fields = new Map<string, FieldIndex>();
  const rest: number[] = [];
  for (const [place, choices] of anchors.entries()) {
    const [first, ...others] = choices;
    if (first === undefined) rest.push(place);
    else
      enter(
        fields,
        others.reduce((a, b) => (load(b) < load(a) ? b : a), first),
        place,
      );
  }
  return { fields: [...fields.values()], rest };
}

function enter(fields: Map<string, FieldIndex>, anchor: Anchor, place: number): void {
  const { field, inList, values } = anchor;
  const key = JSON.stringify([field, inList]);
  const index = fields.get(key) ?? { field, inList, places: new Map<unknown, number[]>() };
  fields.set(key, index);
  for (const value of new Set(values)) {
    const places = index.places.get(value);
    if (places === undefined) index.places.set(value, [place]);
    else places.push(place);
  }
}

/** Lists of places, each ascending, that together hold every rule which may hold for a record. */
export function* candidateLists(
  { fields, rest }: RuleIndex,
  record: ConditionRecord,
): Generator<readonly number[]> {
  for (const { field, inList, places } of fields) {
    const value = record[field];
    if (!inList) {
      const found = places.get(value);
      if (found !== undefined) yield found;
    } else if (Array.isArray(value)) {
      for (const each of value) {
        const found = places.get(each);
        if (found !== undefined) yield found;
      }
    }
  }
  yield rest;
}

function anchorsOf(tree: ConditionNode): Anchor[] {
  return partsOf(tree).flatMap((node) => (node.kind === 'test' ? anchorsOfTest(node) : []));
}

function anchorsOfTest({ field, operator, expected }: TestNode): Anchor[] {
  const values = typeof expected === 'object' ? expected : [expected];
  switch (operator) {
    case 'eq':
    case 'in':
      return values.length > MOST_VALUES ? [] : [{ field, inList: false, values }];
    case 'has':
    case 'hasAny':
      return values.length > MOST_VALUES ? [] : [{ field, inList: true, values }];
    case 'hasAll':
      return values
        .slice(0, MOST_VALUES)
        .map((value) => ({ field, inList: true, values: [value] }));
    case 'gt':
    case 'gte':
    case 'lt':
    case 'lte':
    case 'exists':
      return [];
  }
}

function keysOf({ field, inList, values }: Anchor): string[] {
  return values.map((value) => JSON.stringify([field, inList, value]));
}
