import fc from 'fast-check';
import { describe, it } from 'vitest';
import type { Ticket } from '../../src/ticket/index.js';
import { anyConfig, anyLog, compile, minute, MINUTES } from '../sla/arbitraries.js';
import { expectSameInColumns } from '../sla/inColumns.js';
import { anyRareInstant, anyRareRules, anyRareTickets, rareRulesOf } from '../sla/rareThings.js';
import { deepFreeze } from '../support/deepFreeze.js';

const anyInstant = fc.integer({ min: -60, max: MINUTES + 5000 }).map(minute);

const attributes = fc.record(
  {
    priority: fc.constantFrom('low', 'high', null, 3),
    group: fc.constantFrom('a', 'b', 7),
    tier: fc.constantFrom('gold', 'silver', null, ['gold']),
  },
  { requiredKeys: [] },
);

/** Tickets whose events stand in any order, some before the creation. */
const anyTickets: fc.Arbitrary<readonly Ticket[]> = fc.array(
  fc
    .tuple(attributes, anyLog, fc.boolean(), fc.infiniteStream(fc.nat()))
    .map(([own, events, isMixed, keys]): Ticket => {
      const mixed = events.map((event) => [keys.next().value as number, event] as const);
      if (isMixed) mixed.sort(([a], [b]) => a - b);
      return deepFreeze({ ...own, id: 't', events: mixed.map(([, event]) => event) });
    }),
  { maxLength: 6 },
);

describe('columns', () => {
  it('answer what the objects answer', () => {
    fc.assert(
      fc.property(anyConfig, anyTickets, anyInstant, (config, tickets, now) => {
        expectSameInColumns(compile(config), tickets, now);
      }),
      { numRuns: 400 },
    );
  });

  it('answer what the objects answer about rare things', () => {
    fc.assert(
      fc.property(anyRareRules, anyRareTickets, anyRareInstant, (rules, tickets, now) => {
        expectSameInColumns(rareRulesOf(rules), tickets, now);
      }),
      {
        numRuns: 400,
      },
    );
  });
});
