import {
  compileCondition,
  type Condition,
  type FieldDeclarations,
} from '../../conditions/index.js';
import { conditionTree } from '../../conditions/conditionTree.js';
import { enumerateRecords } from './enumerateRecords.js';
import { fieldDomains, type WitnessRecord } from './fieldDomains.js';

/** A rule of an ordered list of which the first that matches decides. */
export interface OrderedRule {
  readonly id: string;
  readonly when?: Condition | undefined;
}

/** What the enumeration found about one rule. */
export interface RuleMatches {
  readonly id: string;
  /** A record that it matches, null when there is none. */
  readonly matched: WitnessRecord | null;
  /** A record that it decides, null when an earlier rule takes every one. */
  readonly decided: WitnessRecord | null;
  /** The earlier rules that take the records it matches, in order. */
  readonly takenBy: readonly string[];
  /** An earlier rule that matches exactly the same records. */
  readonly sameAs: string | null;
}

/** What the enumeration found about a list. */
export interface OrderedMatches {
  readonly rules: readonly RuleMatches[];
  /** A record that no rule matches, null when every record finds one. */
  readonly unmatched: WitnessRecord | null;
  /** Whether every combination was tried, so that "none" is a proof. */
  readonly isComplete: boolean;
}

/** Where and in which words the list is asked. */
export interface OrderedContext {
  readonly fields?: FieldDeclarations | undefined;
  /** Conditions whose fields are varied too, though the list does not ask for them. */
  readonly also?: readonly (Condition | undefined)[];
  /** Whether a record reaches the list at all. Default: every one does. */
  readonly reaches?: (record: WitnessRecord) => boolean;
}

/** Tries a list of rules on every record that its conditions can tell apart. */
export function orderedMatches(
  rules: readonly OrderedRule[],
  { fields, also = [], reaches = () => true }: OrderedContext,
): OrderedMatches {
  const trees = [...rules.map(({ when }) => when), ...also].map((when) =>
    conditionTree(when ?? {}),
  );
  const { records, isComplete } = enumerateRecords(fieldDomains(trees, fields));
  const tests = rules.map(({ when }) => compileCondition(when).test);
  const tallies = rules.map(() => newTally());
  let unmatched: WitnessRecord | null = null;
  for (const record of records) {
    if (!reaches(record)) continue;
    const hits = tests.map((test) => test(record));
    const first = hits.indexOf(true);
    if (first < 0) unmatched ??= record;
    tallies.forEach((tally, place) => count(tally, { record, hits, place, first }));
  }
  const found = rules.map(({ id }, place): RuleMatches => {
    const { matched, decided, takenBy, differs } = tallies[place]!;
    const twin = rules.findIndex((_, other) => other < place && !differs.has(other));
    return {
      id,
      matched,
      decided,
      takenBy: [...takenBy].sort((a, b) => a - b).map((other) => rules[other]!.id),
      sameAs: matched === null || twin < 0 ? null : rules[twin]!.id,
    };
  });
  return { rules: found, unmatched, isComplete };
}

interface Tally {
  matched: WitnessRecord | null;
  decided: WitnessRecord | null;
  readonly takenBy: Set<number>;
  /** Earlier rules that answered otherwise on some record. */
  readonly differs: Set<number>;
}

function newTally(): Tally {
  return { matched: null, decided: null, takenBy: new Set(), differs: new Set() };
}

interface Hit {
  readonly record: WitnessRecord;
  readonly hits: readonly boolean[];
  readonly place: number;
  /** The rule that decided, -1 for none. */
  readonly first: number;
}

function count(tally: Tally, { record, hits, place, first }: Hit): void {
  const isHit = hits[place] === true;
  for (let other = 0; other < place; other++) {
    if (hits[other] !== isHit) tally.differs.add(other);
  }
  if (!isHit) return;
  tally.matched ??= record;
  if (first === place) tally.decided ??= record;
  else tally.takenBy.add(first);
}
