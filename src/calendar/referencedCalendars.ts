import { InputError, type Issue } from '../errors/index.js';
import { issue } from '../errors/issue.js';
import { NOT_A_CALENDAR } from '../errors/kinds/calendar.js';
import { DUPLICATE_ID } from '../errors/kinds/config.js';
import { alwaysOpen } from './alwaysOpen.js';
import { coreOf, type Calendar } from './calendar.js';

/** The calendars that a policy is handed, and what is wrong with them as a list. */
export interface ReferencedCalendars {
  readonly calendars: readonly Calendar[];
  /** Two calendars of one id, of which a policy could mean either. */
  readonly issues: readonly Issue[];
}

/**
 * Reads the `calendars` of a policy's references. `24x7` is always there and may not be another.
 *
 * @throws InputError `not_a_calendar`, naming `references.calendars[i]`
 */
export function referencedCalendars(references: unknown): ReferencedCalendars {
  const { calendars } = (references ?? {}) as { readonly calendars?: unknown };
  if (!Array.isArray(calendars)) {
    const expected = 'a list of compiled calendars';
    throw new InputError(NOT_A_CALENDAR, 'references.calendars', calendars, expected);
  }
  const list = calendars as readonly Calendar[];
  for (const [index, calendar] of list.entries()) {
    coreOf(calendar, `references.calendars[${index}]`);
  }
  const all = [alwaysOpen, ...list];
  const issues = list.flatMap((calendar, index) => {
    if (all.find(({ id }) => id === calendar.id) === calendar) return [];
    return [issue(DUPLICATE_ID, ['calendars', index, 'id'], { received: calendar.id })];
  });
  return { calendars: list, issues };
}
