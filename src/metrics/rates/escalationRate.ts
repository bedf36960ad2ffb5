import { requireOptions } from '../../errors/requireOptions.js';
import { checkChoice } from '../checkChoice.js';
import { combineMetrics } from '../combineMetrics.js';
import {
  FACT_DURATION_OPTIONS,
  factDuration,
  type FactDurationOptions,
} from '../durations/factDuration.js';
import { RESPONSE_STATES } from '../durations/factStates.js';
import type { ResponseTimeResult } from '../durations/firstResponseTime.js';
import { exclude } from '../exclude.js';
import type { TicketFacts } from '../facts/ticketFacts.js';
import { forwardClassify } from '../forwardClassify.js';
import type { Metric } from '../metric.js';
import { countFold, type CountFold, type Judged } from './countFold.js';
import { factRate, listOfFacts } from './factRate.js';
import { factRateOptions } from './rateOptions.js';
import type { RateReading } from './rateReading.js';

/** The share of escalations that came after due. */
export interface AfterDueReading extends RateReading {
  readonly afterDue: number;
  readonly beforeDue: number;
  /** On tickets whose clocks had no target by then. */
  readonly noTarget: number;
}

/** The share of tickets that were escalated, and what became of it. */
export interface EscalationRateResult extends RateReading {
  readonly escalated: number;
  readonly notEscalated: number;
  /** Tickets that leave every metric. */
  readonly excluded: number;
  /** Items that were wrong input, where these are counted. */
  readonly rejected: number;
  readonly late: AfterDueReading;
  /** The wait of each escalation for a decision; `unanswered` ones are not decided. */
  readonly decision: ResponseTimeResult;
}

const TICKETS = { escalated: 'numerator', notEscalated: 'denominator' } as const;
const ESCALATIONS = {
  afterDue: 'numerator',
  beforeDue: 'denominator',
  noTarget: 'not_applicable',
} as const;

/**
 * The share of tickets that were escalated; how many of the escalations came after due; how long
 * they waited for a decision.
 *
 * A ticket belongs to the period in which it was created.
 *
 * @param options - `time` of the wait; `quantiles`, `cap`; `confidence` of the intervals, 0–1;
 *   `dedupe`; `onInvalid`
 * @returns a metric over `ticketFacts`: `value` is escalated / all
 * @throws InputError `invalid_option`, `unknown_option`, `wrong_type`; while measuring
 *   `invalid_facts`
 *
 * @example
 * ```ts
 * import { alwaysOpen, escalationRate, measure, ticketFacts } from 'custops';
 *
 * const created = { at: 0, type: 'created' } as const;
 * const tickets = [
 *   { id: 't1', events: [created] },
 *   {
 *     id: 't2',
 *     events: [
 *       created,
 *       { at: 60_000, type: 'escalated', by: 'agent', actor: 'ana' },
 *       { at: 90_000, type: 'internal_note', by: 'agent', actor: 'lea' },
 *     ],
 *   },
 * ] as const;
 * const facts = tickets.map((each) => ticketFacts(each, { calendar: alwaysOpen, now: 120_000 }));
 * const { value, decision } = measure(escalationRate(), facts);
 * [value, decision.value]; // => [0.5, 30000]
 * ```
 */
export function escalationRate(
  options: FactDurationOptions = {},
): Metric<TicketFacts, unknown[], EscalationRateResult> {
  requireOptions(options, FACT_DURATION_OPTIONS);
  checkChoice(options.time ?? 'elapsed', 'time', ['elapsed', 'business']);
  const tickets = factRate({ id: 'escalation_rate', sides: TICKETS, judge }, options);
  const decision = factDuration(
    {
      id: 'decision_time',
      fact: 'escalations',
      states: RESPONSE_STATES,
      sides: ['unanswered', 'closedUnanswered'],
      survival: 'withUnanswered',
    },
    options,
  );
  const all = combineMetrics({ decision, late: lateFold(options), tickets });
  return {
    ...all,
    id: tickets.id,
    result: (state) => {
      const result = all.result(state);
      const { rejected: _rejected, ...late } = result.late;
      return { ...result.tickets, late, decision: result.decision };
    },
    ...forwardClassify(tickets, (facts: TicketFacts) => facts),
  };
}

function judge(facts: TicketFacts): Judged<keyof typeof TICKETS> {
  const [first] = listOfFacts(facts, 'escalations');
  if (first === undefined) return { side: 'notEscalated', because: { code: 'none' } };
  return { side: 'escalated', because: first.startedBecause };
}

function lateFold(options: FactDurationOptions): CountFold<TicketFacts, keyof typeof ESCALATIONS> {
  return countFold(
    {
      id: 'escalated_after_due',
      sides: ESCALATIONS,
      judge: (facts: TicketFacts) => {
        if (exclude(facts, options.dedupe) !== null) return [];
        return listOfFacts(facts, 'escalations').map(({ afterDue, startedBecause }) => {
          const side = afterDue === true ? 'afterDue' : 'beforeDue';
          return { side: afterDue === null ? 'noTarget' : side, because: startedBecause };
        });
      },
      idOf: ({ ticketId }) => ticketId,
    },
    factRateOptions(options),
  );
}
