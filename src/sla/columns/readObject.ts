import type { CompiledSla } from '../compiledSla.js';
import { elapsedAt } from '../cycle.js';
import { countOf, lastOf } from '../packs.js';
import { breachedAtBy, statusOf } from '../readCycle.js';
import type { SlaState } from '../slaState.js';
import { columnCodes } from './columnCodes.js';
import { writeInactive, type Reading } from './readFlat.js';
import type { ClockColumns, SlaColumns } from './slaColumns.js';

/** Writes the answers about a ticket that was run as an object. */
export function readObject(
  sla: CompiledSla,
  state: SlaState,
  { out, ticket, now }: Reading & { readonly out: SlaColumns },
): void {
  out.policy[ticket] = placeIn(out.policyIds, state.policyId);
  for (const { id } of sla.clocks) {
    const columns = out.clocks[id];
    if (columns !== undefined) readClock(sla, state, { id, columns, out, ticket, now });
  }
}

interface ClockPlace extends Reading {
  readonly id: string;
  readonly columns: ClockColumns;
  readonly out: SlaColumns;
}

function readClock(
  sla: CompiledSla,
  state: SlaState,
  { id, columns, out, ticket, now }: ClockPlace,
): void {
  const cycles = state.clocks[id]?.cycles ?? [];
  const cycle = lastOf(cycles);
  if (cycle === undefined) {
    writeInactive(columns, ticket);
    return;
  }
  const breachedAt = breachedAtBy(cycle, now);
  columns.state[ticket] = columnCodes.states.indexOf(statusOf(cycle, breachedAt));
  columns.policy[ticket] = placeIn(out.policyIds, cycle.policyId);
  columns.target[ticket] = placeIn(out.targetIds, cycle.targetId);
  columns.startedAt[ticket] = cycle.startedAt;
  columns.dueAt[ticket] = cycle.dueAt ?? Infinity;
  columns.breachedAt[ticket] = breachedAt ?? Infinity;
  columns.stoppedAt[ticket] = cycle.stoppedAt ?? Infinity;
  columns.cancelledAt[ticket] = cycle.cancelledAt ?? Infinity;
  columns.elapsedMs[ticket] = elapsedAt(sla, cycle, now);
  columns.cycles[ticket] = countOf(cycles);
}

function placeIn(ids: readonly string[], id: string | null): number {
  return id === null ? -1 : ids.indexOf(id);
}
