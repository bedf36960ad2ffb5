import type { Because } from '../../errors/index.js';
import type { FactContext } from './factContext.js';
import { markBecause, type Mark } from './mark.js';
import { censoring } from './readResponse.js';

/** How long a ticket took from its creation to a solve, solved time in between included. */
export interface ResolutionFact {
  /** `closed_unsolved` was closed without ever being solved. */
  readonly state: 'resolved' | 'open' | 'closed_unsolved' | 'not_applicable';
  readonly startedAt: Date | null;
  readonly solvedAt: Date | null;
  /** Up to when it is known that it was not resolved. */
  readonly censoredAt: Date | null;
  /** From creation to the solve, or to `censoredAt`. */
  readonly elapsedMs: number | null;
  /** The same in business hours. */
  readonly businessMs: number | null;
  readonly because: Because;
}

/** To the first solve: a later reopening does not undo it. */
export function readFirstResolution(context: FactContext): ResolutionFact {
  return readResolution(context, context.reading.solves[0]?.mark ?? null);
}

/** To the last solve, of a ticket that is solved or closed now. */
export function readFullResolution(context: FactContext): ResolutionFact {
  const last = context.reading.solves.at(-1)?.mark ?? null;
  return readResolution(context, context.isDone ? last : null);
}

function readResolution(context: FactContext, solve: Mark | null): ResolutionFact {
  const { birth } = context.reading;
  if (birth === null) return noResolution();
  const end =
    solve === null ? censoring(context, birth.at) : { at: solve.at, because: markBecause(solve) };
  return {
    state: solve === null ? (context.isDone ? 'closed_unsolved' : 'open') : 'resolved',
    startedAt: new Date(birth.at),
    solvedAt: solve && new Date(end.at),
    censoredAt: solve === null ? new Date(end.at) : null,
    elapsedMs: end.at - birth.at,
    businessMs: context.businessMs(birth.at, end.at),
    because: end.because,
  };
}

/** A ticket without an event. */
function noResolution(): ResolutionFact {
  return {
    state: 'not_applicable',
    startedAt: null,
    solvedAt: null,
    censoredAt: null,
    elapsedMs: null,
    businessMs: null,
    because: { code: 'no_events' },
  };
}
