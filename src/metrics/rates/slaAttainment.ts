import { requireOptions } from '../../errors/requireOptions.js';
import { checkChoice } from '../checkChoice.js';
import { checkCounts } from '../checkCounts.js';
import { checkId } from '../checkId.js';
import type { TicketFacts } from '../facts/ticketFacts.js';
import { forwardClassify } from '../forwardClassify.js';
import type { Metric } from '../metric.js';
import type { ClockFact } from './clockFacts.js';
import { countFold, type CountFold, type CountState } from './countFold.js';
import { COUNTED, type Verdict } from './judgeCycle.js';
import { judgeItem, type JudgeOptions } from './judgeItem.js';
import { FACT_RATE_OPTIONS, factRateOptions, type FactRateOptions } from './rateOptions.js';
import type { RateReading } from './rateReading.js';

/** Which clocks are counted, and how. */
export interface SlaAttainmentOptions extends FactRateOptions {
  /** Only this clock, such as `first_response`. Default: every clock of the facts. */
  readonly metric?: string;
  /** `ticket` counts a ticket once: breached when any of its cycles is. Default: `cycle`. */
  readonly per?: 'cycle' | 'ticket';
}

/** How many there are of each verdict, as it was and without what the contract excuses. */
export interface SlaAttainmentState {
  raw: CountState<Verdict>;
  adjusted: CountState<Verdict>;
  /** Breached as it was, and not without what the contract excuses. */
  excused: number;
}

/** How many there are of each verdict. */
export interface AttainmentCounts extends RateReading {
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

/** Attainment, and everything that it leaves out. `n` is met + breached. */
export interface SlaAttainmentResult extends AttainmentCounts {
  /** Breaches that vanish when excused stretches do not count; they stand in `breached`. */
  readonly excused: number;
  /** The same figures when excused stretches do not count. */
  readonly adjusted: AttainmentCounts;
}

type Item = TicketFacts | ClockFact;

/**
 * The share of clocks that were met, of those whose due instant has passed.
 *
 * A clock that was met ahead of its due instant counts once that has passed. Measures the facts
 * of tickets, and single cycles from `clockFacts`, which belong to the period of their `dueAt`.
 * `adjusted` is the same without stretches that the contract excuses.
 *
 * @param options - `metric`: one clock; `per`: count cycles or tickets; `confidence` of the
 *   interval, 0–1; `dedupe`; `onInvalid`: wrong facts are an error, or counted
 * @returns a metric: `value` is met / (met + breached)
 * @throws InputError `invalid_option`, `unknown_option`, `wrong_type`; while measuring
 *   `invalid_facts`
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
  requireOptions(options, ['metric', 'per', ...FACT_RATE_OPTIONS]);
  const { metric, per = 'cycle', dedupe } = options;
  if (metric !== undefined) checkId(metric, 'metric');
  checkChoice(per, 'per', ['cycle', 'ticket']);
  const raw = attainment(options, { metric, per, dedupe, figures: 'raw' });
  const adjusted = attainment(options, { metric, per, dedupe, figures: 'adjusted' });
  return {
    id: raw.id,
    init: () => ({ raw: raw.init(), adjusted: adjusted.init(), excused: 0 }),
    add: (state, item) => {
      const before = state.raw.breached - state.adjusted.breached;
      raw.add(state.raw, item);
      adjusted.add(state.adjusted, item);
      state.excused += Math.max(0, state.raw.breached - state.adjusted.breached - before);
      return state;
    },
    merge: (state, other) => {
      checkCounts(state, ['excused']);
      checkCounts(other, ['excused']);
      raw.merge(state.raw, other.raw);
      adjusted.merge(state.adjusted, other.adjusted);
      state.excused += other.excused;
      return state;
    },
    result: (state) => {
      checkCounts(state, ['excused']);
      return {
        ...raw.result(state.raw),
        excused: state.excused,
        adjusted: adjusted.result(state.adjusted),
      };
    },
    ...forwardClassify(raw, (item: Item) => item),
  };
}

function attainment(
  options: SlaAttainmentOptions,
  how: JudgeOptions,
): CountFold<Item, Exclude<Verdict, 'rejected'>> {
  const { metric } = how;
  return countFold<Item, Exclude<Verdict, 'rejected'>>(
    {
      id: metric === undefined ? 'sla_attainment' : `sla_attainment:${metric}`,
      sides: COUNTED,
      judge: (item) => judgeItem(item, how),
      idOf: ({ ticketId }) => ticketId,
    },
    factRateOptions(options),
  );
}
