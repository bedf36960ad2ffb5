import { requireOptions } from '../../errors/requireOptions.js';
import { toEpochMs, type DurationLike } from '../../time/index.js';
import { DAY_MS } from '../../time/timeUnits.js';
import { checkChoice } from '../checkChoice.js';
import type { FollowUp } from '../facts/followUp.js';
import type { SolveFact } from '../facts/solveFact.js';
import type { TicketFacts } from '../facts/ticketFacts.js';
import type { Metric } from '../metric.js';
import type { CountState, Judged } from './countFold.js';
import { factRate, listOfFacts } from './factRate.js';
import { FACT_RATE_OPTIONS, type FactRateOptions } from './rateOptions.js';
import type { RateReading } from './rateReading.js';
import { windowMs } from './windowMs.js';

/** What a reopening is. */
export interface ReopenRateOptions extends FactRateOptions {
  /** How long after a solve a reopening counts, the last ms included. Default: seven days. */
  readonly within?: DurationLike;
  /** Whether a customer's thanks, solved again without a reply, is a reopening. Default: `apart`. */
  readonly idle?: 'apart' | 'include';
}

type Side = 'reopened' | 'idleReopens' | 'stayedSolved' | 'immature' | 'notApplicable';

/** Counted tickets. */
export type ReopenRateState = CountState<Side | 'excluded'>;

/** The share of solved tickets that came back. */
export interface ReopenRateResult extends RateReading {
  /** Came back within the window, by a reopening or a follow-up: the numerator. */
  readonly reopened: number;
  /** Came back only to be solved again without a reply: in the denominator. */
  readonly idleReopens: number;
  readonly stayedSolved: number;
  /** Solved, and neither the window has elapsed nor an earlier one has decided. */
  readonly immature: number;
  /** Never solved. */
  readonly notApplicable: number;
  /** Tickets that leave every metric. */
  readonly excluded: number;
  /** Items that were wrong input, where these are counted. */
  readonly rejected: number;
}

const SIDES = {
  reopened: 'numerator',
  idleReopens: 'denominator',
  stayedSolved: 'denominator',
  immature: 'immature',
  notApplicable: 'not_applicable',
} as const;

/**
 * The share of solved tickets that moved from solved to a status neither solved nor closed soon
 * after, follow-up tickets included where `linkFollowUps` has found them.
 *
 * A ticket counts once its window has elapsed, whether it came back or not: else a running month
 * would show its reopenings at once and its quiet tickets later. A ticket belongs to the period
 * of its first solve.
 *
 * @param options - `within`: the window after each solve, in hours or ms; `idle`: what a
 *   customer's thanks is; `confidence` of the interval, 0–1; `dedupe`; `onInvalid`
 * @returns a metric over `ticketFacts`: `value` is reopened / ever solved
 * @throws InputError `invalid_option`, `unknown_option`, `wrong_type`, the codes of
 *   `parseDuration`; while measuring `invalid_facts`
 *
 * @example
 * ```ts
 * import { alwaysOpen, measure, reopenRate, ticketFacts } from 'custops';
 *
 * const ticket = (id: string, ...events: { at: number; to: string }[]) => ({
 *   id,
 *   events: [
 *     { at: 0, type: 'created' } as const,
 *     ...events.map((event) => ({ ...event, type: 'status_changed' }) as const),
 *   ],
 * });
 * const hour = 3_600_000;
 * const tickets = [
 *   ticket('back', { at: hour, to: 'solved' }, { at: 2 * hour, to: 'open' }),
 *   ticket('done', { at: hour, to: 'solved' }),
 *   ticket('new', { at: 200 * hour, to: 'solved' }),
 * ];
 * const facts = tickets.map((each) => ticketFacts(each, { calendar: alwaysOpen, now: 300 * hour }));
 * const { value, n, immature } = measure(reopenRate({ within: '168h' }), facts);
 * [value, n, immature]; // => [0.5, 2, 1]
 * ```
 */
export function reopenRate(
  options: ReopenRateOptions = {},
): Metric<TicketFacts, ReopenRateState, ReopenRateResult> {
  requireOptions(options, ['within', 'idle', ...FACT_RATE_OPTIONS]);
  const { within = 7 * DAY_MS, idle = 'apart' } = options;
  checkChoice(idle, 'idle', ['apart', 'include']);
  const window = windowMs(within);
  const countsIdle = idle === 'include';
  return factRate(
    {
      id: 'reopen_rate',
      sides: SIDES,
      judge: (facts) => judge(facts, { window, countsIdle }),
    },
    options,
  );
}

interface Window {
  /** ms */
  readonly window: number;
  readonly countsIdle: boolean;
}

/** Solve by solve: what comes back later than a window is looked at by the next solve. */
function judge(facts: TicketFacts, { window, countsIdle }: Window): Judged<Side> {
  const asOf = toEpochMs(facts.asOf, 'item.asOf');
  const solves = listOfFacts(facts, 'solves');
  const followUps = listOfFacts(facts, 'followUps');
  let thanks: Judged<Side> | null = null;
  for (const [index, solve] of solves.entries()) {
    const solvedAt = toEpochMs(solve.solvedAt, `item.solves[${index}].solvedAt`);
    const until = solvedAt + window;
    if (until > asOf) return { side: 'immature', because: solve.because };
    const own = ownReturn(solve, { index, until });
    const back =
      (own !== null && (countsIdle || own.side === 'reopened') ? own : null) ??
      followUpReturn(followUps, { from: solvedAt, until });
    const isReal = back !== null && (back.side === 'reopened' || countsIdle);
    if (isReal) return { side: 'reopened', because: back.because };
    thanks ??= own ?? back;
  }
  if (thanks !== null) return thanks;
  const last = solves.at(-1);
  if (last === undefined) return { side: 'notApplicable', because: { code: 'never_solved' } };
  return { side: 'stayedSolved', because: last.because };
}

function ownReturn(
  { reopenedAt, idle, reopenedBecause }: SolveFact,
  { index, until }: { readonly index: number; readonly until: number },
): Judged<Side> | null {
  if (reopenedAt === null) return null;
  const at = toEpochMs(reopenedAt, `item.solves[${index}].reopenedAt`);
  if (at > until) return null;
  const because = reopenedBecause ?? { code: 'reopened' };
  return { side: idle ? 'idleReopens' : 'reopened', because };
}

/** A customer who comes back by a new ticket; one that was no thanks decides over one that was. */
function followUpReturn(
  followUps: readonly FollowUp[],
  { from, until }: { readonly from: number; readonly until: number },
): Judged<Side> | null {
  const within = followUps.filter(({ createdAt }, index) => {
    const at = toEpochMs(createdAt, `item.followUps[${index}].createdAt`);
    return at >= from && at <= until;
  });
  const found = within.find(({ idle }) => !idle) ?? within[0];
  if (found === undefined) return null;
  const because = { code: 'follow_up', detail: { ticket: found.ticketId } };
  return { side: found.idle ? 'idleReopens' : 'reopened', because };
}
