import { InputError } from '../../errors/index.js';
import { ONE_CLASS } from '../../errors/kinds/churn.js';

/**
 * Refuses rows of which all, or none, churned.
 *
 * @returns how many churned
 * @throws InputError `one_class`
 */
export function requireBothOutcomes(churned: Uint8Array): number {
  const events = churned.reduce((sum, each) => sum + each, 0);
  if (events > 0 && events < churned.length) return events;
  const expected = 'rows of customers who churned and of customers who did not';
  throw new InputError(ONE_CLASS, 'rows', { n: churned.length, churned: events }, expected);
}
