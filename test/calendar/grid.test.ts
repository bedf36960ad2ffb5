import { expect, it } from 'vitest';
import {
  BUCKET_BITS,
  BUCKETS,
  GRID_START,
  PAGE_MASK,
  isEdgePage,
  LAST_PAGE,
  PAGE_MS,
  pageOf,
  pageStart,
} from '../../src/calendar/grid.js';
import { END_INSTANT, FIRST_INSTANT } from '../../src/time/instantRange.js';

it('the first and the last page hold the ends of time, and no other page reaches them', () => {
  expect(pageOf(FIRST_INSTANT)).toBe(0);
  expect(pageOf(END_INSTANT - 1)).toBe(LAST_PAGE);
  expect(pageStart(1)).toBeGreaterThan(FIRST_INSTANT);
  expect(pageStart(LAST_PAGE)).toBeLessThan(END_INSTANT);
  expect([0, 1, LAST_PAGE - 1, LAST_PAGE].map(isEdgePage)).toEqual([true, false, false, true]);
});

it('a page begins at its start and not a ms before', () => {
  for (let page = 1; page <= LAST_PAGE; page++) {
    expect(pageOf(pageStart(page))).toBe(page);
    expect(pageOf(pageStart(page) - 1)).toBe(page - 1);
  }
  expect(PAGE_MS).toBe((PAGE_MASK + 1) * 1000);
  expect(BUCKETS << BUCKET_BITS).toBe(PAGE_MASK + 1);
  expect(GRID_START).toBe(-132 * PAGE_MS);
});
