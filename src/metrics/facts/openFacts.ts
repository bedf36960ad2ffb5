import { businessMsBetween, type Calendar } from '../../calendar/index.js';
import type { Issue } from '../../errors/index.js';
import { evaluateSla, type ClockReading, type Sla, type SlaEvaluation } from '../../sla/index.js';
import { compiledOf } from '../../sla/sla.js';
import type { Ticket } from '../../ticket/index.js';
import { isDone } from '../../ticket/statusCategories.js';
import { toEpochMs } from '../../time/index.js';
import { countsBusinessTime, policyCalendar } from './policyCalendar.js';
import type { FactClock, FactContext } from './factContext.js';
import { factRules } from './factRules.js';
import { presetSla, type FactClockId } from './presetSla.js';
import { readLog } from './readLog.js';
import { checkTicketFactsOptions, type TicketFactsOptions } from './ticketFactsOptions.js';

/** All that facts are read from, and what the host's own rules answer. */
export interface OpenedFacts {
  readonly context: FactContext;
  /** The clocks of the host's rules; none without `sla`. */
  readonly clocks: readonly ClockReading[];
  readonly anomalies: readonly Issue[];
}

/** Runs the clocks and the log of a ticket. */
export function openFacts(ticket: Ticket, options: TicketFactsOptions): OpenedFacts {
  checkTicketFactsOptions(options);
  const { sla, statusCategories, decisions } = options;
  const now = toEpochMs(options.now, 'options.now');
  const words = sla ? compiledOf(sla).ticketOptions : statusCategories ? { statusCategories } : {};
  const reading = readLog(ticket, {
    now,
    rules: factRules(words),
    decisions: decisions ? new Set(decisions) : null,
    keepsHistory: sla !== undefined,
  });
  const answer = sla && evaluateSla(sla, ticket, { now });
  const inForce = calendarInForce(options, answer, reading.state.group);
  const presets = presetSla(inForce, words.statusCategories);
  let preset: SlaEvaluation<FactClockId> | undefined;
  const clockOf = (id: FactClockId): FactClock => {
    const own = answer?.clocks[id];
    if (sla && own) return factClock(sla, own);
    preset ??= evaluateSla(presets, ticket, { now });
    return factClock(presets, preset.clocks[id]);
  };
  const firstResponse = clockOf('first_response');
  const nextResponse = clockOf('next_response');
  const resolution = clockOf('resolution');
  return {
    clocks: Object.values(answer?.clocks ?? {}),
    anomalies: (answer ?? preset)?.anomalies ?? [],
    context: {
      reading,
      now,
      isDone: isDone(reading.state.category),
      businessMs: (from, to) => businessMsBetween(inForce, from, to),
      firstResponse,
      nextResponse,
      resolution,
    },
  };
}

function factClock(rules: Sla, clock: ClockReading): FactClock {
  return { clock, countsBusiness: countsBusinessTime(rules, clock) };
}

/** The calendar of the policy that applies now, else the one that was given. */
function calendarInForce(
  { sla, calendar }: TicketFactsOptions,
  answer: SlaEvaluation | undefined,
  group: string | null,
): Calendar {
  if (!sla || !answer) return calendar;
  return policyCalendar(sla, { policyId: answer.policyId, group }) ?? calendar;
}
