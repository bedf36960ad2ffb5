import { describe, expect, it } from 'vitest';
import { defineDecisionRights, frontlineShare, type PastRequest } from '../../../src/index.js';
import { codeOf } from '../../stats/codeOf.js';

const refund = (amount: number | undefined, rest: Partial<PastRequest> = {}): PastRequest => ({
  action: 'refund',
  currency: 'EUR',
  ...(amount === undefined ? {} : { amount }),
  ...rest,
});
const rights = defineDecisionRights({
  chain: ['agent', 'lead'],
  teams: ['logistics'],
  rules: [
    {
      ...{ id: 'p', effect: 'permit', role: 'agent', action: 'refund', currency: 'EUR' },
      ...{ max: 50, maxPerDay: 100 },
    },
    { id: 'q', effect: 'permit', role: 'lead', action: 'waive' },
    { id: 'f', effect: 'forbid', role: 'agent', action: 'refund', when: { reason: 'chargeback' } },
  ],
});
const tens = Array.from({ length: 10 }, (_, i) => refund((i + 1) * 10));

describe('frontlineShare', () => {
  it('counts what the lowest role could have settled, with an interval', () => {
    const { value, low, high, n, settled } = frontlineShare(rights, tens);
    expect({ value, n, settled }).toEqual({ value: 0.5, n: 10, settled: 5 });
    // Wilson's interval of 5 in 10 at 95 %: 0.2366 to 0.7634 (Brown, Cai and DasGupta 2001).
    expect(low).toBeCloseTo(0.2366, 4);
    expect(high).toBeCloseTo(0.7634, 4);
  });

  it('finds the limit at which the share reaches 80 % and 90 %', () => {
    expect(frontlineShare(rights, tens).actions).toEqual([
      {
        ...{ action: 'refund', currency: 'EUR', n: 10, settled: 5, share: 0.5 },
        ...{ limitFor80: 80, limitFor90: 90 },
      },
    ]);
    // Of 11 requests 80 % are 9 and 90 % are 10.
    const [eleven] = frontlineShare(rights, [...tens, refund(110)]).actions;
    expect([eleven?.limitFor80, eleven?.limitFor90]).toEqual([90, 100]);
  });

  it('says that no limit would do when something else stands in the way', () => {
    const held = refund(10, { context: { reason: 'chargeback' } });
    const [figure] = frontlineShare(rights, [...tens.slice(0, 8), held, held]).actions;
    expect([figure?.settled, figure?.limitFor80, figure?.limitFor90]).toEqual([5, 80, null]);
    const [waive] = frontlineShare(rights, [{ action: 'waive' }]).actions;
    expect(waive).toMatchObject({ currency: null, settled: 0, limitFor80: null });
    const [unknown] = frontlineShare(rights, [refund(undefined)]).actions;
    expect(unknown).toMatchObject({ settled: 0, limitFor80: null });
  });

  it('counts what was used up before each, and keeps actions and currencies apart', () => {
    const history = [
      refund(50, { usage: { day: 50 } }),
      refund(50, { usage: { day: 51 } }),
      refund(50, { currency: 'USD' }),
    ];
    expect(
      frontlineShare(rights, history).actions.map(({ currency, n, settled }) => [
        currency,
        n,
        settled,
      ]),
    ).toEqual([
      ['EUR', 2, 1],
      ['USD', 1, 0],
    ]);
  });

  it('has no share of no requests', () => {
    expect(frontlineShare(rights, [])).toEqual({
      ...{ value: null, low: null, high: null, n: 0, settled: 0, actions: [] },
    });
  });

  it('names the request that is wrong', () => {
    const bad = (past: unknown) => () => frontlineShare(rights, [refund(1), past as PastRequest]);
    expect(codeOf(bad(refund(-1)))).toBe('not_minor_units');
    expect(codeOf(bad(null))).toBe('wrong_type');
    expect(codeOf(() => frontlineShare(rights, {} as never))).toBe('wrong_type');
    expect(bad(refund(-1))).toThrow(
      expect.objectContaining({ argument: 'history[1].amount', received: -1 }) as Error,
    );
    expect(bad(refund(1, { usage: { day: 0.5 } }))).toThrow(
      expect.objectContaining({ argument: 'history[1].usage.day' }) as Error,
    );
  });
});
