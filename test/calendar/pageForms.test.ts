import { describe, expect, it } from 'vitest';
import { coreOf } from '../../src/calendar/calendar.js';
import { compactPage } from '../../src/calendar/compactPage.js';
import { BUCKET_BITS, BUCKETS, PAGE_MS, pageOf, pageStart } from '../../src/calendar/grid.js';
import { hotTable } from '../../src/calendar/hotTable.js';
import { compileCalendar, type DatedCalendarConfig } from '../../src/calendar/index.js';
import { pageDates } from '../../src/calendar/pageDates.js';
import { openWeek } from '../../src/calendar/weekPlan.js';

const DAY = 86_400_000;
const page = pageOf(Date.UTC(2026, 2, 1));
const day = [['09:00', '17:00']];

/** The pieces of a page: second of start, open hours before it, open, closed or a week. */
function piecesOf(config: Omit<DatedCalendarConfig, 'hours'>): readonly unknown[] {
  const hours = { mon: day, tue: day, wed: day, thu: day, fri: day };
  const { origin, zone } = coreOf(compileCalendar({ ...config, hours }));
  if (origin.kind !== 'hours') throw new Error('made from hours');
  const compact = compactPage(pageDates(origin.plan, zone, page), openWeek(origin.plan.week), page);
  return Array.from({ length: compact.length / 3 }, (_, i) => {
    const [start = 0, open = 0, mode = 0] = compact.slice(i * 3, i * 3 + 3);
    return [start, open / 3600, { 1_000_000: 'closed', 1_000_001: 'open' }[mode] ?? 'week'];
  });
}

/** Open hours from the page's start to a date, at nine to five from Monday to Friday. */
function hoursBefore(date: number): number {
  let hours = 0;
  for (let each = Math.ceil(pageStart(page) / DAY); each < date; each++) {
    if (new Date(each * DAY).getUTCDay() % 6 !== 0) hours += 8;
  }
  return hours;
}

describe('the compact form of a page', () => {
  // The page starts at 19:00 or so of a day, in no open hour.
  const end = PAGE_MS / 1000;
  const last = hoursBefore(Math.ceil(pageStart(page + 1) / DAY));
  const secondOf = (date: number, hour: number): number =>
    (date * DAY - pageStart(page)) / 1000 + hour * 3600;

  it('is one piece when every week is alike, and its end', () => {
    const total = piecesOf({ timeZone: 'UTC' }).at(-1);
    expect(piecesOf({ timeZone: 'UTC' })).toEqual([[0, 0, 'week'], total]);
    expect(total).toEqual([end, last, 'closed']);
  });
});
