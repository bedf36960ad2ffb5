/* eslint-disable @typescript-eslint/no-unsafe-class-instance-assignment -- the kit names no class of fast-check, whose constructor made these all the same */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import policies from '../../examples/acme-support/policy-set.json' with { type: 'json' };
import { defineCalendar } from '../../src/calendar/index.js';
import { defineOnCallSchedule } from '../../src/escalation/index.js';
import { definePolicySet, type PolicySet } from '../../src/policy/index.js';
import { policyArbitraries, policyLaws, type LawCase } from '../../src/testing/index.js';
import { parseTicket, reviewTicket } from '../../src/ticket/index.js';

const arbitraries = policyArbitraries(fc);
const runs = { numRuns: 100 };

describe('policyArbitraries', () => {
  it('makes calendars that are taken', () => {
    fc.assert(
      fc.property(arbitraries.calendar, (config) => {
        expect(defineCalendar(config).timeZone).toBe(config.timeZone);
      }),
      runs,
    );
  });

  it('makes schedules that are taken', () => {
    fc.assert(
      fc.property(arbitraries.schedule, (config) => {
        expect(defineOnCallSchedule(config).id).toBe('generated');
      }),
      runs,
    );
  });

  it('makes tickets in whose logs nothing is odd', () => {
    const types = new Set<string>();
    fc.assert(
      fc.property(arbitraries.ticket, (ticket) => {
        ticket.events.forEach(({ type }) => types.add(type));
        expect(reviewTicket(parseTicket(ticket), { now: '2028-01-01T00:00:00Z' })).toEqual([]);
      }),
      { numRuns: 300 },
    );
    expect(types.size).toBe(7);
  });

  it('makes policy sets that are taken', () => {
    fc.assert(
      fc.property(arbitraries.policySet, (config) => {
        expect(definePolicySet(config).escalation).toHaveLength(1);
      }),
      runs,
    );
  });

  it('shrinks to small values', () => {
    const found = fc.check(
      fc.property(arbitraries.ticket, ({ events }) => events.length < 3),
      { seed: 7 },
    );
    expect(found.counterexample?.[0].events).toHaveLength(3);
  });

  it('refuses what is not fast-check', () => {
    expect(() => policyArbitraries({ ...fc, record: undefined } as never)).toThrow('fc.record');
    expect(() => policyArbitraries(undefined as never)).toThrow('fc.integer');
  });
});

/** Tries every law of a set on some cases. */
function tryLaws(set: PolicySet, cases: readonly LawCase[]): void {
  for (const { check } of policyLaws(set)) cases.forEach(check);
}

describe('policyLaws', () => {
  it('hold for the example', { timeout: 120_000 }, () => {
    const set = definePolicySet(policies);
    for (const { check } of policyLaws(set)) {
      fc.assert(fc.property(arbitraries.lawCase, check), { numRuns: 30 });
    }
  });

  it('hold for random sets', { timeout: 120_000 }, () => {
    const cases = fc.array(arbitraries.lawCase, { maxLength: 3 });
    fc.assert(
      fc.property(arbitraries.policySet, cases, (config, some) => {
        tryLaws(definePolicySet(config), some);
      }),
      { numRuns: 60 },
    );
  });

  it('are there for each part of a set', () => {
    const named = policyLaws(definePolicySet(policies)).map(
      ({ code, subject }) => `${code} ${subject}`,
    );
    expect(named).toContain('between_undoes_add calendars/offices');
    expect(named).toContain('fold_is_batch sla');
    expect(named).toContain('pause_is_not_due_earlier sla');
    expect(named).toContain('plan_is_fold escalation/overdue');
    expect(named).toContain('gaps_are_shifts_with_nobody schedules/backup');
    expect(policyLaws(definePolicySet({ id: 'a', calendars: [] }))).toEqual([]);
  });

  it('say what breaks them', () => {
    const set = definePolicySet({ id: 'one', calendars: policies.calendars.slice(0, 1) });
    const [, law] = policyLaws(set);
    const at = Date.parse('2026-03-02T12:00:00Z');
    const lawCase = { at, ms: 1000, laterMs: -1000, ticket: { id: 't1', events: [] } };
    expect(() => law?.check(lawCase)).toThrow(
      'later_start_is_not_due_earlier of calendars/berlin does not hold: from 1772452800000',
    );
    expect(() => law?.check(null as never)).toThrow('lawCase: ');
  });
});
