import type * as Custops from 'custops';
import { calendarConfig } from './berlin.js';

const hourMs = 3_600_000;

/**
 * Uses the package as a whole application does, before anything is measured: calendars of every
 * kind go through the same functions. Code that has seen a single kind of calendar would be
 * compiled for that kind alone, and the figures would be better than anybody's.
 */
export function everyKindOfUse(custops: typeof Custops): void {
  const { addBusinessMs, addBusinessTime, businessMsBetween, businessTimeBetween } = custops;
  const calendars = everyKindOfCalendar(custops);
  for (let i = 0; i < 3_000; i++) {
    const at = Date.UTC(2023, 0, 1) + i * 11 * hourMs;
    for (const calendar of calendars) {
      addBusinessMs(calendar, at, hourMs);
      addBusinessMs(calendar, at, -hourMs);
      businessMsBetween(calendar, at, at + 10 * hourMs);
      addBusinessTime(calendar, new Date(at), '4h');
      addBusinessTime(calendar, new Date(at).toISOString(), 2 * hourMs);
      businessTimeBetween(calendar, at, new Date(at + 10 * hourMs));
    }
  }
}

function everyKindOfCalendar({
  alwaysOpen,
  compileCalendar,
  defineCalendar,
  unionCalendars,
}: typeof Custops) {
  const berlin = defineCalendar(calendarConfig('berlin'));
  const newYork = compileCalendar(calendarConfig('new_york', 'America/New_York'));
  const utc = compileCalendar(calendarConfig('utc', 'UTC'));
  const night = compileCalendar({
    id: 'night',
    timeZone: 'Australia/Lord_Howe',
    hours: { fri: [['22:00', '06:00']], sun: [['00:00', '24:00']] },
  });
  const never = compileCalendar({ id: 'never', timeZone: 'Asia/Kolkata', hours: {} });
  const both = unionCalendars({ id: 'both', timeZone: 'UTC' }, [berlin, newYork]);
  return [berlin, newYork, utc, night, never, both, alwaysOpen];
}
