import { LIMITS } from './checkRights.js';
import type { CompiledRule, CompiledRights } from './decisionRights.js';
import type { ActionRequest, ActionUsage, BrokenLimit } from './decision.js';

/** What the rules say of one role. */
export interface RoleJudgement {
  readonly permittedBy: readonly string[];
  readonly forbiddenBy: readonly string[];
  readonly blockedBy: readonly { readonly rule: string; readonly limits: readonly BrokenLimit[] }[];
}

/** A request with what was used up before. */
export interface Asked {
  readonly request: ActionRequest;
  readonly usage: ActionUsage;
}

/** The rules that speak of a request, whoever makes it. */
export function matchingRules({ rulesOf }: CompiledRights, request: ActionRequest): CompiledRule[] {
  const { action, currency, context = {} } = request;
  return (rulesOf.get(action) ?? []).filter(
    (rule) =>
      (rule.currency === undefined || rule.currency === currency) && rule.condition.test(context),
  );
}

/** Judges whether a role may, by the rules that speak of the request. */
export function judgeRole(
  { rankOf }: CompiledRights,
  role: string,
  { rules, asked }: { readonly rules: readonly CompiledRule[]; readonly asked: Asked },
): RoleJudgement {
  const rank = rankOf.get(role);
  const holdsFor = (rule: CompiledRule): boolean => {
    if (rule.role === role || rule.role === '*') return true;
    const below = rankOf.get(rule.role);
    return rule.effect === 'permit' && below !== undefined && rank !== undefined && below < rank;
  };
  const own = rules.filter(holdsFor);
  const permits = own
    .filter(({ effect }) => effect === 'permit')
    .map((rule) => ({ rule: rule.id, limits: brokenLimits(rule, asked) }));
  return {
    permittedBy: permits.filter(({ limits }) => limits.length === 0).map(({ rule }) => rule),
    forbiddenBy: own.filter(({ effect }) => effect === 'forbid').map(({ id }) => id),
    blockedBy: permits.filter(({ limits }) => limits.length > 0),
  };
}

/** Limits are included; an amount that nobody gives keeps none of them. */
function brokenLimits(rule: CompiledRule, { request, usage }: Asked): BrokenLimit[] {
  const { amount = Infinity } = request;
  const sums = {
    max: amount,
    maxPerDay: amount + (usage.day ?? 0),
    maxPerCustomer30d: amount + (usage.customer30d ?? 0),
  };
  return LIMITS.filter((key) => sums[key] > (rule[key] ?? Infinity));
}
