import { requireOptions } from '../../errors/requireOptions.js';
import { rightsOf, type CompiledRule, type DecisionRights } from './decisionRights.js';
import type { ActionRequest, ActionUsage, Decision, DecisionGrounds } from './decision.js';
import { judgeRole, matchingRules, type RoleJudgement } from './judgeRole.js';
import { checkRequest } from './checkRequest.js';
import { checkUsage } from './checkUsage.js';

/** What else a decision depends on. */
export interface DecideActionOptions {
  /** What was used up before. Default: nothing. */
  readonly usage?: ActionUsage;
}

/**
 * Tells whether somebody may decide a request, and else who may.
 *
 * Everything is denied that no rule permits. Limits are included, and amounts of a window count
 * what was used before. Who would approve a request of their own (`person` is `requestedBy`) may
 * not, whatever the limits say: it goes one role up.
 *
 * @param rights - the compiled rights
 * @param request - who wants to do what, with amounts in minor units
 * @param options - `usage`: what was used up before
 * @returns `allow`; `escalate` to the lowest higher role that may; `refer` to a team beside the
 *   chain when no role may; `deny`. Each with the rules that decided
 * @throws InputError `unknown_option`, `not_decision_rights`, `unknown_role`, `not_minor_units`,
 *   `invalid_currency`, `wrong_type`
 * @example
 * ```ts
 * import { decideAction, defineDecisionRights } from 'custops';
 *
 * const rights = defineDecisionRights({
 *   chain: ['agent', 'lead'],
 *   teams: ['logistics'],
 *   rules: [
 *     { id: 'small', effect: 'permit', role: 'agent', action: 'credit', currency: 'EUR', max: 2_500, maxPerDay: 20_000 },
 *     { id: 'large', effect: 'permit', role: 'lead', action: 'credit', currency: 'EUR', max: 10_000 },
 *     { id: 'shipping', effect: 'permit', role: 'logistics', action: 'custom_shipping' },
 *   ],
 * });
 * const credit = { role: 'agent', action: 'credit', amount: 2_000, currency: 'EUR' };
 * decideAction(rights, credit).effect; // => 'allow'
 * const later = decideAction(rights, credit, { usage: { day: 19_000 } });
 * later.blockedBy; // => [{ rule: 'small', limits: ['maxPerDay'] }]
 * later.effect === 'escalate' && later.to; // => 'lead'
 * decideAction(rights, { role: 'agent', action: 'custom_shipping' }).effect; // => 'refer'
 * ```
 */
export function decideAction(
  rights: DecisionRights,
  request: ActionRequest,
  options: DecideActionOptions = {},
): Decision {
  const form = rightsOf(rights);
  checkRequest(rights, request);
  requireOptions(options, ['usage']);
  const { usage = {} } = options;
  checkUsage(usage, 'options.usage');
  const rules = matchingRules(form, request);
  const judge = (role: string): RoleJudgement =>
    judgeRole(form, role, { rules, asked: { request, usage } });
  const forAll = rules.filter(({ effect, role }) => effect === 'forbid' && role === '*');
  const own = withoutOwnRequest(judge(request.role), request);
  const grounds = (by: readonly string[]): DecisionGrounds => groundsOf(by, own, rules);
  if (forAll.length > 0) return { effect: 'deny', ...grounds(forAll.map(({ id }) => id)) };
  if (mayDecide(own)) return { effect: 'allow', ...grounds(own.permittedBy) };
  const rank = form.rankOf.get(request.role) ?? rights.chain.length;
  for (const to of rights.chain.slice(rank + 1)) {
    const judgement = judge(to);
    if (mayDecide(judgement)) return { effect: 'escalate', to, ...grounds(judgement.permittedBy) };
  }
  for (const to of rights.teams) {
    if (to === request.role) continue;
    const judgement = judge(to);
    if (mayDecide(judgement)) return { effect: 'refer', to, ...grounds(judgement.permittedBy) };
  }
  return { effect: 'deny', ...grounds([]) };
}

function mayDecide({ permittedBy, forbiddenBy }: RoleJudgement): boolean {
  return permittedBy.length > 0 && forbiddenBy.length === 0;
}

/** Who asked for it has no permit that would do to approve it. */
function withoutOwnRequest(own: RoleJudgement, request: ActionRequest): RoleJudgement {
  const { person, requestedBy } = request;
  if (person === undefined || person !== requestedBy) return own;
  const blocked = own.permittedBy.map((rule) => ({ rule, limits: ['own_request'] as const }));
  return { ...own, permittedBy: [], blockedBy: [...own.blockedBy, ...blocked] };
}

function groundsOf(
  by: readonly string[],
  { forbiddenBy, blockedBy }: RoleJudgement,
  rules: readonly CompiledRule[],
): DecisionGrounds {
  const named = new Set([...by, ...forbiddenBy, ...blockedBy.map(({ rule }) => rule)]);
  const reasons = rules.flatMap(({ id: rule, reason }) =>
    reason !== undefined && named.has(rule) ? [{ rule, reason }] : [],
  );
  return { by, forbiddenBy, blockedBy, reasons };
}
