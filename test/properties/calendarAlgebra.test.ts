import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addBusinessMs,
  businessMsBetween,
  compileCalendar,
  defineCalendar,
  intersectCalendars,
  isOpen,
  nextOpen,
  openIntervals,
  subtractCalendars,
  unionCalendars,
  type Calendar,
} from '../../src/calendar/index.js';
import { amount, aside, scene } from './support/randomCalendars.js';

const options = { id: 'combined', timeZone: 'Asia/Kathmandu' };
const runs = { numRuns: 150 };
const DAY = 86_400_000;

/** Three calendars, their moments moved onto one. */
const three = fc.tuple(scene, scene, scene).map(([a, b, c]) => ({
  middle: a.middle,
  calendars: [a, b, c].map(({ config }) => compileCalendar(config)) as [
    Calendar,
    Calendar,
    Calendar,
  ],
}));

describe('calendars made from calendars', () => {
  it('are open where the algebra of sets says so', () => {
    fc.assert(
      fc.property(three, fc.array(aside, { minLength: 20 }), ({ middle, calendars }, asides) => {
        const [a, b, c] = calendars;
        const union = unionCalendars(options, calendars);
        const both = intersectCalendars(options, calendars);
        const rest = subtractCalendars(options, a, [b, c]);
        const edges = calendars.flatMap((each) =>
          openIntervals(each, middle - 2 * DAY, middle + 2 * DAY).flatMap(({ from, to }) => [
            from.getTime(),
            to.getTime() - 1,
            to.getTime(),
          ]),
        );
        const wrong: [string, number][] = [];
        for (const at of [...edges, ...asides.map((each) => middle + each)]) {
          const [inA, inB, inC] = [isOpen(a, at), isOpen(b, at), isOpen(c, at)];
          if (isOpen(union, at) !== (inA || inB || inC)) wrong.push(['union', at]);
          if (isOpen(both, at) !== (inA && inB && inC)) wrong.push(['intersect', at]);
          if (isOpen(rest, at) !== (inA && !inB && !inC)) wrong.push(['subtract', at]);
        }
        expect(wrong).toEqual([]);
      }),
      runs,
    );
  });

  it('hold as much time together as apart', () => {
    fc.assert(
      fc.property(three, aside, aside, ({ middle, calendars: [a, b] }, from, to) => {
        const between = (calendar: Calendar): number =>
          businessMsBetween(calendar, middle + from, middle + to);
        const union = between(unionCalendars(options, [a, b]));
        const both = between(intersectCalendars(options, [a, b]));
        expect(union + both).toBe(between(a) + between(b));
        expect(between(subtractCalendars(options, a, [b]))).toBe(union - between(b));
      }),
      runs,
    );
  });

  it('obey the laws of adding like any other', () => {
    fc.assert(
      fc.property(three, aside, amount, ({ middle, calendars }, start, ms) => {
        const union = unionCalendars(options, calendars);
        const due = addBusinessMs(union, middle + start, ms);
        fc.pre(due !== null);
        expect(businessMsBetween(union, middle + start, due)).toBe(ms);
        expect(businessMsBetween(union, middle + start, due - 1)).toBe(ms - 1);
      }),
      runs,
    );
  });

  it('nest, and mean the same written as JSON', () => {
    const office = { mon: [['09:00', '17:00']], tue: [['09:00', '17:00']] };
    const berlin = defineCalendar({ id: 'berlin', timeZone: 'Europe/Berlin', hours: office });
    const ny = defineCalendar({ id: 'ny', timeZone: 'America/New_York', hours: office });
    const calendars = [berlin, ny];
    const sun = defineCalendar({ ...options, id: 'sun', union: ['berlin', 'ny'] }, { calendars });
    const rest = defineCalendar(
      { ...options, subtract: ['sun', 'ny'] },
      { calendars: [...calendars, sun] },
    );
    const both = defineCalendar({ ...options, intersect: ['berlin', 'ny'] }, { calendars });
    const span = ['2026-03-01T00:00Z', '2026-04-10T00:00Z'] as const;
    const strip = (calendar: Calendar): unknown =>
      openIntervals(calendar, ...span).map(({ from, to }) => [from, to]);
    expect(strip(sun)).toEqual(strip(unionCalendars(options, [berlin, ny])));
    expect(strip(both)).toEqual(strip(intersectCalendars(options, [berlin, ny])));
    expect(strip(rest)).toEqual(strip(subtractCalendars(options, berlin, [ny])));
    let nested: Calendar = sun;
    for (let i = 0; i < 40; i++) nested = unionCalendars(options, [nested, nested]);
    expect(nextOpen(nested, '2026-03-04T00:00Z')).toEqual(new Date('2026-03-09T08:00Z'));
  });
});
