import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seriesSvg, type SeriesPoint } from '../../src/pictures/index.js';
import { valueAxis } from '../../src/pictures/series/valueAxis.js';
import { deepFreeze } from '../support/deepFreeze.js';
import { allNodes, parseXml } from './parseXml.js';

const WEEK = 7 * 86_400_000;
const START = Date.UTC(2026, 1, 9);
const points = (values: readonly (number | null)[]): SeriesPoint[] =>
  values.map((value, index) => ({
    from: START + index * WEEK,
    to: START + (index + 1) * WEEK,
    value,
    low: value === null ? null : value - 0.1,
    high: value === null ? null : value + 0.1,
  }));
const options = { timeZone: 'UTC', unit: 'ratio' } as const;

/** The lines of the series: paths that are stroked and not filled. */
const lines = (svg: string): number =>
  allNodes(parseXml(svg)).filter(
    ({ name, attributes }) => name === 'path' && attributes['fill'] === 'none',
  ).length;

describe('seriesSvg', () => {
  it('breaks the line where nothing was measured, and shows a lone point with its interval', () => {
    expect(lines(seriesSvg([{ name: 'a', points: points([0.5, 0.6, 0.7]) }], options))).toBe(1);
    const broken = seriesSvg(
      [{ name: 'a', points: points([0.5, 0.6, null, 0.7, null, 0.8, 0.8]) }],
      options,
    );
    expect(lines(broken)).toBe(2);
    expect(broken).toContain('23 Feb 2026: nothing measured');
    expect(broken).toContain('stroke-opacity="0.5"');
  });

  it('tells every point with its interval, in the unit that was asked for', () => {
    const svg = seriesSvg([{ name: 'CSAT', points: points([0.5]) }], {
      ...options,
      title: 'Weekly',
    });
    expect(svg).toContain('CSAT: 9 Feb 2026: 50.0 % (40.0 % to 60.0 %). Dates in UTC.');
    const ms = seriesSvg([{ name: 'wait', points: [{ from: START, value: 5_400_000 }] }], {
      timeZone: 'Europe/Berlin',
      unit: 'ms',
    });
    expect(ms).toContain('9 Feb 2026 01:00: 1h 30m');
  });

  it('rings what lies beyond its limits', () => {
    const limits = { center: 0.5, low: 0.4, high: 0.6 };
    const [inside, beyond] = [0.55, 0.65].map((value) =>
      seriesSvg(
        [{ name: 'a', points: [{ from: START, to: START + WEEK, value, limits }] }],
        options,
      ),
    );
    expect(inside).not.toContain('beyond its limits');
    expect(beyond).toContain('beyond its limits');
    expect(beyond).toContain('<circle');
  });

  it('begins every axis but that of shares at 0', () => {
    expect(valueAxis([40, 50], 'count').extent).toEqual({ from: 0, to: 50 });
    expect(valueAxis([0.81, 0.84], 'ratio').extent.from).toBeGreaterThan(0.7);
    expect(valueAxis([-3, 5], 'score').extent.from).toBeLessThan(0);
    expect(valueAxis([7_000_000], 'ms').ticks).toEqual(
      [0, 1, 2, 3, 4].map((half) => half * 1_800_000),
    );
    expect(valueAxis([], 'count').ticks.length).toBeGreaterThan(1);
  });

  it('shows equal shares with room around them, and none beyond 100 %', () => {
    const textsOf = (...values: number[]): string[] => {
      const { ticks, text } = valueAxis(values, 'ratio');
      return ticks.map(text);
    };
    expect(textsOf(1, 1)).toEqual(['95 %', '96 %', '97 %', '98 %', '99 %', '100 %']);
    expect(textsOf(0)).toEqual(['0 %', '1 %', '2 %', '3 %', '4 %', '5 %']);
    expect(textsOf(0.5)).toEqual(['44 %', '46 %', '48 %', '50 %', '52 %', '54 %', '56 %']);
    expect(textsOf(0.999).at(-1)).toBe('100 %');
    expect(valueAxis([-3], 'ratio').extent.from).toBeLessThan(-3);
    expect(valueAxis([3], 'ratio').extent.to).toBeGreaterThan(3);
  });

  it('marks no two places of an axis alike', () => {
    const value = fc.oneof(fc.double({ min: 0, max: 5000 }), fc.double({ min: -1e15, max: 1e15 }));
    const unit = fc.constantFrom('ms', 'ratio', 'count', 'score', 'minor_units');
    fc.assert(
      fc.property(
        fc.array(value.filter(Number.isFinite), { minLength: 1 }),
        unit,
        (values, each) => {
          const { ticks, text } = valueAxis(values, each);
          expect(new Set(ticks.map(text)).size).toBe(ticks.length);
        },
      ),
      { examples: [[[100, 400], 'ms']] },
    );
  });

  it('draws no values as such', () => {
    expect(seriesSvg([], options)).toContain('No values.');
    expect(parseXml(seriesSvg([], options)).children[0]?.text).toBe('Series');
    expect(seriesSvg([{ name: 'a', points: [{ from: null, value: 1 }] }], options)).toContain(
      'No values.',
    );
  });

  it.each([
    [[{ name: 'a', points: [{ from: START, value: NaN }] }], {}, 'series[0].points[0].value'],
    [
      [{ name: 'a', points: [{ from: START, value: 1, low: 2, high: 1 }] }],
      {},
      'series[0].points[0].high',
    ],
    [
      [
        {
          name: 'a',
          points: [
            { from: 2, value: 1 },
            { from: 1, value: 1 },
          ],
        },
      ],
      {},
      'series[0].points',
    ],
    [[{ name: 'a', points: [{ from: 2, to: 1, value: 1 }] }], {}, 'series[0].points[0].to'],
    [
      [{ name: 'a', points: [{ from: 1, value: 1, limits: { center: 1, low: 2, high: 0 } }] }],
      {},
      'series[0].points[0].limits.high',
    ],
    [Array(9).fill({ name: 'a', points: [] }), {}, 'series'],
    [[], { unit: 'percent' }, 'options.unit'],
    [[], { timeZone: 'Mars' }, 'options.timeZone'],
  ])('refuses %j with %j', (series, more, argument) => {
    expect(() => seriesSvg(series as never, { ...options, ...more } as never)).toThrow(
      expect.objectContaining({ argument }) as Error,
    );
  });

  it('says no NaN for any numbers, and the same for the same', () => {
    const value = fc.oneof(fc.constant(null), fc.double({ min: -1e15, max: 1e15, noNaN: true }));
    const unit = fc.constantFrom('ms', 'ratio', 'count', 'score', 'minor_units');
    fc.assert(
      fc.property(fc.array(value, { maxLength: 20 }), unit, (values, each) => {
        const series = deepFreeze([
          { name: 'a', points: values.map((v, i) => ({ from: START + i * WEEK, value: v })) },
        ]);
        const draw = { timeZone: 'Europe/Berlin', unit: each };
        const svg = seriesSvg(series, draw);
        expect(svg).not.toMatch(/NaN|Infinity|undefined/);
        expect(seriesSvg(series, draw)).toBe(svg);
        expect(parseXml(svg).name).toBe('svg');
      }),
      { numRuns: 80 },
    );
  });
});
