import type { Because } from '../../errors/index.js';
import type { FactContext } from './factContext.js';
import { markBecause, type Mark } from './mark.js';
import { noResponse, type ResponseFact } from './responseFact.js';

/** An instant with its reason. Epoch ms. */
export interface Point {
  readonly at: number;
  readonly because: Because;
}

/** A wait: what began it, and the answer if one came. */
export interface Wait {
  readonly start: Point | null;
  readonly answer: Point | null;
  /** The code of a wait that never began. */
  readonly without: string;
}

/** A mark as a point; null stays null. */
export function pointOf(mark: Mark | null): Point | null {
  return mark && { at: mark.at, because: markBecause(mark) };
}

/** Reads a wait from the log: to its answer, else to the last status change if done, else to now. */
export function readResponse(context: FactContext, { start, answer, without }: Wait): ResponseFact {
  if (start === null) return noResponse(without);
  const end = answer ?? censoring(context, start.at);
  const open = context.isDone ? 'closed_unanswered' : 'unanswered';
  return {
    state: answer === null ? open : 'answered',
    startedAt: new Date(start.at),
    answeredAt: answer && new Date(answer.at),
    censoredAt: answer === null ? new Date(end.at) : null,
    elapsedMs: end.at - start.at,
    businessMs: context.businessMs(start.at, end.at),
    source: 'log',
    startedBecause: start.because,
    because: end.because,
  };
}

/**
 * Up to when something that did not happen is known not to have happened: now, or the last status
 * change of a ticket that is done. What begins after that change ends at once.
 */
export function censoring({ reading, isDone, now }: FactContext, start: number): Point {
  if (!isDone) return { at: now, because: { code: 'now' } };
  const last = pointOf(reading.lastStatusChange ?? reading.birth);
  return last === null || last.at < start ? { at: start, because: { code: 'done_before' } } : last;
}
