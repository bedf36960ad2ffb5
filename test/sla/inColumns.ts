import { expect } from 'vitest';
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

/** Expects of columns what the objects answer, about each ticket as of an instant. */
export function expectSameInColumns(sla: Sla, tickets: readonly Ticket[], now: number): void {
  const answers = evaluateColumns(sla, toColumns(sla, tickets), { now });
  expect(tickets.map((_, i) => told(sla, answers, i))).toEqual(
    tickets.map((ticket) => right(sla, ticket, now)),
  );
}

/** What the columns say of a ticket, told as the objects tell it. */
function told(sla: Sla, columns: SlaColumns, ticket: number): unknown {
  const idAt = (ids: readonly string[], place: number | undefined): string | null =>
    place === -1 ? null : (ids[place ?? NaN] ?? 'no such place');
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

/** The same of a ticket that is evaluated as an object. */
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
