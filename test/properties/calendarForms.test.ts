import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addBusinessMs,
  businessMsBetween,
  compileCalendar,
  defineCalendar,
} from '../../src/calendar/index.js';
import { coreOf, type CalendarCore } from '../../src/calendar/calendar.js';
import { compactInstant, compactOpenMs, compactPage } from '../../src/calendar/compactPage.js';
import { pageOf, pageStart } from '../../src/calendar/grid.js';
import { hotTable, tableInstant, tableOpenMs, tableTotalMs } from '../../src/calendar/hotTable.js';
import { pageDates } from '../../src/calendar/pageDates.js';
import { openWeek } from '../../src/calendar/weekPlan.js';
import { amount, aside, ODD_ZONES, scene } from './support/randomCalendars.js';

/** Both forms of a page of a calendar of hours. */
function bothForms({ zone, origin, source }: CalendarCore, page: number) {
  if (origin.kind !== 'hours') throw new Error('only a calendar of hours has a compact form');
  const week = openWeek(origin.plan.week);
  const compact = compactPage(pageDates(origin.plan, zone, page), week, page);
  return { week, compact, seconds: source.edges(page), table: hotTable(source.edges(page)) };
}

describe('the compact form and the hot table', () => {
  it('give the same answers at every edge, beside it and anywhere, forwards and back', () => {
    const zones = new Set<string>();
    fc.assert(
      fc.property(scene, fc.array(aside, { maxLength: 30 }), ({ config, middle }, asides) => {
        zones.add(config.timeZone);
        const page = pageOf(middle);
        const [start, end] = [pageStart(page), pageStart(page + 1)];
        const { week, compact, seconds, table } = bothForms(coreOf(compileCalendar(config)), page);
        expect(compactOpenMs(compact, week, page, end)).toBe(tableTotalMs(table));
        const near = seconds.flatMap((edge) => [-1, 0, 1].map((ms) => start + edge * 1000 + ms));
        const wrong: number[] = [];
        for (const at of [...near, ...asides.map((each) => middle + each)]) {
          if (at < start || at >= end) continue;
          const openMs = compactOpenMs(compact, week, page, at);
          if (tableOpenMs(table, at) !== openMs) wrong.push(at);
          const earliest = compactInstant(compact, week, page, openMs);
          const latest = compactInstant(compact, week, page, openMs + 1) - 1;
          if (openMs > 0 && start + tableInstant(table, openMs) !== earliest) wrong.push(at);
          if (openMs === tableTotalMs(table)) continue;
          if (start + tableInstant(table, openMs + 1) - 1 !== latest) wrong.push(at);
        }
        expect(wrong).toEqual([]);
      }),
      { numRuns: 150 },
    );
    expect(zones.size).toBeGreaterThanOrEqual(15);
  });

  it('answer alike through the public functions, cold and worn in', () => {
    fc.assert(
      fc.property(scene, fc.array(fc.tuple(aside, aside, amount)), ({ config, middle }, rows) => {
        const worn = defineCalendar(config);
        const hot = compileCalendar(config);
        const span = 20 * 86_400_000;
        for (let i = 0; i < 60; i++) businessMsBetween(worn, middle - span, middle + span);
        for (const [a, b, ms] of rows) {
          const cold = defineCalendar(config);
          const [start, end] = [middle + a, middle + b];
          expect(businessMsBetween(cold, start, end)).toBe(businessMsBetween(worn, start, end));
          expect(addBusinessMs(cold, start, ms)).toBe(addBusinessMs(worn, start, ms));
          expect(addBusinessMs(cold, start, -ms)).toBe(addBusinessMs(worn, start, -ms));
          expect(addBusinessMs(hot, start, ms)).toBe(addBusinessMs(worn, start, ms));
          expect(businessMsBetween(hot, start, end)).toBe(businessMsBetween(worn, start, end));
        }
      }),
      { numRuns: 60 },
    );
  });

  it.each(ODD_ZONES)('agree over the years in %s, whatever page was touched first', (timeZone) => {
    const day = [
      ['08:00', '12:00'],
      ['22:00', '02:30'],
    ];
    const hours = { mon: day, tue: day, wed: day, fri: day, sat: day, sun: day };
    const config = { timeZone, hours, holidays: ['2011-12-31', '2021-03-28'] };
    const forwards = compileCalendar(config);
    const backwards = defineCalendar(config);
    const instants = Array.from({ length: 120 }, (_, i) => Date.UTC(2000, i * 4, 3, 5, 7));
    const origin = Date.UTC(2015, 5, 1);
    const answers = instants.map((at) => businessMsBetween(forwards, origin, at));
    const again = [...instants].reverse().map((at) => businessMsBetween(backwards, origin, at));
    expect(again.reverse()).toEqual(answers);
    instants.forEach((at, i) => {
      if (i > 0) expect(answers[i] ?? 0).toBeGreaterThan(answers[i - 1] ?? 0);
    });
  });
});
