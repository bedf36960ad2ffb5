import { compileCondition } from '../../conditions/index.js';
import type { ClockTrigger } from '../clockConfig.js';
import type { CompiledSla } from '../compiledSla.js';
import { askedOfTickets, triggersOf } from './askedOfTickets.js';

/** Tells whether numbers can hold what some rules ask for; if not they are run as objects. */
export function isFlat(sla: CompiledSla): boolean {
  const { attributes } = askedOfTickets(sla);
  if (attributes.includes('id') || attributes.includes('tags')) return false;
  for (const { config } of sla.rowById.values()) {
    if (config.onMerge === 'carry_earliest') return false;
  }
  return triggersOf(sla).every(asksNoDetail);
}

/** Whether a trigger asks for nothing of its event but a creation's comment. */
function asksNoDetail({ type, where }: ClockTrigger): boolean {
  const { fields } = compileCondition(where);
  return fields.every((field) => type === 'created' && field === 'comment');
}
