import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addBusinessMs,
  businessMsBetween,
  compileCalendar,
  defineCalendar,
  isOpen,
  nextClose,
  nextOpen,
  openIntervals,
} from '../../src/calendar/index.js';
import { dayStart } from '../../src/time/wallClock.js';
import { requireZone } from '../../src/time/requireZone.js';
import { deepFreeze } from '../support/deepFreeze.js';
import { minuteOracle } from './support/minuteOracle.js';
import { amount, aside, ODD_ZONES, scene } from './support/randomCalendars.js';

const DAY = 86_400_000;

describe('business time on random calendars', () => {
  it('agrees with a count of open minutes', () => {
    const zones = new Set<string>();
    fc.assert(
      fc.property(
        scene,
        fc.array(fc.tuple(aside, aside, amount), { minLength: 8, maxLength: 8 }),
        ({ config, middle }, questions) => {
          zones.add(config.timeZone);
          const calendar = defineCalendar(deepFreeze(config));
          const [from, to] = [middle - 20 * DAY, middle + 20 * DAY];
          const oracle = minuteOracle(config, from, to);
          for (const [a, b, ms] of questions) {
            const [start, end] = [middle + a, middle + b];
            expect(businessMsBetween(calendar, start, end)).toBe(oracle.between(start, end));
            expect(isOpen(calendar, start)).toBe(oracle.isOpen(start));
            const ahead = oracle.add(start, ms);
            if (ahead !== undefined) expect(addBusinessMs(calendar, start, ms)).toBe(ahead);
            const back = oracle.back(start, ms);
            if (back !== undefined) expect(addBusinessMs(calendar, start, -ms)).toBe(back);
            const open = oracle.nextOpen(start);
            if (open !== undefined) expect(nextOpen(calendar, start)?.getTime()).toBe(open);
            const close = oracle.nextClose(start);
            if (close !== undefined) expect(nextClose(calendar, start)?.getTime()).toBe(close);
          }
        },
      ),
      { numRuns: 150 },
    );
    expect(zones.size).toBeGreaterThanOrEqual(15);
  });

  it('lists as open intervals what the minutes say', () => {
    fc.assert(
      fc.property(scene, aside, aside, ({ config, middle }, a, b) => {
        const [start, end] = [middle + Math.min(a, b), middle + Math.max(a, b)];
        const calendar = compileCalendar(config);
        const oracle = minuteOracle(config, middle - 9 * DAY, middle + 9 * DAY);
        const intervals = openIntervals(calendar, start, end);
        let last = start;
        for (const { from, to, ms } of intervals) {
          expect(ms).toBe(to.getTime() - from.getTime());
          expect(oracle.between(last, from.getTime())).toBe(0);
          expect(oracle.between(from.getTime(), to.getTime())).toBe(ms);
          last = to.getTime();
        }
        expect(oracle.between(last, end)).toBe(0);
      }),
      { numRuns: 100 },
    );
  });
});

describe('the edge rule', () => {
  it.each(ODD_ZONES)(
    'starts local dates in %s where the clock first reads midnight or later',
    (name) => {
      const zone = requireZone(name);
      fc.assert(
        fc.property(scene, ({ middle }) => {
          const oracle = minuteOracle({ timeZone: name, hours: {} }, middle - DAY, middle + DAY);
          const day = Math.floor(middle / DAY);
          expect(dayStart(zone, day)).toBe(oracle.resolve(day * DAY));
        }),
        { numRuns: 30 },
      );
    },
  );
});
