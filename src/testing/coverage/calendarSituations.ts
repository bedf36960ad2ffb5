import { closures, type Calendar } from '../../calendar/index.js';
import { coreOf } from '../../calendar/calendar.js';
import type { AnyCalendarConfig, PolicySet } from '../../policy/index.js';
import { overridesOf } from '../../policy/overridesOf.js';
import { DAY_MS } from '../../time/timeUnits.js';
import { dayAt } from '../../time/wallClock.js';
import { weekdayOf } from '../../time/weekdayOf.js';
import { offsetStretches } from '../../time/zone.js';

/** What a calendar may meet that hours alone do not show. */
export type CalendarSituation = 'weekend' | 'holiday' | 'partial_day' | 'clock_change';

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** Two years, in which every zone that changes its clocks does so. */
const FROM = Date.UTC(2025, 0, 1);
const TO = Date.UTC(2027, 0, 1);

/** The situations that a calendar's config has at all. */
export function situationsOf(config: AnyCalendarConfig, calendar: Calendar): CalendarSituation[] {
  const { zone } = coreOf(calendar);
  const changes = offsetStretches(zone, FROM, TO).length > 2;
  if (!('hours' in config)) return changes ? ['clock_change'] : [];
  const hasHours = overridesOf(config).some(({ hours }) => hours.length > 0);
  return [
    ...(DAYS.some((day) => (config.hours[day] ?? []).length === 0) ? ['weekend' as const] : []),
    ...((config.holidays ?? []).length > 0 ? ['holiday' as const] : []),
    ...(hasHours ? ['partial_day' as const] : []),
    ...(changes ? ['clock_change' as const] : []),
  ];
}

/** The longest span of a scenario that is looked at, so that no typing mistake takes minutes. */
const MOST_DAYS = 3_700;

/** The situations that a calendar meets in a span. */
export function situationsBetween(
  set: PolicySet,
  calendar: Calendar,
  { from, to }: { readonly from: number; readonly to: number },
): CalendarSituation[] {
  const config = set.config.calendars.find((each) => (each.id ?? each.timeZone) === calendar.id);
  if (config === undefined) return [];
  const { zone } = coreOf(calendar);
  const end = Math.min(to, from + MOST_DAYS * DAY_MS);
  const days = daysBetween(dayAt(zone, from), dayAt(zone, end));
  const found: CalendarSituation[] = [];
  if ('hours' in config) {
    const closed = (day: number): boolean =>
      (config.hours[DAYS[weekdayOf(day)] ?? 'mon'] ?? []).length === 0;
    if (days.some(closed)) found.push('weekend');
    const dates = new Set(days.map((day) => new Date(day * DAY_MS).toISOString().slice(0, 10)));
    const isPartial = overridesOf(config).some(
      ({ when, hours }) => hours.length > 0 && covers(when, dates),
    );
    if (isPartial) found.push('partial_day');
  }
  if (closures(calendar, from, end).some(({ kind }) => kind === 'holiday')) found.push('holiday');
  if (offsetStretches(zone, from, end).length > 2) found.push('clock_change');
  return found;
}

function daysBetween(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

/** Whether an override, of one date or of several, covers one of some dates. */
function covers(when: string, dates: ReadonlySet<string>): boolean {
  const [from = '', to = from] = when.split(' to ');
  return [...dates].some((date) => from <= date && date <= to);
}
