import { issue, type Issue } from '../errors/issue.js';
import { INVALID_NEGOTIATED_DATE } from '../errors/kinds/sla.js';
import { isInstant } from '../time/isInstant.js';
import { choose } from './bind.js';
import type { CompiledSla } from './compiledSla.js';
import type { SlaState } from './slaState.js';
import { ticketRecord } from './ticketRecord.js';

/** Negotiated dates that are no instants: the clock then measures without a target. */
export function reviewTargets(sla: CompiledSla, state: SlaState): Issue[] {
  if (!sla.hasNegotiatedDates) return [];
  const record = ticketRecord(state.ticket);
  const fields = sla.clocks.flatMap((clock) => {
    const within = choose(clock, record).row?.within;
    return within?.unit === 'field' ? [within.field] : [];
  });
  return [...new Set(fields)].flatMap((field) => {
    const received = record[field];
    if (received === undefined || received === null || isInstant(received)) return [];
    const expected = 'a Date, epoch ms, or ISO 8601 with Z or an offset';
    return [issue(INVALID_NEGOTIATED_DATE, [field], { received, expected, severity: 'warning' })];
  });
}
