import type { CalendarConfig, DayHours, Override } from '../calendar/index.js';
import { presentEntries } from '../ticket/ownEntry.js';

/** An override in one form, whichever of the two a config uses. */
export interface PlacedOverride {
  /** `2026-12-24`, or `2026-12-24 to 2026-12-31`. */
  readonly when: string;
  readonly name: string | undefined;
  readonly hours: DayHours;
  /** Where its hours stand, from the calendar on. */
  readonly path: readonly (string | number)[];
}

/** The overrides of a calendar, by date or in a list. */
export function overridesOf({
  overrides = [],
}: Pick<CalendarConfig, 'overrides'>): PlacedOverride[] {
  if (!isList(overrides)) {
    return presentEntries(overrides).map(([date, hours]) => ({
      when: date,
      name: undefined,
      hours,
      path: ['overrides', date],
    }));
  }
  return overrides.map((each, index) => ({
    when: 'date' in each ? each.date : `${each.from} to ${each.to}`,
    name: each.name,
    hours: each.hours,
    path: ['overrides', index, 'hours'],
  }));
}

/** `Array.isArray` for readonly lists, which the built-in type loses. */
function isList(overrides: CalendarConfig['overrides'] & object): overrides is readonly Override[] {
  return Array.isArray(overrides);
}
