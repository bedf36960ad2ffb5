import { describe, expect, it } from 'vitest';
import { coreOf, type Calendar } from '../../src/calendar/calendar.js';
import { LAST_PAGE } from '../../src/calendar/grid.js';
import {
  addBusinessDays,
  defineCalendar,
  intersectCalendars,
  nextOpen,
  subtractCalendars,
  unionCalendars,
} from '../../src/calendar/index.js';

const options = { id: 'all', timeZone: 'UTC' };
const office = defineCalendar({
  id: 'office',
  timeZone: 'UTC',
  hours: { mon: [['09:00', '17:00']] },
});
const never = defineCalendar({ id: 'never', timeZone: 'UTC', hours: {} });

describe('a calendar made from others', () => {
  it.each<[string, Calendar, boolean]>([
    ['a union with one that never does', unionCalendars(options, [never, office]), true],
    ['a union of none', unionCalendars(options, []), false],
    [
      'an intersection with one that never does',
      intersectCalendars(options, [office, never]),
      false,
    ],
    ['one without what never opens', subtractCalendars(options, office, [never]), true],
    ['what never opens without another', subtractCalendars(options, never, [office]), false],
  ])('knows whether it ever opens: %s', (_, calendar, opens) => {
    expect(coreOf(calendar).source.endPage).toBe(opens ? LAST_PAGE + 1 : 0);
    const open = opens ? new Date('2026-03-02T09:00Z') : null;
    expect(nextOpen(calendar, '2026-03-01T00:00Z')).toEqual(open);
  });

  it('takes the offsets of its dates from the host when told to', () => {
    const offsets = (zone: string): number => (zone === 'Moon/Tranquility' ? 5 * 3_600_000 : 0);
    const moon = { id: 'moon', timeZone: 'Moon/Tranquility', offsets };
    const { id, timeZone } = moon;
    // Business days begin at 19:00 UTC there: at 18:00 the office of that Monday has closed.
    const calendars = [office];
    for (const calendar of [
      unionCalendars(moon, calendars),
      defineCalendar({ id, timeZone, union: ['office'] }, { calendars, offsets }),
    ]) {
      expect(calendar.timeZone).toBe('Moon/Tranquility');
      const due = addBusinessDays(calendar, '2026-03-01T18:00Z', 1, { at: '00:00' });
      expect(due).toEqual(new Date('2026-03-01T19:00Z'));
    }
  });
});
