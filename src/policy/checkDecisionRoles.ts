import { issue, type Issue } from '../errors/issue.js';
import { UNKNOWN_REFERENCE } from '../errors/kinds/config.js';
import { didYouMean } from '../errors/nearestName.js';
import { oneOf } from '../errors/oneOf.js';
import type { PolicyParts } from './defineParts.js';
import type { PolicySetConfig } from './policySetConfig.js';

/**
 * Roles and teams of the decision rights that the directory does not know, where it lists any: a
 * right of a role that nobody can hold is held by nobody.
 */
export function checkDecisionRoles(
  { directory: config }: Partial<PolicySetConfig>,
  { decisionRights, directory }: PolicyParts,
): Issue[] {
  if (decisionRights === null || config === undefined) return [];
  const { chain, teams } = decisionRights;
  return [
    ...unknown(chain, 'chain', config.roles === undefined ? chain : directory.roleIds),
    ...unknown(teams, 'teams', config.teams === undefined ? teams : directory.teamIds),
  ];
}

function unknown(ids: readonly string[], key: string, known: readonly string[]): Issue[] {
  return ids.flatMap((id, index) => {
    if (known.includes(id)) return [];
    const detail = { received: id, expected: oneOf(known), hint: didYouMean(id, known) };
    return [issue(UNKNOWN_REFERENCE, ['decisionRights', key, index], detail)];
  });
}
