import type { ConditionRecord } from '../../conditions/index.js';
import { requireObject } from '../../errors/requireObject.js';
import { ownershipOf, type CompiledOwnershipRule, type Ownership } from './ownership.js';

/** Why a rule before the one that decided did not. */
export interface PassedRule {
  readonly rule: string;
  /** Its condition does not hold, its field is empty, or the directory knows nobody of that name. */
  readonly because: 'condition' | 'missing' | 'unknown_person';
}

/** An owner, and the rule that found them. */
export interface ResolvedOwner {
  readonly owner: string;
  /** Null: no rule found anybody, so that the fallback owns it. */
  readonly rule: string | null;
  /** The rules before it, in order. */
  readonly passed: readonly PassedRule[];
}

/** Who owns what of a case. */
export interface ResolvedOwners {
  /** Keeps the relationship with the customer, whoever works on the ticket. */
  readonly relationship: ResolvedOwner;
  /** Works on the ticket. */
  readonly working: ResolvedOwner;
}

/**
 * Tells who owns a customer and who owns the ticket at hand, which are two questions: a ticket that
 * is passed on does not take the customer along.
 *
 * Of each list of rules the first that finds somebody decides; when none does, the fallback owns
 * it. With a directory, a field that names somebody who is not in it finds nobody.
 *
 * @param ownership - the compiled rules
 * @param record - the fields of the customer and the ticket, flat
 * @returns both owners, each with the rule that decided and why earlier ones did not
 * @throws InputError `not_ownership`, `wrong_type`
 * @example
 * ```ts
 * import { defineOwnership, resolveOwner } from 'custops';
 *
 * const ownership = defineOwnership({
 *   relationship: [
 *     { id: 'named', owner: { field: 'account_manager' } },
 *     { id: 'gold', when: { tier: 'gold' }, owner: { person: 'ana' } },
 *   ],
 *   working: [{ id: 'assignee', owner: { field: 'assignee' } }],
 *   fallback: 'mia',
 * });
 * const owners = resolveOwner(ownership, { tier: 'gold', assignee: 'ben' });
 * owners.relationship; // => { owner: 'ana', rule: 'gold', passed: [{ rule: 'named', because: 'missing' }] }
 * owners.working.owner; // => 'ben'
 * ```
 */
export function resolveOwner(ownership: Ownership, record: ConditionRecord): ResolvedOwners {
  const { relationship, working, personIds } = ownershipOf(ownership);
  requireObject(record, 'record', 'an object of fields');
  const resolve = (rules: readonly CompiledOwnershipRule[]): ResolvedOwner => {
    const passed: PassedRule[] = [];
    for (const { id, condition, owner } of rules) {
      const found = condition.test(record) ? ownerIn(owner, record, personIds) : 'condition';
      if (typeof found === 'object') return { owner: found.owner, rule: id, passed };
      passed.push({ rule: id, because: found });
    }
    return { owner: ownership.fallback, rule: null, passed };
  };
  return { relationship: resolve(relationship), working: resolve(working) };
}

function ownerIn(
  source: CompiledOwnershipRule['owner'],
  record: ConditionRecord,
  personIds: ReadonlySet<string> | undefined,
): { readonly owner: string } | 'missing' | 'unknown_person' {
  if ('person' in source) return { owner: source.person };
  const owner = Object.hasOwn(record, source.field) ? record[source.field] : undefined;
  if (typeof owner !== 'string' || owner === '') return 'missing';
  return personIds === undefined || personIds.has(owner) ? { owner } : 'unknown_person';
}
