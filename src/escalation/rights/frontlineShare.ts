import { requireList } from '../../errors/requireList.js';
import { requireObject } from '../../errors/requireObject.js';
import { wilsonInterval } from '../../stats/index.js';
import { decideAction } from './decideAction.js';
import { rightsOf, type DecisionRights } from './decisionRights.js';
import type { ActionRequest, ActionUsage } from './decision.js';
import { judgeRole, matchingRules } from './judgeRole.js';
import { checkRequest } from './checkRequest.js';
import { checkUsage } from './checkUsage.js';

/** A request of the past; its role is not asked. */
export interface PastRequest extends Omit<ActionRequest, 'role'> {
  readonly usage?: ActionUsage;
}

/** Of one kind of request, how many the front line could have settled. */
export interface FrontlineFigure {
  readonly action: string;
  readonly currency: string | null;
  /** Requests. */
  readonly n: number;
  readonly settled: number;
  /** `settled` over `n`. */
  readonly share: number;
  /** The smallest amount up to which the front line would settle 80 %; null: no limit would do. */
  readonly limitFor80: number | null;
  /** The same for 90 %. */
  readonly limitFor90: number | null;
}

/** How much the front line could have settled by itself. */
export interface FrontlineShare {
  /** Null without a request. */
  readonly value: number | null;
  /** Wilson's interval at 95 %; null without a request. */
  readonly low: number | null;
  readonly high: number | null;
  readonly n: number;
  readonly settled: number;
  /** By action and currency, in the order in which they first came. */
  readonly actions: readonly FrontlineFigure[];
}

/**
 * Tells how many past requests the front line, the lowest role of the chain, could have settled,
 * and up to which amount it would have to decide to settle 80 % and 90 % of them.
 *
 * The limit is the only one of its permits then: windows fall away, conditions and forbids stay.
 * Below today's limit it says how far that could be lowered.
 *
 * @param rights - the compiled rights
 * @param history - past requests with what was used up before each; amounts in minor units
 * @returns the share with its interval, and the figures of each action and currency
 * @throws InputError `not_decision_rights`, `not_minor_units`, `invalid_currency`, `wrong_type`
 * @see Wilson, Probable inference, the law of succession, and statistical inference (1927)
 * @example
 * ```ts
 * import { defineDecisionRights, frontlineShare } from 'custops';
 *
 * const rights = defineDecisionRights({
 *   chain: ['agent', 'lead'],
 *   rules: [{ id: 'small', effect: 'permit', role: 'agent', action: 'refund', currency: 'EUR', max: 2_000 }],
 * });
 * const amounts = [500, 900, 1_200, 2_500, 9_000];
 * const history = amounts.map((amount) => ({ action: 'refund', currency: 'EUR', amount }));
 * const { value, actions } = frontlineShare(rights, history);
 * value; // => 0.6
 * actions[0]?.limitFor80; // => 2500
 * ```
 */
export function frontlineShare(
  rights: DecisionRights,
  history: readonly PastRequest[],
): FrontlineShare {
  rightsOf(rights);
  requireList(history, 'history', 'a list of requests');
  const groups = new Map<string, Judged[]>();
  history.forEach((past, at) => {
    const judged = judge(rights, past, `history[${at}]`);
    const key = JSON.stringify([judged.action, judged.currency]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [judged]);
    else group.push(judged);
  });
  const actions = [...groups.values()].map(figureOf);
  const settled = actions.reduce((sum, each) => sum + each.settled, 0);
  const n = history.length;
  const interval = wilsonInterval(settled, n);
  return {
    value: n === 0 ? null : settled / n,
    low: interval?.low ?? null,
    high: interval?.high ?? null,
    n,
    settled,
    actions,
  };
}

interface Judged {
  readonly action: string;
  readonly currency: string | null;
  readonly isSettled: boolean;
  /** The limit that would let the front line settle it; Infinity when none would. */
  readonly needed: number;
}

function judge(rights: DecisionRights, past: PastRequest, argument: string): Judged {
  const [role = ''] = rights.chain;
  requireObject(past, argument);
  const { usage = {}, ...rest } = past;
  const request: ActionRequest = { ...rest, role };
  checkRequest(rights, request, argument);
  checkUsage(usage, `${argument}.usage`);
  const { action, amount, currency = null } = request;
  const isSettled = decideAction(rights, request, { usage }).effect === 'allow';
  const form = rightsOf(rights);
  const rules = matchingRules(form, request);
  const free = judgeRole(form, role, {
    rules,
    asked: { request: { ...request, amount: 0 }, usage: {} },
  });
  const could = free.forbiddenBy.length === 0 && free.permittedBy.length > 0;
  return { action, currency, isSettled, needed: could ? (amount ?? Infinity) : Infinity };
}

function figureOf(group: readonly Judged[]): FrontlineFigure {
  const n = group.length;
  const settled = group.filter(({ isSettled }) => isSettled).length;
  const needed = Float64Array.from(group, (each) => each.needed).sort();
  // Whole tenths, so that no rounding of 0.8 n asks for one request more.
  const limitFor = (tenths: number): number | null => {
    const limit = needed[Math.ceil((n * tenths) / 10) - 1] ?? Infinity;
    return limit === Infinity ? null : limit;
  };
  const { action = '', currency = null } = group[0] ?? {};
  const limits = { limitFor80: limitFor(8), limitFor90: limitFor(9) };
  return { action, currency, n, settled, share: settled / n, ...limits };
}
