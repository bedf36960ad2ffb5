import { orderWithinInstant } from '../orderWithinInstant.js';
import { carryWholeWays, type WayPoint } from '../takeChanges.js';
import { applyFlat } from './applyFlat.js';
import { columnCodes } from './columnCodes.js';
import type { ColumnRun } from './columnRun.js';
import { GROUP_SLOT, STATUS_SLOT } from './flatDetail.js';
import { moveFlat } from './moveFlat.js';

/**
 * Applies the events of one instant, places in the columns in the order of the log:
 * `applyTogether` for columns.
 */
export function applyFlatTogether(run: ColumnRun, events: readonly number[]): void {
  const typed = events.map((event) => ({ at: 0, type: typeName(run, event) }));
  const order = orderWithinInstant(typed).map((place) => events[place]!);
  const before = wayPoint(run);
  const changes = order.map((event) => {
    run.event = event;
    return applyFlat(run);
  });
  carryWholeWays(changes, { before, after: wayPoint(run) });
  run.ticketChanged();
  if (!run.created) return;
  for (const [place, event] of order.entries()) {
    run.event = event;
    run.change = changes[place]!;
    moveFlat(run);
  }
}

/** Types of the host's own all rank alike. */
function typeName({ columns }: ColumnRun, event: number): string {
  return columnCodes.types[columns.type[event]!] ?? '';
}

function wayPoint({ created, statuses, ticket }: ColumnRun): WayPoint {
  return { done: created && statuses.done[ticket[STATUS_SLOT]!]!, group: ticket[GROUP_SLOT]! };
}
