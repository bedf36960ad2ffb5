import type { Calendar } from '../../calendar/index.js';
import { defineSla, type Sla } from '../../sla/index.js';
import type { StatusCategory } from '../../ticket/index.js';

/** A host's statuses by name. */
export type StatusCategories = Readonly<Record<string, StatusCategory>>;

/** The presets that facts are read from. */
export type FactClockId = 'first_response' | 'next_response' | 'resolution';

/** Compiled once for a calendar and a host's statuses: thousands of tickets share them. */
const known = new WeakMap<Calendar, Map<string, Sla<FactClockId>>>();

/** Rules that only measure: the presets that facts are read from, in one calendar, with no target. */
export function presetSla(
  calendar: Calendar,
  statusCategories: StatusCategories = {},
): Sla<FactClockId> {
  const key = JSON.stringify(Object.entries(statusCategories));
  let ofCalendar = known.get(calendar);
  if (ofCalendar === undefined) {
    ofCalendar = new Map<string, Sla<FactClockId>>();
    known.set(calendar, ofCalendar);
  }
  let sla = ofCalendar.get(key);
  if (sla === undefined) ofCalendar.set(key, (sla = build(calendar, statusCategories)));
  return sla;
}

function build(calendar: Calendar, statusCategories: StatusCategories): Sla<FactClockId> {
  const targets = [
    { metric: 'first_response', within: null },
    { metric: 'next_response', within: null },
    { metric: 'resolution', within: null, pauseOn: [] },
  ] as const;
  return defineSla(
    { statusCategories, policies: [{ id: 'facts', calendar: calendar.id, targets }] },
    { calendars: [calendar] },
  );
}
