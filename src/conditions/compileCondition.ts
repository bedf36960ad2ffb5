import { throwIfAny } from '../errors/configError.js';
import { checkCondition, type CheckConditionOptions } from './checkCondition.js';
import { compileExplainer, type FailureExplainer } from './compileExplainer.js';
import { compileTest } from './compileTest.js';
import type { Condition } from './condition.js';
import type { ConditionFailure } from './conditionFailure.js';
import { recordGuard, type ConditionRecord } from './conditionRecord.js';
import { conditionKey } from './conditionKey.js';
import { conditionTree, fieldsOf } from './conditionTree.js';
import { frozenCopy } from './frozenCopy.js';

/** A condition that was checked and compiled once and can be asked many times. */
export interface CompiledCondition {
  /** The names of the fields that the condition tests, sorted and distinct. */
  readonly fields: readonly string[];
  /** Canonical text, equal for conditions that say the same in another order or spelling. */
  readonly key: string;
  /**
   * Tells whether a record fulfils the condition.
   *
   * @throws InputError `wrong_type` - the record is not an object
   */
  readonly test: (record: ConditionRecord) => boolean;
  /**
   * Says why a record does not fulfil the condition: `[]` exactly when `test` is true.
   *
   * @throws InputError `wrong_type` - the record is not an object
   */
  readonly explain: (record: ConditionRecord) => readonly ConditionFailure[];
}

/**
 * Checks a condition and compiles it to closures.
 *
 * A record is a plain object, of which only own properties count. A field that is absent,
 * undefined or null is missing: it fulfils `{ exists: false }` and no other test, so
 * `{ not: { tier: 'gold' } }` holds for a record without a tier. Nothing is converted: `'100'`
 * is not 100, and a comparison with a value that is no number does not hold.
 *
 * @param condition - field tests and `any`, `all`, `not`; undefined always holds
 * @param options - `fields`: declared fields, which every test must then fit; `path`: where the condition stands in its config
 * @returns the compiled condition, frozen; it holds a copy of the condition
 * @throws ConfigError with every issue: `undeclared_field`, `undeclared_value`, `value_type_mismatch`, `operator_type_mismatch`, `unknown_operator`, `invalid_test_value`, `empty_test`, `wrong_type`, `condition_too_deep`, `condition_too_large`
 * @throws InputError `unknown_option`
 * @example
 * ```ts
 * import { compileCondition } from 'custops';
 *
 * const urgentGold = compileCondition({ tier: 'gold', priority: ['urgent', 'high'] });
 * urgentGold.test({ tier: 'gold', priority: 'high' }); // => true
 * urgentGold.explain({ tier: 'silver', priority: 'high' })[0]?.operator; // => 'eq'
 * urgentGold.fields; // => ['priority', 'tier']
 * ```
 */
export function compileCondition(
  condition: Condition | undefined,
  options: CheckConditionOptions = {},
): CompiledCondition {
  throwIfAny(checkCondition(condition, options));
  const tree = conditionTree(frozenCopy(condition ?? {}));
  const fields = Object.freeze(fieldsOf(tree));
  const guard = recordGuard(fields);
  const holds = compileTest(tree);
  // Most conditions are never asked why, so the explainer is built at the first question.
  let explainer: FailureExplainer | undefined;
  return Object.freeze<CompiledCondition>({
    fields,
    key: conditionKey(tree),
    test: (record) => holds(guard(record)),
    explain: (record) => {
      explainer ??= compileExplainer(tree, holds);
      return explainer(guard(record));
    },
  });
}
