import { checkConfidence } from '../checkConfidence.js';
import { checkChoice, checkOptions } from '../checkOptions.js';
import { checkCounts } from '../checkCounts.js';
import type { DedupeOption } from '../exclude.js';
import type { TicketFacts } from '../facts/ticketFacts.js';
import { checkId } from '../checkId.js';
import type { Metric } from '../metric.js';
import { checkOnInvalid, isItemError, type OnInvalid } from '../onInvalid.js';
import type { ClockFact } from './clockFacts.js';
import { COUNTED, type Judgement, type Verdict } from './judgeCycle.js';
import { judgeItem } from './judgeItem.js';
import { rateReading, type RateReading } from './rateReading.js';

/** Which clocks are counted, and how. */
export interface SlaAttainmentOptions extends DedupeOption {
  /** Only this clock, such as `first_response`. Default: every clock of the facts. */
  readonly metric?: string;
  /** `ticket` counts a ticket once: breached when any of its cycles is. Default: `cycle`. */
  readonly per?: 'cycle' | 'ticket';
  /** Of the interval, between 0 and 1. Default: 0.95. */
  readonly confidence?: number;
  /** Default: `throw`. */
  readonly onInvalid?: OnInvalid;
}

/** How many there are of each verdict. */
export type SlaAttainmentState = Record<Verdict, number>;

/** Attainment, and everything that it leaves out. `n` is met + breached. */
export interface SlaAttainmentResult extends RateReading, Readonly<Record<Verdict, number>> {
  /** Due in time, and due by now. */
  readonly met: number;
  readonly breached: number;
  /** Neither breached nor due by now, whether it has ended or not. */
  readonly notYetDue: number;
  readonly paused: number;
  readonly cancelled: number;
  /** Cancelled because the ticket was merged into another. */
  readonly cancelledByMerge: number;
  /** Measured without a target. */
  readonly noTarget: number;
  /** Of tickets merged away later: beside the rate, so that a merge hides no breach. */
  readonly breachedBeforeMerge: number;
  /** Of tickets that leave every metric. */
  readonly excluded: number;
  /** Items without a cycle of the clock. */
  readonly notApplicable: number;
  /** Items that were wrong input, where these are counted. */
  readonly rejected: number;
}

/**
 * The share of clocks that were met, of those whose due instant has passed.
 *
 * A clock that was met ahead of its due instant counts once that has passed. Measures the facts
 * of tickets, and single cycles from `clockFacts`, which belong to the period of their `dueAt`.
 *
 * @param options - `metric`: one clock; `per`: count cycles or tickets; `confidence` of the
 *   interval, 0–1; `dedupe`; `onInvalid`: wrong facts are an error, or counted
 * @returns a metric: `value` is met / (met + breached)
 * @throws InputError `invalid_option`, `unknown_option`; while measuring `invalid_facts`
 *
 * @example
 * ```ts
 * import { alwaysOpen, defineSla, measure, slaAttainment, ticketFacts } from 'custops';
 *
 * const sla = defineSla(
 *   { policies: [{ id: 'all', calendar: '24x7', targets: [{ metric: 'first_response', within: '1h' }] }] },
 *   { calendars: [alwaysOpen] },
 * );
 * const tickets = [10, 70].map((minutes) => ({
 *   id: `after-${minutes}`,
 *   events: [
 *     { at: 0, type: 'created' },
 *     { at: minutes * 60_000, type: 'public_reply', by: 'agent' },
 *   ],
 * }) as const);
 * const facts = tickets.map((ticket) => ticketFacts(ticket, { sla, calendar: alwaysOpen, now: 7_200_000 }));
 * const { value, met, breached } = measure(slaAttainment({ metric: 'first_response' }), facts);
 * [value, met, breached]; // => [0.5, 1, 1]
 * ```
 */
export function slaAttainment(
  options: SlaAttainmentOptions = {},
): Metric<TicketFacts | ClockFact, SlaAttainmentState, SlaAttainmentResult> {
  checkAttainmentOptions(options);
  const { metric, per = 'cycle', confidence = 0.95, dedupe, onInvalid = 'throw' } = options;
  const judge = (item: TicketFacts | ClockFact): readonly Judgement[] => {
    try {
      return judgeItem(item, { metric, per, dedupe });
    } catch (error) {
      if (onInvalid === 'throw' || !isItemError(error)) throw error;
      return [{ verdict: 'rejected', because: { code: error.code } }];
    }
  };
  return {
    id: metric === undefined ? 'sla_attainment' : `sla_attainment:${metric}`,
    init: () => ({ ...NONE }),
    add: (state, item) => {
      for (const { verdict } of judge(item)) state[verdict] += 1;
      return state;
    },
    merge: (state, other) => {
      checkCounts(state, VERDICTS);
      checkCounts(other, VERDICTS);
      for (const verdict of VERDICTS) state[verdict] += other[verdict];
      return state;
    },
    result: (state) => {
      checkCounts(state, VERDICTS);
      const { met, breached } = state;
      return {
        ...state,
        ...rateReading({ numerator: met, denominator: met + breached, confidence }),
      };
    },
    classify: (item) =>
      judge(item).map(({ verdict, because }) => ({
        id: verdict === 'rejected' ? null : item.ticketId,
        counted: COUNTED[verdict],
        because,
      })),
  };
}

const VERDICTS = Object.keys(COUNTED) as readonly Verdict[];
const NONE = Object.fromEntries(VERDICTS.map((verdict) => [verdict, 0])) as SlaAttainmentState;

function checkAttainmentOptions(options: SlaAttainmentOptions): void {
  checkOptions(options, ['metric', 'per', 'confidence', 'dedupe', 'onInvalid']);
  if (options.metric !== undefined) checkId(options.metric, 'metric');
  checkChoice(options.per ?? 'cycle', 'per', ['cycle', 'ticket']);
  checkChoice(options.dedupe ?? 'parent', 'dedupe', ['parent']);
  checkConfidence(options.confidence ?? 0.95);
  checkOnInvalid(options.onInvalid ?? 'throw');
}
