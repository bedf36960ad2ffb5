import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { availability } from '../../src/sla/index.js';
import { deepFreeze } from '../support/deepFreeze.js';

const at = (hours: number): number => Date.UTC(2026, 2, 1) + hours * 3_600_000;
const span = (from: number, to: number): { from: number; to: number } => ({
  from: at(from),
  to: at(to),
});

describe('availability', () => {
  it('is the share of the period without outage', () => {
    const answer = availability(deepFreeze([span(2, 8)]), { period: span(0, 24) });
    expect(answer).toEqual({
      value: 0.75,
      agreedMs: 24 * 3_600_000,
      downMs: 6 * 3_600_000,
      excludedMs: 0,
      n: 1,
    });
  });

  it('leaves planned maintenance out of both sides', () => {
    const answer = availability([span(0, 6)], { period: span(0, 24), exclude: [span(4, 14)] });
    expect(answer.agreedMs).toBe(14 * 3_600_000);
    expect(answer.downMs).toBe(4 * 3_600_000);
  });

  it('leaves nothing out that lies outside of the period', () => {
    const exclude = [span(-9, 0), span(24, 30), span(40, 50)];
    expect(availability([span(-2, -1)], { period: span(0, 24), exclude })).toEqual({
      ...{ value: 1, agreedMs: 24 * 3_600_000, downMs: 0, excludedMs: 0, n: 0 },
    });
  });

  it('joins what touches, and goes back for what covers two outages', () => {
    const outages = [span(1, 3), span(3, 4), span(3, 5), span(8, 10), span(12, 14)];
    expect(availability(outages, { period: span(0, 24), exclude: [span(9, 13)] })).toEqual({
      value: 0.7,
      agreedMs: 20 * 3_600_000,
      downMs: 6 * 3_600_000,
      excludedMs: 4 * 3_600_000,
      n: 5,
    });
  });

  it('counts overlapping outages once and each outage that touched the agreed time', () => {
    const outages = [span(1, 5), span(3, 6), span(30, 40), span(10, 11)];
    const answer = availability(outages, { period: span(0, 24), exclude: [span(9, 12)] });
    expect(answer.downMs).toBe(5 * 3_600_000);
    expect(answer.n).toBe(2);
  });

  it('takes spans in any order', () => {
    const outages = [span(10, 11), span(3, 6), span(5, 7), span(1, 4)];
    const exclude = [span(20, 22), span(6, 8), span(2, 3)];
    const answer = availability(outages, { period: span(0, 24), exclude });
    expect(answer.downMs).toBe(5 * 3_600_000);
    expect(answer.excludedMs).toBe(5 * 3_600_000);
    expect(answer).toEqual(
      availability([...outages].reverse(), {
        period: span(0, 24),
        exclude: [...exclude].reverse(),
      }),
    );
  });

  it('is null when everything is left out or the period has no length', () => {
    expect(availability([], { period: span(0, 4), exclude: [span(0, 4)] }).value).toBeNull();
    expect(availability([], { period: span(4, 4) }).value).toBeNull();
  });

  it('names the span that ends before it starts', () => {
    expect(() => availability([span(1, 2), span(3, 1)], { period: span(0, 4) })).toThrow(
      expect.objectContaining({
        code: 'reversed_span',
        argument: 'outages[1]',
        received: span(3, 1),
      }) as Error,
    );
  });

  it('agrees with a count of single hours', () => {
    const spans = fc.array(
      fc.tuple(fc.integer({ min: -5, max: 40 }), fc.integer({ min: 0, max: 12 })),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(spans, spans, (down, out) => {
        const covers = (list: [number, number][], hour: number): boolean =>
          list.some(([from, length]) => hour >= from && hour < from + length);
        const hours = Array.from({ length: 30 }, (_, hour) => hour);
        const agreed = hours.filter((hour) => !covers(out, hour));
        const lost = agreed.filter((hour) => covers(down, hour)).length;
        const toSpan = ([from, length]: [number, number]) => span(from, from + length);
        const answer = availability(down.map(toSpan), {
          period: span(0, 30),
          exclude: out.map(toSpan),
        });
        expect(answer.agreedMs).toBe(agreed.length * 3_600_000);
        expect(answer.downMs).toBe(lost * 3_600_000);
      }),
    );
  });
});
