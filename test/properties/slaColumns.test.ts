import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  columnCodes,
  evaluateColumns,
  evaluateSla,
  toColumns,
  type ClockReading,
  type Sla,
  type SlaColumns,
} from '../../src/sla/index.js';
import type { Ticket } from '../../src/ticket/index.js';
import { anyConfig, anyLog, compile, minute, MINUTES } from '../sla/arbitraries.js';
import { deepFreeze } from '../support/deepFreeze.js';

/** What the columns say of a ticket, told as the objects tell it. */
export function told(sla: Sla, columns: SlaColumns, ticket: number): unknown {
  const idAt = (ids: readonly string[], place: number | undefined): string | null =>
    place === -1 ? null : (ids[place ?? 0] ?? 'no such place');
  return {
    policyId: idAt(columns.policyIds, columns.policy[ticket]),
    clocks: sla.clockIds.map((id) => {
      const clock = columns.clocks[id];
      if (clock === undefined) throw new Error(`no columns of ${id}`);
      const instant = (column: Float64Array): number | null => {
        const at = column[ticket] ?? NaN;
        return at === Infinity ? null : at;
      };
      return {
        id,
        state: columnCodes.states[clock.state[ticket] ?? -1],
        policyId: idAt(columns.policyIds, clock.policy[ticket]),
        targetId: idAt(columns.targetIds, clock.target[ticket]),
        startedAt: instant(clock.startedAt),
        dueAt: instant(clock.dueAt),
        breachedAt: instant(clock.breachedAt),
        stoppedAt: instant(clock.stoppedAt),
        cancelledAt: instant(clock.cancelledAt),
        elapsedMs: clock.elapsedMs[ticket],
        cycles: clock.cycles[ticket],
      };
    }),
  };
}

/** The same of a ticket that was evaluated as an object. */
function right(sla: Sla, ticket: Ticket, now: number): unknown {
  const { policyId, clocks } = evaluateSla(sla, ticket, { now });
  const ms = (at: Date | null): number | null => at?.getTime() ?? null;
  const brief = (id: string, reading: ClockReading): unknown => ({
    id,
    state: reading.state,
    policyId: reading.policyId,
    targetId: reading.targetId,
    startedAt: ms(reading.startedAt),
    dueAt: ms(reading.dueAt),
    breachedAt: ms(reading.breachedAt),
    stoppedAt: ms(reading.stoppedAt),
    cancelledAt: ms(reading.cancelledAt),
    elapsedMs: reading.elapsedMs,
    cycles: reading.cycles.length,
  });
  return { policyId, clocks: sla.clockIds.map((id) => brief(id, clocks[id]!)) };
}

function expectEqual(sla: Sla, tickets: readonly Ticket[], now: number): void {
  const columns = toColumns(sla, tickets);
  const answers = evaluateColumns(sla, columns, { now });
  expect(tickets.map((_, i) => told(sla, answers, i))).toEqual(
    tickets.map((ticket) => right(sla, ticket, now)),
  );
}

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
        expectEqual(compile(config), tickets, now);
      }),
      { numRuns: 400 },
    );
  });
});
