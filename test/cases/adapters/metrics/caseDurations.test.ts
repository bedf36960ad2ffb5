import { describe, expect, it } from 'vitest';
import { caseSpan } from '../../../../examples/data/helpdeskTickets.js';
import { dataFolder, dataMissing } from '../../../support/dataFolder.js';
import { caseDurations } from './caseDurations.js';
import { helpdeskLog } from './inputLogs.js';

const SECOND = 1_000;
const HOUR = 3_600 * SECOND;
const DAY = 24 * HOUR;

/** Local ms since Monday midnight; `offset` is local less UTC. */
function ofWeek(at: number, offset: number): { weekday: number; timeOfDay: number } {
  // 1 January 1970 was a Thursday.
  const days = Math.floor((at + offset) / DAY);
  return { weekday: (days + 3) % 7, timeOfDay: at + offset - days * DAY };
}

/** The rule of directive 2000/84/EC: summer time between the last Sundays of March and October, 01:00 UTC. */
function romeOffset(at: number): number {
  const [start, end] = summers.find(([, , until]) => at < until) ?? [0, 0];
  return at >= start && at < end ? 2 * HOUR : HOUR;
}

/** Start and end of summer time, and the end of the year; the log is of these years. */
const summers = [2010, 2011, 2012].map((year) => {
  const lastSunday = (month: number): number => {
    const end = new Date(Date.UTC(year, month + 1, 0));
    return Date.UTC(year, month, end.getUTCDate() - end.getUTCDay(), 1);
  };
  return [lastSunday(2), lastSunday(9), Date.UTC(year + 1, 0)] as const;
});

/** Whether the desk is open, written without any of the library's ideas. */
const openAt: Readonly<Record<string, (at: number) => boolean>> = {
  'utc-mon-fri-9-17': (at) => {
    const { weekday, timeOfDay } = ofWeek(at, 0);
    return weekday < 5 && timeOfDay >= 9 * HOUR && timeOfDay < 17 * HOUR;
  },
  'utc-mon-sat-split': (at) => {
    const { weekday, timeOfDay } = ofWeek(at, 0);
    const hour = timeOfDay / HOUR;
    return weekday < 6 && ((hour >= 8.5 && hour < 12.5) || (hour >= 13.5 && hour < 17.5));
  },
  'rome-mon-fri-9-18': (at) => {
    const { weekday, timeOfDay } = ofWeek(at, romeOffset(at));
    return weekday < 5 && timeOfDay >= 9 * HOUR && timeOfDay < 18 * HOUR;
  },
};

/** Counts open seconds one by one. */
function countSeconds(name: string, first: number, last: number): number {
  let open = 0;
  for (let at = first; at < last; at += SECOND) if (openAt[name]?.(at) === true) open += 1;
  return open;
}

describe('caseDurations', () => {
  it('agrees with seconds counted one by one', (context) => {
    if (dataMissing !== undefined) context.skip(dataMissing);
    const cases = helpdeskLog(dataFolder).filter((_, at) => at % 190 === 0);
    expect(cases.length).toBeGreaterThan(15);
    const spans = cases.map(caseSpan);
    const names = Object.keys(openAt);
    const expected = Object.fromEntries(
      names.map((name) => [name, spans.map(({ first, last }) => countSeconds(name, first, last))]),
    );
    const caseIds = cases.map(({ id }) => id);
    const answer = caseDurations({
      input: undefined,
      params: {},
      expect: { caseIds, ...expected, calendarSeconds: [] },
      cases: [],
      folder: dataFolder,
      file: 'helpdesk.csv',
    });
    expect(answer).toEqual({
      caseIds,
      ...expected,
      calendarSeconds: spans.map(({ first, last }) => (last - first) / SECOND),
    });
  });

  it('answers in the order that is asked for', (context) => {
    if (dataMissing !== undefined) context.skip(dataMissing);
    const caseIds = [3, 2];
    const answer = caseDurations({
      input: undefined,
      params: {},
      expect: { caseIds, calendarSeconds: [] },
      cases: [],
      folder: dataFolder,
      file: 'helpdesk.csv',
    });
    expect(answer).toMatchObject({
      caseIds,
      calendarSeconds: [expect.any(Number), 174_014],
    });
  });
});
