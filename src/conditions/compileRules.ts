import { throwIfAny } from '../errors/configError.js';
import { issue, type Issue } from '../errors/issue.js';
import { DUPLICATE_ID, WRONG_TYPE } from '../errors/kinds/config.js';
import { requireList } from '../errors/requireList.js';
import { checkCondition, checkedOptions, type CheckConditionOptions } from './checkCondition.js';
import { compileExplainer, type FailureExplainer } from './compileExplainer.js';
import { compileTest, type RecordTest } from './compileTest.js';
import type { Condition } from './condition.js';
import type { ConditionFailure } from './conditionFailure.js';
import { recordGuard, type ConditionRecord } from './conditionRecord.js';
import { conditionTree, fieldsOf } from './conditionTree.js';
import { frozenCopy } from './frozenCopy.js';
import { isPlainObject } from './plainObject.js';
import { candidateLists, ruleIndex } from './ruleIndex.js';

/** A condition with a name. */
export interface ConditionRule {
  readonly id: string;
  /** Which records; every record when it is left out. */
  readonly when?: Condition | undefined;
}

/** A rule that did not hold, and why. */
export interface RuleRejection {
  readonly id: string;
  readonly failures: readonly ConditionFailure[];
}

/** Rules in order, compiled together so that a record is only asked about those that may hold. */
export interface CompiledRules {
  readonly ids: readonly string[];
  /**
   * The id of the first rule that holds, null when none does.
   *
   * @throws InputError `wrong_type` - the record is not an object
   */
  readonly first: (record: ConditionRecord) => string | null;
  /**
   * The ids of all rules that hold, in their order.
   *
   * @throws InputError `wrong_type` - the record is not an object
   */
  readonly all: (record: ConditionRecord) => readonly string[];
  /**
   * Why the rules before the first one that holds do not: every rule when none does.
   *
   * @throws InputError `wrong_type` - the record is not an object
   */
  readonly rejections: (record: ConditionRecord) => readonly RuleRejection[];
}

/**
 * Checks rules and compiles them together.
 *
 * Rules that need a certain value of a field, by equality or membership, are found by that value;
 * the others are not asked. The answer is the same as asking one after the other, also with
 * thousands of rules.
 *
 * @param rules - ids and conditions, in the order in which they are asked
 * @param options - `fields`: declared fields, which every test must then fit; `path`: where the
 *   list stands in its config
 * @returns the compiled rules, frozen; they hold a copy of the conditions
 * @throws ConfigError with every issue: `wrong_type`, `duplicate_id`, and those of
 *   `compileCondition`
 * @throws InputError `unknown_option`, `wrong_type` - `rules` is no list
 * @example
 * ```ts
 * import { compileRules } from 'custops';
 *
 * const rules = compileRules([
 *   { id: 'vip', when: { tier: 'gold', channel: 'chat' } },
 *   { id: 'chat', when: { channel: 'chat' } },
 *   { id: 'rest' },
 * ]);
 * rules.first({ tier: 'silver', channel: 'chat' }); // => 'chat'
 * rules.all({ tier: 'gold', channel: 'chat' }); // => ['vip', 'chat', 'rest']
 * rules.rejections({ tier: 'silver', channel: 'chat' }).map(({ id }) => id); // => ['vip']
 * ```
 */
export function compileRules(
  rules: readonly ConditionRule[],
  options: CheckConditionOptions = {},
): CompiledRules {
  requireList(rules, 'rules');
  throwIfAny(checkRules(rules, options));
  const trees = rules.map(({ when }) => conditionTree(frozenCopy(when ?? {})));
  const ids = Object.freeze(rules.map(({ id }) => id));
  const tests = trees.map(compileTest);
  const guard = recordGuard([...new Set(trees.flatMap(fieldsOf))]);
  const find = finder(trees, tests);
  // Most rules are never asked why.
  const explainers: (FailureExplainer | undefined)[] = [];
  const failuresOf = (place: number, record: ConditionRecord): readonly ConditionFailure[] =>
    (explainers[place] ??= compileExplainer(trees[place]!, tests[place]))(record);
  return Object.freeze<CompiledRules>({
    ids,
    first: (record) => ids[find.first(guard(record))] ?? null,
    all: (record) => find.all(guard(record)).map((place) => ids[place]!),
    rejections: (record) => {
      const guarded = guard(record);
      const place = find.first(guarded);
      const before = place < 0 ? ids : ids.slice(0, place);
      return before.map((id, at) => ({ id, failures: failuresOf(at, guarded) }));
    },
  });
}

/** Lists of rules, as a config holds them, with everything that is wrong with them. */
function checkRules(rules: readonly ConditionRule[], options: CheckConditionOptions): Issue[] {
  const { path = [], fields } = checkedOptions(options);
  const seen = new Set<string>();
  return Array.from(rules).flatMap((rule: unknown, index) => {
    const at = [...path, index];
    if (!isPlainObject(rule)) {
      return [issue(WRONG_TYPE, at, { received: rule, expected: 'a rule with an id' })];
    }
    const { id, when } = rule;
    const issues = checkCondition(when, { fields, path: [...at, 'when'] });
    if (typeof id !== 'string') {
      return [...issues, issue(WRONG_TYPE, [...at, 'id'], { received: id, expected: 'a text' })];
    }
    const isTaken = seen.has(id);
    seen.add(id);
    return isTaken ? [...issues, issue(DUPLICATE_ID, [...at, 'id'], { received: id })] : issues;
  });
}

interface Finder {
  readonly first: (record: ConditionRecord) => number;
  readonly all: (record: ConditionRecord) => number[];
}

/** Up to this many rules, asking them all is as fast as looking up which to ask. */
const FEW_RULES = 16;

function finder(trees: Parameters<typeof ruleIndex>[0], tests: readonly RecordTest[]): Finder {
  if (trees.length <= FEW_RULES) return scan(tests);
  const index = ruleIndex(trees);
  return {
    first: (record) => {
      let best = -1;
      for (const places of candidateLists(index, record)) {
        for (const place of places) {
          if (best >= 0 && place >= best) break;
          if (!tests[place]!(record)) continue;
          best = place;
          break;
        }
      }
      return best;
    },
    all: (record) => {
      const found = new Set<number>();
      for (const places of candidateLists(index, record)) {
        for (const place of places) if (tests[place]!(record)) found.add(place);
      }
      return [...found].sort((a, b) => a - b);
    },
  };
}

function scan(tests: readonly RecordTest[]): Finder {
  return {
    first: (record) => {
      for (let place = 0; place < tests.length; place++) if (tests[place]!(record)) return place;
      return -1;
    },
    all: (record) => {
      const found: number[] = [];
      for (let place = 0; place < tests.length; place++) {
        if (tests[place]!(record)) found.push(place);
      }
      return found;
    },
  };
}
