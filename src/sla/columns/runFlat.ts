import { applyFlat, takeAttribute } from './applyFlat.js';
import { applyFlatTogether } from './applyFlatTogether.js';
import type { ColumnRun } from './columnRun.js';
import { STATUS_SLOT } from './flatDetail.js';
import { moveFlat } from './moveFlat.js';
import { NO_STATUS } from './statusTable.js';

/** Runs the log of one ticket up to an instant, that instant included: `runLog` for columns. */
export function runFlat(run: ColumnRun, ticket: number, now: number): void {
  const { at, offsets } = run.columns;
  const from = offsets[ticket]!;
  const to = offsets[ticket + 1]!;
  startTicket(run, ticket);
  if (!isSorted(at, from, to)) {
    runUnsorted(run, sortedPlaces(at, from, to), now);
    return;
  }
  for (let event = from; event < to;) {
    const instant = at[event]!;
    if (instant > now) return;
    run.at = instant;
    let end = event + 1;
    while (end < to && at[end] === instant) end += 1;
    if (end === event + 1) applyAlone(run, event);
    else applyFlatTogether(run, placesFrom(event, end));
    event = end;
  }
}

function runUnsorted(run: ColumnRun, places: readonly number[], now: number): void {
  const { at } = run.columns;
  for (let first = 0; first < places.length;) {
    const instant = at[places[first]!]!;
    if (instant > now) return;
    run.at = instant;
    let end = first + 1;
    while (end < places.length && at[places[end]!] === instant) end += 1;
    if (end === first + 1) applyAlone(run, places[first]!);
    else applyFlatTogether(run, places.slice(first, end));
    first = end;
  }
}

function applyAlone(run: ColumnRun, event: number): void {
  run.event = event;
  run.change = applyFlat(run);
  if (run.change !== 0) run.ticketChanged();
  if (run.created) moveFlat(run);
}

function startTicket(run: ColumnRun, ticket: number): void {
  run.created = false;
  run.merged = false;
  run.policy = -1;
  run.ticketChanged();
  run.ticket.fill(0);
  run.ticket[STATUS_SLOT] = NO_STATUS;
  for (const { slot, codes } of run.attributes) takeAttribute(run, slot, codes[ticket]!);
  for (let clock = 0; clock < run.cycles.length; clock++) {
    const cycle = run.cycles[clock]!;
    cycle.count = 0;
    cycle.ready = run.rules.clocks[clock]!.compiled.config.startAfter === undefined;
    cycle.spent = false;
  }
}

function isSorted(at: Float64Array, from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++) if (at[i]! < at[i - 1]!) return false;
  return true;
}

function placesFrom(from: number, to: number): number[] {
  const places: number[] = [];
  for (let place = from; place < to; place++) places.push(place);
  return places;
}

/** The places of a ticket's events in order of time; of one instant in the order of the log. */
function sortedPlaces(at: Float64Array, from: number, to: number): number[] {
  return placesFrom(from, to).sort((a, b) => at[a]! - at[b]!);
}
