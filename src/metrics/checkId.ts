import { InputError } from '../errors/index.js';
import { INVALID_OPTION } from '../errors/kinds/metrics.js';

/** Refuses a metric without a name. */
export function checkId(id: unknown, option = 'id'): void {
  if (typeof id === 'string' && id !== '') return;
  throw new InputError(INVALID_OPTION, `options.${option}`, id, 'a text that is not empty');
}
