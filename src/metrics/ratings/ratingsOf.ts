import type { Because } from '../../errors/index.js';
import { requireOptions } from '../../errors/requireOptions.js';
import type { Ticket } from '../../ticket/index.js';
import { toEpochMs, type InstantLike } from '../../time/index.js';
import { checkId } from '../checkId.js';
import { exclusionOf, type Exclusion } from '../facts/exclusionOf.js';
import { factAttributes, type FactAttributes } from '../facts/factAttributes.js';
import { factRules } from '../facts/factRules.js';
import { markBecause } from '../facts/mark.js';
import type { StatusCategories } from '../facts/presetSla.js';
import { checkIterable } from '../measure.js';
import { readRatings, type RatingReading } from './readRatings.js';
import type { Rating } from './surveyAnswer.js';

/** Which ratings of tickets are read. */
export interface RatingsOfOptions {
  /** Later events are left out. */
  readonly now: InstantLike;
  /**
   * Who was asked: `solved`, every customer whose ticket was solved, or the type of your event that
   * says so, such as `survey_sent`. Default: `solved`.
   */
  readonly asked?: string;
  /** Only `rated` events whose `survey` is this. Default: all. */
  readonly survey?: string;
  /** The host's statuses by name. */
  readonly statusCategories?: StatusCategories;
}

/** The rating that counts of a ticket, or the silence of a customer who was asked. */
export interface RatingFact extends Required<Rating> {
  readonly ticketId: string;
  /** When it was given, else when it was asked for: the instant of its period. */
  readonly at: Date;
  /** Null for no answer. */
  readonly ratedAt: Date | null;
  /** When the ticket was last solved before the rating. */
  readonly solvedAt: Date | null;
  /** How often the customer rated; the last one counts. */
  readonly ratings: number;
  /** The ticket at now: what ratings are grouped by. */
  readonly attributes: FactAttributes;
  readonly because: Because;
}

/**
 * The ratings of tickets: the last of each ticket, for whoever had it at the last solve before.
 *
 * A ticket that was handed on after the solve is still the solver's to be rated for. Tickets whose
 * customer was neither asked nor rated are left out; one who was asked and did not answer is there
 * with `score: null`, so that the response rate is known.
 *
 * @param tickets - the tickets, their logs in any order
 * @param options - `now`; `asked`: `solved` or an event type; `survey`: only those ratings;
 *   `statusCategories`: the host's statuses by name
 * @returns one rating for each ticket that was rated or asked, in the order of the tickets
 * @throws InputError `not_iterable`, `invalid_option`, `unknown_option`, `wrong_type`,
 *   `invalid_ticket`, `invalid_event`, or a code of `toEpochMs` naming `options.now` or
 *   `events[i].at`
 *
 * @example
 * ```ts
 * import { csat, measure, ratingsOf } from 'custops';
 *
 * const ticket = {
 *   id: 't1',
 *   events: [
 *     { at: '2026-03-02T09:00:00Z', type: 'created' },
 *     { at: '2026-03-02T09:10:00Z', type: 'assigned', to: 'ana' },
 *     { at: '2026-03-02T10:00:00Z', type: 'status_changed', to: 'solved' },
 *     { at: '2026-03-02T11:00:00Z', type: 'assigned', to: 'ben' },
 *     { at: '2026-03-02T12:00:00Z', type: 'rated', score: 2 },
 *     { at: '2026-03-02T12:05:00Z', type: 'rated', score: 4 },
 *   ],
 * } as const;
 * const ratings = ratingsOf([ticket], { now: '2026-03-03T00:00:00Z' });
 * ratings.map(({ score, assignee }) => [score, assignee]); // => [[4, 'ana']]
 * measure(csat(), ratings).value; // => 1
 * ```
 */
export function ratingsOf(tickets: Iterable<Ticket>, options: RatingsOfOptions): RatingFact[] {
  checkIterable(tickets, 'tickets');
  requireOptions(options, ['now', 'asked', 'survey', 'statusCategories']);
  const { asked = 'solved', survey, statusCategories } = options;
  checkId(asked, 'asked');
  if (survey !== undefined) checkId(survey, 'survey');
  const now = toEpochMs(options.now, 'options.now');
  const rules = factRules(statusCategories ? { statusCategories } : {});
  const facts: RatingFact[] = [];
  for (const ticket of tickets) {
    const reading = readRatings(ticket, { now, rules, asked, survey });
    const fact = ratingFact(reading);
    if (fact !== null) facts.push(fact);
  }
  return facts;
}

function ratingFact(reading: RatingReading): RatingFact | null {
  const { state, rating, asked, ratings } = reading;
  const decisive = rating?.mark ?? asked;
  if (decisive === null) return null;
  const { solve } = rating ?? reading;
  const attributes = factAttributes(state);
  const channel = rating?.channel ?? attributes.fields['channel'];
  return {
    ticketId: state.id,
    // Scores that are none are the metric's to refuse, with the item's place.
    score: rating === null ? null : (rating.score as number),
    at: new Date(decisive.at),
    ratedAt: rating && new Date(rating.mark.at),
    solvedAt: solve && new Date(solve.at),
    assignee: solve === null ? (rating?.assignee ?? state.assignee) : solve.assignee,
    channel: typeof channel === 'string' ? channel : null,
    excluded: exclusionOf(state) satisfies Exclusion | null,
    parentId: state.links?.find(({ role }) => role === 'child')?.to ?? null,
    ratings,
    attributes,
    because: rating === null ? { ...markBecause(decisive), code: 'asked' } : markBecause(decisive),
  };
}
