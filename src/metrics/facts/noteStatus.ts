import type { StatusCategory } from '../../ticket/index.js';
import { isDone } from '../../ticket/statusCategories.js';
import type { LogReading } from './logReading.js';
import type { Mark } from './mark.js';

/** What moved the status within one instant. */
export interface StatusMove {
  /** The last move. */
  readonly mark: Mark;
  /** The move into solved that no later one took back; null without one. */
  readonly solve: Mark | null;
}

/**
 * Notes where an instant left the status. Moves within one instant are one move, as for clocks: a
 * ticket that is solved and opened again in one update was never solved. One that is solved and
 * closed in one update was.
 */
export function noteStatus(
  reading: LogReading,
  after: StatusCategory,
  { mark, solve }: StatusMove,
): void {
  const before = reading.category;
  if (before === after) return;
  if (before !== null) {
    reading.stretches.push({ category: before, from: reading.categorySince, to: mark.at });
    // A creation is no change of status, but a solve it can be.
    reading.lastStatusChange = mark;
  }
  reading.category = after;
  reading.categorySince = mark.at;
  if (isDone(after) && !isDone(before)) reading.ends.push(mark);
  if (after === 'solved') noteSolve(reading, mark);
  else if (after === 'closed') {
    if (solve !== null && !isDone(before)) noteSolve(reading, solve);
  } else if (!isDone(after)) {
    if (before === 'solved') noteReopen(reading, mark);
    if (before === 'closed') reading.reopensAfterClose.push(mark);
  }
}

function noteSolve(reading: LogReading, mark: Mark): void {
  reading.solves.push({ mark, assignee: reading.state.assignee, reopen: null });
}

function noteReopen(reading: LogReading, mark: Mark): void {
  reading.reopens.push(mark);
  const last = reading.solves.at(-1);
  if (last !== undefined) last.reopen = mark;
}
