import { checkCondition, compileCondition } from '../../conditions/index.js';
import { frozenCopy } from '../../conditions/frozenCopy.js';
import { throwIfAny } from '../../errors/configError.js';
import { issue, type Issue } from '../../errors/issue.js';
import { DUPLICATE_ID } from '../../errors/kinds/config.js';
import { parseConfig } from '../../errors/parseConfig.js';
import { checkPerson, personIdsOf, type PeopleReferences } from '../knownPeople.js';
import { soundEntries } from '../soundEntries.js';
import { compiled, type CompiledOwnershipRule, type Ownership } from './ownership.js';
import type { OwnershipConfig, OwnershipRule } from './ownershipConfig.js';
import { ownershipSchema } from './ownershipSchema.js';

/**
 * Checks the rules of who owns customers and tickets and compiles them.
 *
 * @param config - ordered rules for the relationship and for the work, and a named fallback
 * @param references - `directory`: the people that there are
 * @returns the frozen rules
 * @throws ConfigError with every issue, such as `unknown_person`, `duplicate_id`, and those of
 *   conditions; InputError `wrong_type` for the references
 * @example
 * ```ts
 * import { defineOwnership, resolveOwner } from 'custops';
 *
 * const ownership = defineOwnership({
 *   relationship: [{ id: 'named', owner: { field: 'account_manager' } }],
 *   working: [{ id: 'assignee', owner: { field: 'assignee' } }],
 *   fallback: 'mia',
 * });
 * resolveOwner(ownership, { account_manager: 'ana' }).relationship.owner; // => 'ana'
 * ```
 */
export function defineOwnership(
  config: OwnershipConfig,
  references: PeopleReferences = {},
): Ownership {
  const personIds = personIdsOf(references);
  const { issues } = parseConfig(ownershipSchema, config);
  throwIfAny([...issues, ...checkOwnership(config, issues, personIds)]);
  const { relationship, working, fallback, fields } = frozenCopy(config);
  const compileRule = ({ id, when, owner }: OwnershipRule): CompiledOwnershipRule => {
    return { id, condition: compileCondition(when, { fields }), owner };
  };
  const form = {
    relationship: relationship.map(compileRule),
    working: working.map(compileRule),
    personIds: personIds === undefined ? undefined : new Set(personIds),
  };
  return Object.freeze({ fallback, [compiled]: form });
}

function checkOwnership(
  config: unknown,
  shape: readonly Issue[],
  personIds: readonly string[] | undefined,
): Issue[] {
  const isSound = (key: string): boolean =>
    !shape.some(({ path }) => path.length === 0 || path[0] === key);
  const { fields, fallback } = (config ?? {}) as Partial<OwnershipConfig>;
  const known = isSound('fields') ? fields : undefined;
  return [
    ...(isSound('fallback') ? checkPerson(fallback ?? '', ['fallback'], personIds) : []),
    ...['relationship', 'working'].flatMap((list) => {
      const seen = new Set<string>();
      return soundEntries<OwnershipRule>(config, list, shape).flatMap(({ entry, index }) => {
        const { id, when, owner } = entry;
        const isTaken = seen.has(id);
        seen.add(id);
        const path = [list, index];
        return [
          ...(isTaken ? [issue(DUPLICATE_ID, [...path, 'id'], { received: id })] : []),
          ...checkCondition(when, { fields: known, path: [...path, 'when'] }),
          ...('person' in owner
            ? checkPerson(owner.person, [...path, 'owner', 'person'], personIds)
            : []),
        ];
      });
    }),
  ];
}
