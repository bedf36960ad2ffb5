import { InputError } from '../errors/inputError.js';
import { NOT_A_CALENDAR } from '../errors/kinds/calendar.js';
import type { Zone } from '../time/zone.js';
import type { DayPlan } from './dayRules.js';
import type { Engine, PageFormOf, PageForm, PageSource } from './engine.js';

/** The same in every copy of the package, so that their calendars can meet. */
export const ENGINE: unique symbol = Symbol.for('custops.calendar') as never;

/** A compiled calendar; `defineCalendar`, `compileCalendar` and the algebra make them. */
export interface Calendar {
  readonly id: string;
  /** The zone of its dates: of business days, closures and times of day. */
  readonly timeZone: string;
}

/** How a calendar came about: from the hours of an office or from other calendars. */
export type Origin =
  | { readonly kind: 'hours'; readonly plan: DayPlan }
  | {
      readonly kind: 'union' | 'intersect' | 'subtract';
      readonly operands: readonly CalendarCore[];
    };

/** What a calendar holds beside its public face. */
export interface CalendarCore extends Engine {
  form: PageForm;
  readonly zone: Zone;
  readonly origin: Origin;
}

/** A calendar with its core, as only this module sees it. */
export interface OpenedCalendar extends Calendar {
  readonly [ENGINE]: CalendarCore;
}

/** What a calendar is made of. */
export interface CalendarParts {
  readonly id: string;
  readonly zone: Zone;
  readonly origin: Origin;
  readonly source: PageSource;
  readonly formOf: PageFormOf;
}

/**
 * Puts a calendar together. All cores are made here, of one shape, or code that meets many would
 * be slow. The core's key is a symbol and hidden, so that freezing and printing stop before it.
 */
export function makeCalendar({ id, zone, origin, source, formOf }: CalendarParts): Calendar {
  const core: CalendarCore = {
    first: 0,
    tables: [],
    // A zero that makes it a list of doubles from the beginning.
    bases: [-0],
    form: undefined as never,
    source,
    zone,
    origin,
  };
  core.form = formOf(core, source);
  const calendar = { id, timeZone: zone.name };
  Object.defineProperty(calendar, ENGINE, { value: core });
  return Object.freeze(calendar);
}

/**
 * The core of a calendar.
 *
 * @throws InputError `not_a_calendar` for anything that the package did not compile
 */
export function coreOf(calendar: Calendar, argument = 'calendar'): CalendarCore {
  const core = (calendar as Partial<OpenedCalendar> | null | undefined)?.[ENGINE];
  if (core === undefined) {
    throw new InputError(NOT_A_CALENDAR, argument, calendar);
  }
  return core;
}
