import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addBusinessMs,
  addBusinessTime,
  addBusinessTimeMany,
  businessMsBetween,
  businessTimeBetween,
  businessTimeBetweenMany,
  defineCalendar,
  isOpen,
  nextClose,
  nextOpen,
  openIntervals,
  type Calendar,
} from '../../src/calendar/index.js';
import { amount, aside, scene, type Scene } from './support/randomCalendars.js';

const runs = { numRuns: 200 };

/** A compiled random calendar, and a function that turns distances into instants near it. */
function open({ config, middle }: Scene): { calendar: Calendar; at: (distance: number) => number } {
  return { calendar: defineCalendar(config), at: (distance) => middle + distance };
}

/** A result that is there; calendars that never open are of no use to a law of adding. */
function reached(value: number | null): number {
  fc.pre(value !== null);
  return value;
}

describe('the laws of business time', () => {
  it('lie exactly the time between that was added', () => {
    fc.assert(
      fc.property(scene, aside, amount, (random, a, ms) => {
        const { calendar, at } = open(random);
        const start = at(a);
        const ahead = reached(addBusinessMs(calendar, start, ms));
        expect(businessMsBetween(calendar, start, ahead)).toBe(ms);
        const back = reached(addBusinessMs(calendar, start, -ms));
        expect(businessMsBetween(calendar, back, start)).toBe(ms);
      }),
      runs,
    );
  });

  it('take the earliest instant forwards and the latest backwards', () => {
    fc.assert(
      fc.property(scene, aside, amount, (random, a, ms) => {
        const { calendar, at } = open(random);
        const start = at(a);
        const ahead = reached(addBusinessMs(calendar, start, ms));
        expect(businessMsBetween(calendar, start, ahead - 1)).toBe(ms - 1);
        const back = reached(addBusinessMs(calendar, start, -ms));
        expect(businessMsBetween(calendar, back + 1, start)).toBe(ms - 1);
      }),
      runs,
    );
  });

  it('add up over any split and turn round with the sign', () => {
    fc.assert(
      fc.property(scene, aside, aside, aside, (random, a, b, c) => {
        const { calendar, at } = open(random);
        const between = (from: number, to: number): number =>
          businessMsBetween(calendar, at(from), at(to));
        expect(between(a, b) + between(b, c)).toBe(between(a, c));
        expect(between(a, b) + between(b, a)).toBe(0);
      }),
      runs,
    );
  });

  it('never make a later start or a longer time due earlier', () => {
    fc.assert(
      fc.property(scene, aside, aside, amount, amount, (random, a, b, x, y) => {
        const { calendar, at } = open(random);
        const due = (start: number, ms: number): number =>
          addBusinessMs(calendar, at(start), ms) ?? Infinity;
        expect(due(Math.min(a, b), x)).toBeLessThanOrEqual(due(Math.max(a, b), x));
        expect(due(a, Math.min(x, y))).toBeLessThanOrEqual(due(a, Math.max(x, y)));
        expect(due(a, x)).toBeGreaterThanOrEqual(at(a));
      }),
      runs,
    );
  });

  it('reach in two steps what they reach in one', () => {
    fc.assert(
      fc.property(scene, aside, amount, amount, (random, a, x, y) => {
        const { calendar, at } = open(random);
        const half = reached(addBusinessMs(calendar, at(a), x));
        expect(addBusinessMs(calendar, half, y)).toBe(addBusinessMs(calendar, at(a), x + y));
      }),
      runs,
    );
  });

  it('say open where the open intervals say so', () => {
    fc.assert(
      fc.property(scene, aside, aside, fc.array(aside), (random, a, b, samples) => {
        const { calendar, at } = open(random);
        const [from, to] = [Math.min(a, b), Math.max(a, b)];
        const intervals = openIntervals(calendar, at(from), at(to));
        const edges = intervals.flatMap((each) => [each.from.getTime(), each.to.getTime()]);
        const wrong: number[] = [];
        for (const instant of [...samples.map(at), ...edges, ...edges.map((edge) => edge - 1)]) {
          if (instant < at(from) || instant >= at(to)) continue;
          const inside = intervals.some(
            (each) => each.from.getTime() <= instant && instant < each.to.getTime(),
          );
          if (isOpen(calendar, instant) !== inside) wrong.push(instant);
        }
        expect(wrong).toEqual([]);
        const total = intervals.reduce((sum, { ms }) => sum + ms, 0);
        expect(businessTimeBetween(calendar, at(from), at(to))).toBe(total);
      }),
      runs,
    );
  });

  it('open next at an open instant before which nothing is open, and close next after it', () => {
    fc.assert(
      fc.property(scene, aside, (random, a) => {
        const { calendar, at } = open(random);
        const opens = nextOpen(calendar, at(a));
        fc.pre(opens !== null);
        expect(isOpen(calendar, opens)).toBe(true);
        expect(businessTimeBetween(calendar, at(a), opens)).toBe(0);
        const closes = nextClose(calendar, at(a));
        if (closes === null) return;
        expect(isOpen(calendar, closes)).toBe(false);
        expect(isOpen(calendar, closes.getTime() - 1)).toBe(true);
        expect(businessTimeBetween(calendar, opens, closes)).toBe(
          closes.getTime() - opens.getTime(),
        );
      }),
      runs,
    );
  });

  it('never make anything due earlier by one more holiday', () => {
    fc.assert(
      fc.property(scene, aside, amount, fc.integer({ min: -9, max: 9 }), (random, a, ms, days) => {
        const { config, middle } = random;
        const holiday = new Date(middle + days * 86_400_000).toISOString().slice(0, 10);
        // An override on that date would beat the holiday.
        const { [holiday]: _, ...overrides } = config.overrides as Record<string, string[][]>;
        const before = defineCalendar({ ...config, overrides });
        const holidays = [...(config.holidays ?? []), holiday];
        const after = defineCalendar({ ...config, overrides, holidays });
        const due = addBusinessMs(before, middle + a, ms) ?? Infinity;
        expect(addBusinessMs(after, middle + a, ms) ?? Infinity).toBeGreaterThanOrEqual(due);
      }),
      runs,
    );
  });

  it('give the other end of a closed stretch when asked for the next opening', () => {
    fc.assert(
      fc.property(scene, aside, amount, (random, a, ms) => {
        const { calendar, at } = open(random);
        const due = addBusinessTime(calendar, at(a), ms);
        fc.pre(due !== null);
        const next = addBusinessTime(calendar, at(a), ms, { edge: 'next_open' });
        expect(next).toEqual(nextOpen(calendar, due));
      }),
      runs,
    );
  });

  it('are the same one by one and many at once', () => {
    fc.assert(
      fc.property(scene, fc.array(fc.tuple(aside, aside, amount)), (random, rows) => {
        const { calendar, at } = open(random);
        const starts = Float64Array.from(rows, ([a]) => at(a));
        const ends = Float64Array.from(rows, ([, b]) => at(b));
        const amounts = Float64Array.from(rows, ([, , ms]) => ms);
        expect(Array.from(businessTimeBetweenMany(calendar, starts, ends))).toEqual(
          rows.map(([a, b]) => businessMsBetween(calendar, at(a), at(b))),
        );
        expect(Array.from(addBusinessTimeMany(calendar, starts, amounts))).toEqual(
          rows.map(([a, , ms]) => addBusinessMs(calendar, at(a), ms) ?? Infinity),
        );
        expect(Array.from(addBusinessTimeMany(calendar, starts, -5000))).toEqual(
          rows.map(([a]) => addBusinessMs(calendar, at(a), -5000) ?? -Infinity),
        );
      }),
      runs,
    );
  });
});
