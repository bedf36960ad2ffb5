import { describe, expect, it } from 'vitest';
import { coreOf } from '../../src/calendar/calendar.js';
import { compactPage } from '../../src/calendar/compactPage.js';
import { BUCKET_BITS, BUCKETS, pageOf, pageStart } from '../../src/calendar/grid.js';
import { hotTable } from '../../src/calendar/hotTable.js';
import { compileCalendar, type DatedCalendarConfig } from '../../src/calendar/index.js';
import { pageDates } from '../../src/calendar/pageDates.js';
import { openWeek } from '../../src/calendar/weekPlan.js';

const page = pageOf(Date.UTC(2026, 2, 1));
const day = [['09:00', '17:00']];

/** The pieces of a page of nine to five: when they start, open hours before them, and what. */
function piecesOf(config: Omit<DatedCalendarConfig, 'hours'>): readonly (readonly unknown[])[] {
  const hours = { mon: day, tue: day, wed: day, thu: day, fri: day };
  const { origin, zone } = coreOf(compileCalendar({ ...config, hours }));
  if (origin.kind !== 'hours') throw new Error('made from hours');
  const compact = compactPage(pageDates(origin.plan, zone, page), openWeek(origin.plan.week), page);
  return Array.from({ length: compact.length / 3 }, (_, i) => {
    const [start = 0, open = 0, mode = 0] = compact.slice(i * 3, i * 3 + 3);
    const at = new Date(pageStart(page) + start * 1000).toISOString().slice(0, 16);
    return [at, open / 3600, { 1_000_000: 'closed', 1_000_001: 'open' }[mode] ?? 'week'];
  });
}

describe('the compact form of a page', () => {
  const first = ['2025-10-27T23:28', 0, 'week'];
  const end = '2026-05-10T03:48';

  it('is one piece when every week is alike, and its end', () => {
    // 139 weekdays from 28 October to 8 May.
    expect(piecesOf({ timeZone: 'UTC' })).toEqual([first, [end, 139 * 8, 'closed']]);
  });

  it('writes out a date with a rule of its own and the one after it', () => {
    const overrides = { '2026-03-04': [['00:00', '24:00']] };
    expect(piecesOf({ timeZone: 'UTC', overrides })).toEqual([
      first,
      ['2026-03-04T00:00', 91 * 8, 'open'],
      ['2026-03-05T00:00', 94 * 8, 'closed'],
      ['2026-03-05T09:00', 94 * 8, 'open'],
      ['2026-03-05T17:00', 95 * 8, 'closed'],
      ['2026-03-06T00:00', 95 * 8, 'week'],
      [end, 141 * 8, 'closed'],
    ]);
  });

  it('writes out the dates beside a change of the clocks, between two runs of weeks', () => {
    expect(piecesOf({ timeZone: 'Europe/Berlin' }).map(([at, , what]) => [at, what])).toEqual([
      ['2025-10-27T23:28', 'week'],
      ['2026-03-27T23:00', 'closed'],
      ['2026-03-28T23:00', 'closed'],
      ['2026-03-29T22:00', 'closed'],
      ['2026-03-30T07:00', 'open'],
      ['2026-03-30T15:00', 'closed'],
      ['2026-03-30T22:00', 'week'],
      [end, 'closed'],
    ]);
  });
});

describe('the hot table of a page', () => {
  const edges = [10, 16_394, 65_536, 65_540, 70_000, 131_072, 131_080, 196_608, 400_000, 499_999];
  const table = hotTable(edges);

  it('leads from each bucket of time right to the first interval that ends after its start', () => {
    for (let bucket = 0; bucket < BUCKETS; bucket++) {
      const closes = edges.filter((_, i) => i % 2 === 1);
      const before = closes.filter((close) => close <= bucket << BUCKET_BITS).length;
      expect(table[2 + bucket]).toBe(2 + BUCKETS + before * 2);
    }
  });

  it('leads from each bucket of open time right to the interval that holds its first moment', () => {
    const inverse = table.subarray(table[0]);
    inverse.forEach((place, bucket) => {
      let open = bucket << 14;
      let i = 0;
      for (; open >= (edges[i + 1] ?? NaN) - (edges[i] ?? NaN); i += 2) {
        open -= (edges[i + 1] ?? NaN) - (edges[i] ?? NaN);
      }
      expect(place).toBe(2 + BUCKETS + i);
    });
    expect(inverse).toHaveLength(((table[1] ?? NaN) / 2 ** 14 + 1) | 0);
  });

  it('holds each interval with the open seconds before it', () => {
    expect(Array.from(table.subarray(2 + BUCKETS, 10 + BUCKETS))).toEqual([
      ...[10, 0, 65_536, 16_384, 70_000, 16_388, 131_080, 77_460],
    ]);
  });
});
