import { describe, expect, it } from 'vitest';
import { coreOf, type Calendar, type CalendarCore } from '../../src/calendar/calendar.js';
import { LAST_PAGE, pageOf, pageStart } from '../../src/calendar/grid.js';
import {
  addBusinessMs,
  businessMsBetween,
  compileCalendar,
  defineCalendar,
  isOpen,
} from '../../src/calendar/index.js';
import { END_INSTANT, FIRST_INSTANT } from '../../src/time/instantRange.js';

// Pages that are asked often get a table, from which the numbers come without a detour.

const DAY = 86_400_000;
const HOUR = DAY / 24;
const OFTEN = 25;
const page = pageOf(Date.UTC(2026, 2, 1));
const office = [['09:00', '17:00']];
const all = [['00:00', '24:00']];

const weekdays = (hours: string[][]) => ({
  ...{ mon: hours, tue: hours, wed: hours, thu: hours, fri: hours },
});

/** Asks pages until they have their tables, the latest first. */
function wornIn(calendar: Calendar, first: number, last: number): Calendar {
  for (let each = last; each >= first; each--) {
    for (let i = 0; i < OFTEN; i++) isOpen(calendar, pageStart(each) + HOUR);
  }
  return calendar;
}

/** The same calendar, in which whatever does not come from a table fails. */
function tablesAlone(calendar: Calendar): Calendar {
  const fail = (): never => {
    throw new Error('not answered from a table');
  };
  coreOf(calendar).form = { reach: fail, openMsIn: fail, instantIn: fail };
  return calendar;
}

/** What is open between two instants from Monday to Friday in UTC, day by day. */
function counted(from: number, to: number, opens: number, closes: number): number {
  let ms = 0;
  for (let day = Math.floor(from / DAY); day * DAY < to; day++) {
    const weekday = new Date(day * DAY).getUTCDay();
    const end = Math.min(to, day * DAY + closes * HOUR);
    if (weekday % 6 !== 0) ms += Math.max(0, end - Math.max(from, day * DAY + opens * HOUR));
  }
  return ms;
}

describe.each([
  ['an office', office, 9, 17],
  ['weekdays around the clock', all, 0, 24],
] as const)('the hot pages of %s', (_, hours, opens, closes) => {
  const config = { timeZone: 'UTC', hours: weekdays(hours) };
  const worn = wornIn(defineCalendar(config), page - 1, page + 3);
  const alone = tablesAlone(wornIn(defineCalendar(config), page - 1, page + 3));
  const between = (from: number, to: number): number => counted(from, to, opens, closes);
  const instants = [0, 1, 2, 3].flatMap((n) =>
    [-30 * HOUR, -1, 0, 1, 40 * HOUR, 60 * DAY].map((ms) => pageStart(page + n) + ms),
  );
  const pairs = instants.flatMap((from) =>
    instants.filter((to) => to > from).map((to) => [from, to, between(from, to)] as const),
  );

  it('measure from tables alone what a count by days gives, over any edges', () => {
    for (const [from, to, ms] of pairs) {
      expect(businessMsBetween(alone, from, to)).toBe(ms);
      expect(businessMsBetween(alone, to, from)).toBe(0 - ms);
    }
  });

  it('add from tables alone up to the earliest instant, over any edges', () => {
    for (const [from, , ms] of pairs.filter(([, , each]) => each > 0)) {
      const end = addBusinessMs(alone, from, ms) ?? NaN;
      expect([between(from, end), between(from, end - 1)]).toEqual([ms, ms - 1]);
    }
  });

  it('go back to the latest instant, within a page from its table alone', () => {
    for (const [from, to, ms] of pairs.filter(([, , each]) => each > 0)) {
      const isWithin = pageOf(from) === pageOf(to);
      const start = addBusinessMs(isWithin ? alone : worn, to, -ms) ?? NaN;
      expect([between(start, to), between(start + 1, to)]).toEqual([ms, ms - 1]);
    }
  });
});

describe('hot pages', () => {
  it('without an open minute lead further, forwards and back', () => {
    const early = pageStart(page - 1) + 10 * DAY;
    const late = pageStart(page + 3) + 10 * DAY;
    const textOf = (at: number): string => new Date(at).toISOString().slice(0, 10);
    const overrides = { [textOf(early)]: office, [textOf(late)]: office };
    const calendar = defineCalendar({ timeZone: 'UTC', hours: {}, overrides });
    wornIn(calendar, page - 1, page + 3);
    const middle = pageStart(page + 1) + 5 * HOUR;
    const dayOf = (at: number): number => Math.floor(at / DAY) * DAY;
    expect(addBusinessMs(calendar, middle, -1)).toBe(dayOf(early) + 17 * HOUR - 1);
    expect(addBusinessMs(calendar, middle, -8 * HOUR)).toBe(dayOf(early) + 9 * HOUR);
    expect(addBusinessMs(tablesAlone(calendar), middle, 8 * HOUR)).toBe(dayOf(late) + 17 * HOUR);
  });

  it('stand beside others that are not, of which both directions know', () => {
    const calendar = defineCalendar({ timeZone: 'UTC', hours: weekdays(office) });
    wornIn(calendar, page, page);
    wornIn(calendar, page + 2, page + 2);
    const [from, to] = [pageStart(page) + DAY, pageStart(page + 2) + DAY];
    const cold = pageStart(page + 1) + DAY;
    expect(businessMsBetween(calendar, cold, to)).toBe(counted(cold, to, 9, 17));
    expect(businessMsBetween(calendar, from, cold)).toBe(counted(from, cold, 9, 17));
    const ms = counted(from, to, 9, 17);
    expect(counted(from, addBusinessMs(calendar, from, ms) ?? NaN, 9, 17)).toBe(ms);
  });

  it('of a calendar that never opens say so from the table', () => {
    const never = wornIn(defineCalendar({ timeZone: 'UTC', hours: {} }), page, page);
    expect(addBusinessMs(tablesAlone(never), pageStart(page), 1)).toBeNull();
  });

  it('refuse what cold ones refuse', () => {
    const good = pageStart(page + 1) + DAY;
    for (const hours of [{}, weekdays(office)]) {
      const calendar = wornIn(defineCalendar({ timeZone: 'UTC', hours }), page, page + 2);
      for (const bad of [NaN, Infinity, -Infinity, 0.5, '5', 5n, Symbol.iterator, {}, null]) {
        expect(() => addBusinessMs(calendar, good, bad as number)).toThrow(/^ms: /);
      }
      for (const bad of ['5', {}, null, NaN, Infinity]) {
        expect(() => addBusinessMs(calendar, bad as number, 1)).toThrow(/^start: /);
        expect(() => businessMsBetween(calendar, good, bad as number)).toThrow(/^end: /);
        expect(() => businessMsBetween(calendar, bad as number, good)).toThrow(/^start: /);
      }
    }
  });

  it('are never those that reach beyond the years, which go on refusing what lies there', () => {
    const calendar = defineCalendar({ timeZone: 'UTC', hours: weekdays(all) });
    for (const [at, beyond] of [
      [FIRST_INSTANT, FIRST_INSTANT - 1],
      [END_INSTANT - 1, END_INSTANT],
    ] as const) {
      for (let i = 0; i < 2 * OFTEN; i++) isOpen(calendar, at - Math.sign(at) * HOUR);
      expect(() => businessMsBetween(calendar, at, beyond)).toThrow(/^end: /);
      expect(() => addBusinessMs(calendar, beyond, 1)).toThrow(/^start: /);
    }
    const { tables } = coreOf(calendar);
    expect(tables).toHaveLength(LAST_PAGE + 1);
    expect([tables[0], tables[LAST_PAGE]]).toEqual([undefined, undefined]);
  });
});

describe('a calendar learns', () => {
  const tables = (calendar: Calendar): boolean[] =>
    coreOf(calendar).tables.map((each) => each !== undefined);

  it('to answer from a table when a page has been asked two dozen times', () => {
    const calendar = defineCalendar({ timeZone: 'UTC', hours: weekdays(office) });
    const at = pageStart(page) + DAY;
    for (let i = 0; i < 12; i++) businessMsBetween(calendar, at, at + HOUR);
    expect(tables(calendar)).toEqual([false]);
    businessMsBetween(calendar, at, at + HOUR);
    expect(tables(calendar)).toEqual([true]);
  });

  it('no page but those that were asked for, and those between them', () => {
    const calendar = compileCalendar({ timeZone: 'UTC', hours: weekdays(office) });
    isOpen(calendar, pageStart(page));
    isOpen(calendar, pageStart(page));
    expect(tables(calendar)).toEqual([true]);
    isOpen(calendar, pageStart(page + 2));
    isOpen(calendar, pageStart(page - 1));
    expect(tables(calendar)).toEqual([true, true, true, true]);
    expect(coreOf(calendar).first).toBe(page - 1);
  });
});

describe('a calendar knows from the start', () => {
  const once = { overrides: { '2026-03-02': office } };
  const end = (core: CalendarCore): number => core.source.endPage;

  it.each([
    [{}, 0],
    [{ hours: { mon: [] } }, 0],
    [{ hours: { sun: office } }, LAST_PAGE + 1],
    [once, LAST_PAGE + 1],
  ])('whether it ever opens: %j', (part, expected) => {
    const config = { timeZone: 'UTC', hours: {}, ...part };
    expect(end(coreOf(compileCalendar(config)))).toBe(expected);
    expect(end(coreOf(defineCalendar(config)))).toBe(expected);
  });
});
