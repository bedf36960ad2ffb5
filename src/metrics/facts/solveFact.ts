import type { Because } from '../../errors/index.js';
import type { FactContext } from './factContext.js';
import type { LogReading, SolveReading } from './logReading.js';
import { markBecause, type Mark } from './mark.js';
import { placeFrom } from './markAt.js';

/** A move into solved, and what came of it. */
export interface SolveFact {
  readonly solvedAt: Date;
  /** Who had the ticket then. */
  readonly assignee: string | null;
  /** When it moved from solved to a status neither solved nor closed; null when it has not. */
  readonly reopenedAt: Date | null;
  /** Reopened, and solved again without a public reply of a person: a customer's thanks. */
  readonly idle: boolean;
  /** The event that solved it. */
  readonly because: Because;
  /** The event that reopened it. */
  readonly reopenedBecause: Because | null;
}

/** Every solve in order of time. */
export function solveFacts({ reading }: FactContext): SolveFact[] {
  return reading.solves.map((solve, index) => ({
    solvedAt: new Date(solve.mark.at),
    assignee: solve.assignee,
    reopenedAt: solve.reopen && new Date(solve.reopen.at),
    idle: isIdle(reading, solve, reading.solves[index + 1]),
    because: markBecause(solve.mark),
    reopenedBecause: solve.reopen && markBecause(solve.reopen),
  }));
}

/** The reopenings that were only thanks. */
export function idleReopens({ reading }: FactContext): Mark[] {
  const { solves } = reading;
  return solves.flatMap((solve, index) =>
    solve.reopen !== null && isIdle(reading, solve, solves[index + 1]) ? [solve.reopen] : [],
  );
}

/** Of a reopening that is still open it is not known yet, so it is none. */
function isIdle(
  { agentReplies }: LogReading,
  { reopen }: SolveReading,
  next: SolveReading | undefined,
): boolean {
  if (reopen === null || next === undefined) return false;
  const reply = agentReplies[placeFrom(agentReplies, reopen.at)];
  return reply === undefined || reply.at > next.mark.at;
}
