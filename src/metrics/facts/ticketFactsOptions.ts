import type { Calendar } from '../../calendar/index.js';
import { InputError } from '../../errors/index.js';
import { isTexts } from '../../errors/isTexts.js';
import { NOT_A_CALENDAR } from '../../errors/kinds/calendar.js';
import { INVALID_OPTION } from '../../errors/kinds/metrics.js';
import { requireOptions } from '../../errors/requireOptions.js';
import { compiledOf, type Sla } from '../../sla/sla.js';
import type { InstantLike } from '../../time/index.js';
import type { StatusCategories } from './presetSla.js';

/** Where time is fixed: metrics take neither calendar nor now. */
export interface TicketFactsOptions {
  /** The instant at which open things are censored; later events are left out. */
  readonly now: InstantLike;
  /** Business time is counted in it wherever no policy of `sla` names another. */
  readonly calendar: Calendar;
  /** Rules compiled by `defineSla`. Without them there are no clocks to attain. */
  readonly sla?: Sla;
  /** The host's statuses by name, where no `sla` says them. */
  readonly statusCategories?: StatusCategories;
  /** The event types that decide an escalation. Default: the next act of another agent does. */
  readonly decisions?: readonly string[];
}

/** Refuses options that would end in wrong facts. */
export function checkTicketFactsOptions(options: TicketFactsOptions): void {
  requireOptions(options, ['now', 'calendar', 'sla', 'statusCategories', 'decisions']);
  const { calendar, sla, statusCategories, decisions } = options;
  if (!isCalendar(calendar)) throw new InputError(NOT_A_CALENDAR, 'options.calendar', calendar);
  if (decisions !== undefined && !isTexts(decisions)) {
    throw new InputError(INVALID_OPTION, 'options.decisions', decisions, 'a list of event types');
  }
  if (sla === undefined) return;
  compiledOf(sla, 'options.sla');
  if (statusCategories === undefined) return;
  const expected = 'none beside sla, which has its own';
  throw new InputError(INVALID_OPTION, 'options.statusCategories', statusCategories, expected);
}

/** Looked at here, since a ticket without events asks the calendar nothing. */
function isCalendar(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'id' in value && 'timeZone' in value;
}
