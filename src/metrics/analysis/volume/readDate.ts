import { InputError } from '../../../errors/index.js';
import { INVALID_LOCAL_DATE } from '../../../errors/kinds/time.js';
import { parseLocalDate } from '../../../time/localDate.js';

/** The number of a local date, or a refusal that names the option. */
export function readDate(text: unknown, argument: string): number {
  const day = parseLocalDate(text);
  if (day !== undefined) return day;
  throw new InputError(INVALID_LOCAL_DATE, argument, text, 'such as 2026-12-25');
}
