import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decideAction,
  defineDecisionRights,
  type ActionRequest,
  type ActionUsage,
  type DecisionRights,
  type RightsRuleConfig,
} from '../../../src/index.js';
import { codeOf } from '../../stats/codeOf.js';
import { deepFreeze } from '../../support/deepFreeze.js';

const chain = ['agent', 'lead', 'manager'];
const teams = ['logistics', 'legal'];
const permit = (id: string, role: string, rest: Partial<RightsRuleConfig> = {}) => {
  return { id, effect: 'permit' as const, role, action: 'refund', ...rest };
};
const forbid = (id: string, role: string, rest: Partial<RightsRuleConfig> = {}) => {
  return { id, effect: 'forbid' as const, role, action: 'refund', ...rest };
};
const rights = (...rules: RightsRuleConfig[]): DecisionRights =>
  defineDecisionRights(deepFreeze({ chain, teams, rules }));
const ask = (
  compiled: DecisionRights,
  request: Partial<ActionRequest> = {},
  usage: ActionUsage = {},
) => {
  const asked = { role: 'agent', action: 'refund', amount: 100, currency: 'EUR', ...request };
  const decision = decideAction(compiled, deepFreeze(asked), deepFreeze({ usage }));
  const to = 'to' in decision ? ` ${decision.to}` : '';
  return { ...decision, short: `${decision.effect}${to}` };
};

describe('decideAction', () => {
  it('denies what no rule permits', () => {
    const { effect, by, blockedBy } = ask(rights(permit('p', 'agent', { action: 'credit' })));
    expect({ effect, by, blockedBy }).toEqual({ effect: 'deny', by: [], blockedBy: [] });
    expect(ask(rights()).effect).toBe('deny');
  });

  it('allows up to the limit, the limit included', () => {
    const small = rights(permit('p', 'agent', { max: 100, currency: 'EUR' }));
    expect(ask(small).short).toBe('allow');
    expect(ask(small, { amount: 101 }).blockedBy).toEqual([{ rule: 'p', limits: ['max'] }]);
    expect(ask(small, { amount: 0 }).short).toBe('allow');
    const nothing = rights(permit('p', 'agent', { max: 0, currency: 'EUR' }));
    expect(ask(nothing, { amount: 0 }).short).toBe('allow');
    expect(ask(nothing, { amount: 1 }).short).toBe('deny');
  });

  it('counts what was used up against the limits of a day and of a customer', () => {
    const windows = rights(
      permit('p', 'agent', { maxPerDay: 500, maxPerCustomer30d: 300, currency: 'EUR' }),
    );
    expect(ask(windows, {}, { day: 400, customer30d: 200 }).short).toBe('allow');
    expect(ask(windows, {}, { day: 401, customer30d: 201 }).blockedBy).toEqual([
      { rule: 'p', limits: ['maxPerDay', 'maxPerCustomer30d'] },
    ]);
  });

  it('keeps no limit when the amount is unknown', () => {
    const small = rights(permit('p', 'agent', { max: 100 }), permit('q', 'lead'));
    expect(ask(small, { amount: undefined } as never).short).toBe('escalate lead');
  });

  it('escalates to the lowest higher role that may, and says what blocked the asker', () => {
    const steps = rights(
      permit('small', 'agent', { max: 50 }),
      permit('medium', 'lead', { max: 200 }),
      permit('large', 'manager'),
    );
    expect(ask(steps)).toMatchObject({
      short: 'escalate lead',
      by: ['medium'],
      blockedBy: [{ rule: 'small', limits: ['max'] }],
    });
    expect(ask(steps, { amount: 201 }).short).toBe('escalate manager');
    expect(ask(steps, { role: 'manager' }).by).toEqual(['medium', 'large']);
  });

  it('stops by a forbid of a role that role alone', () => {
    const chargeback = rights(permit('p', 'agent'), forbid('f', 'agent', { reason: 'not here' }));
    expect(ask(chargeback)).toMatchObject({
      short: 'escalate lead',
      by: ['p'],
      forbiddenBy: ['f'],
      reasons: [{ rule: 'f', reason: 'not here' }],
    });
    expect(ask(rights(permit('p', 'agent'), forbid('f', 'lead')), {}).short).toBe('allow');
    expect(ask(rights(permit('p', 'agent'), forbid('f', 'agent'), forbid('g', 'lead'))).short).toBe(
      'escalate manager',
    );
  });

  it('denies by a forbid for everybody, whoever may', () => {
    const hold = rights(permit('p', 'agent'), permit('q', 'manager'), forbid('f', '*'));
    for (const role of [...chain, ...teams]) {
      expect(ask(hold, { role })).toMatchObject({ short: 'deny', by: ['f'] });
    }
  });

  it('permits everybody by a permit for everybody', () => {
    const open = rights(permit('p', '*', { max: 100 }));
    for (const role of [...chain, ...teams]) expect(ask(open, { role }).short).toBe('allow');
  });

  it('refers to a team beside the chain when nobody of the chain may', () => {
    const shipping = rights(permit('s', 'logistics', { max: 200 }), permit('t', 'legal'));
    expect(ask(shipping)).toMatchObject({ short: 'refer logistics', by: ['s'] });
    expect(ask(shipping, { amount: 201 }).short).toBe('refer legal');
    expect(ask(shipping, { role: 'logistics' }).short).toBe('allow');
    expect(ask(shipping, { role: 'logistics', amount: 201 }).short).toBe('refer legal');
  });

  it('gives a team nothing of the chain, and the chain nothing of a team', () => {
    expect(ask(rights(permit('p', 'agent')), { role: 'logistics' }).short).toBe('deny');
    expect(ask(rights(permit('s', 'logistics')), { role: 'manager' }).short).toBe(
      'refer logistics',
    );
  });

  it('holds a rule for its currency alone, and one of none for any', () => {
    const euro = rights(permit('p', 'agent', { currency: 'EUR', max: 100 }), permit('q', 'lead'));
    expect(ask(euro, { currency: 'USD' }).short).toBe('escalate lead');
    expect(ask(euro, { currency: undefined } as never).short).toBe('escalate lead');
  });

  it('asks conditions about the context', () => {
    const gold = rights(permit('p', 'agent', { when: { tier: 'gold' } }));
    expect(ask(gold, { context: { tier: 'gold' } }).short).toBe('allow');
    expect(ask(gold).short).toBe('deny');
  });

  it('lets nobody approve their own request, and passes it one role up', () => {
    const open = rights(permit('p', 'agent'));
    const own = { person: 'ana', requestedBy: 'ana' };
    expect(ask(open, own)).toMatchObject({
      short: 'escalate lead',
      blockedBy: [{ rule: 'p', limits: ['own_request'] }],
    });
    expect(ask(open, { ...own, role: 'manager' }).short).toBe('deny');
    expect(ask(open, { person: 'ana', requestedBy: 'ben' }).short).toBe('allow');
    expect(ask(open, { requestedBy: 'ben' }).short).toBe('allow');
  });

  it('says of an own request which permits it blocks, and which rule forbids it anyway', () => {
    const both = rights(
      permit('p', 'agent', { max: 50 }),
      permit('q', 'agent'),
      forbid('f', 'agent'),
    );
    expect(ask(both, { person: 'ana', requestedBy: 'ana' })).toMatchObject({
      effect: 'escalate',
      by: ['q'],
      forbiddenBy: ['f'],
      blockedBy: [
        { rule: 'p', limits: ['max'] },
        { rule: 'q', limits: ['own_request'] },
      ],
      reasons: [],
    });
  });

  it.each<[Partial<ActionRequest> | null, ActionUsage | null, string]>([
    [{ role: 'agnet' }, {}, 'unknown_role'],
    [{ role: '*' }, {}, 'unknown_role'],
    [{ action: 3 as never }, {}, 'wrong_type'],
    [{ amount: 1.5 }, {}, 'not_minor_units'],
    [{ amount: -1 }, {}, 'not_minor_units'],
    [{ amount: 2 ** 53 }, {}, 'not_minor_units'],
    [{ amount: NaN }, {}, 'not_minor_units'],
    [{ currency: 'eur' }, {}, 'invalid_currency'],
    [{ currency: '€' }, {}, 'invalid_currency'],
    [{ person: 1 as never }, {}, 'wrong_type'],
    [{ requestedBy: null as never }, {}, 'wrong_type'],
    [{ context: 'gold' as never }, {}, 'wrong_type'],
    [{}, { day: -1 }, 'not_minor_units'],
    [{}, { customer30d: 0.5 }, 'not_minor_units'],
    [{}, null, 'wrong_type'],
  ])('refuses %j with usage %j', (request, usage, code) => {
    expect(codeOf(() => ask(rights(), request ?? {}, usage!))).toBe(code);
  });

  it('refuses rights that were not compiled', () => {
    expect(codeOf(() => ask({ chain, teams, actions: [] } as never))).toBe('not_decision_rights');
  });
});

describe('decisions about random rules', () => {
  const role = fc.constantFrom(...chain, ...teams);
  const limit = fc.option(fc.integer({ min: 0, max: 6 }), { nil: undefined });
  const rule = fc
    .record({
      effect: fc.constantFrom('permit' as const, 'permit' as const, 'forbid' as const),
      role: fc.oneof({ weight: 5, arbitrary: role }, fc.constant('*')),
      max: limit,
      maxPerDay: limit,
      maxPerCustomer30d: limit,
      currency: fc.constantFrom('EUR', 'USD'),
    })
    .map(({ effect, role: of, currency, ...limits }): Omit<RightsRuleConfig, 'id'> => {
      const given = Object.fromEntries(
        Object.entries(limits).filter(([, value]) => value !== undefined && effect === 'permit'),
      );
      return { effect, role: of, action: 'refund', currency, ...given };
    });
  const rules = fc
    .array(rule, { maxLength: 6 })
    .map((all) => all.map((each, at) => ({ ...each, id: `r${at}` })));
  const request = fc.record({ role, amount: fc.nat(7), currency: fc.constantFrom('EUR', 'USD') });
  const usage = fc.record({ day: fc.nat(4), customer30d: fc.nat(4) });

  /** Whether a role may, written down from the prose of the rules. */
  function may(
    all: readonly RightsRuleConfig[],
    of: string,
    asked: ActionRequest,
    used: ActionUsage,
  ) {
    const own = all.filter(({ currency }) => currency === asked.currency);
    const stopped = own.some((each) => each.effect === 'forbid' && ['*', of].includes(each.role));
    const amount = asked.amount ?? Infinity;
    return (
      !stopped &&
      own.some((each) => {
        const ranks = [chain.indexOf(each.role), chain.indexOf(of)];
        const isInherited = ranks.every((rank) => rank >= 0) && (ranks[0] ?? 0) <= (ranks[1] ?? 0);
        if (each.effect === 'forbid') return false;
        if (each.role !== '*' && each.role !== of && !isInherited) return false;
        return (
          amount <= (each.max ?? Infinity) &&
          amount + (used.day ?? 0) <= (each.maxPerDay ?? Infinity) &&
          amount + (used.customer30d ?? 0) <= (each.maxPerCustomer30d ?? Infinity)
        );
      })
    );
  }

  it('go to the lowest role that the prose lets decide, then to the first team', () => {
    fc.assert(
      fc.property(rules, request, usage, (all, asked, used) => {
        const decision = ask(rights(...all), asked, used);
        const whole = { ...asked, action: 'refund' };
        const isChain = chain.includes(asked.role);
        const above = isChain ? chain.slice(chain.indexOf(asked.role) + 1) : [];
        const find = (of: string): boolean => may(all, of, whole, used);
        const [up, team] = [above.find(find), teams.find((of) => of !== asked.role && find(of))];
        const outcome = find(asked.role)
          ? 'allow'
          : up !== undefined
            ? `escalate ${up}`
            : team !== undefined
              ? `refer ${team}`
              : 'deny';
        expect(decision.short).toBe(outcome);
      }),
      { numRuns: 300 },
    );
  });

  it('are never harder on a higher role, when no rule forbids', () => {
    fc.assert(
      fc.property(rules, request, usage, (all, asked, used) => {
        const permits = rights(...all.filter(({ effect }) => effect === 'permit'));
        const allowed = chain.map((of) => ask(permits, { ...asked, role: of }, used).effect);
        const first = allowed.indexOf('allow');
        if (first >= 0) expect(new Set(allowed.slice(first))).toEqual(new Set(['allow']));
      }),
    );
  });

  it('are never harder on a smaller amount', () => {
    fc.assert(
      fc.property(rules, request, usage, (all, asked, used) => {
        const compiled = rights(...all);
        if (ask(compiled, asked, used).effect !== 'allow') return;
        for (let amount = 0; amount < asked.amount; amount++) {
          expect(ask(compiled, { ...asked, amount }, used).effect).toBe('allow');
        }
      }),
    );
  });

  it('deny whatever a forbid for everybody speaks of, and let nobody decide their own', () => {
    fc.assert(
      fc.property(rules, request, usage, (all, asked, used) => {
        const stopped = rights(...all, forbid('stop', '*'));
        expect(ask(stopped, asked, used).effect).toBe('deny');
        const own = ask(rights(...all), { ...asked, person: 'ana', requestedBy: 'ana' }, used);
        expect(own.effect).not.toBe('allow');
      }),
    );
  });
});
