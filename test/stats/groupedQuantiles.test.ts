import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupedQuantiles, quantile } from '../../src/stats/index.js';
import { codeOf } from './codeOf.js';

describe('groupedQuantiles', () => {
  it('are the quantiles of each group’s values', () => {
    const number = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.integer({ min: -5, max: 5 }),
      fc.constantFrom(0, -0, Number.MIN_VALUE, -Number.MAX_VALUE, Number.MAX_VALUE),
    );
    const rows = fc.array(fc.tuple(number, fc.integer({ min: 0, max: 3 })), { maxLength: 60 });
    const shares = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 4 });
    fc.assert(
      fc.property(rows, shares, (drawn, probabilities) => {
        const values = Float64Array.from(drawn, ([value]) => value);
        const codes = Uint8Array.from(drawn, ([, code]) => code);
        const before = Float64Array.from(values);
        const found = groupedQuantiles(values, codes, { groups: 4, probabilities });
        expect(values).toEqual(before);
        found.forEach(({ n, quantiles }, group) => {
          const own = values.filter((_, at) => codes[at] === group);
          expect(n).toBe(own.length);
          probabilities.forEach((p, at) => {
            const wanted = quantile(own, p);
            expect(quantiles[at]).toBe(wanted === null ? null : wanted + 0);
          });
        });
      }),
      { numRuns: 500 },
    );
  });

  it('holds for many values, equal ones and a part of a buffer', () => {
    const n = 100_000;
    const buffer = new Float64Array(n + 3);
    const values = buffer.subarray(3);
    for (let i = 0; i < n; i++) values[i] = Math.exp(((i * 48_271) % 9973) / 700) - 500;
    const codes = Uint16Array.from({ length: n }, (_, i) => i % 300);
    const probabilities = [0, 0.5, 0.9, 1];
    const found = groupedQuantiles(values, codes, { groups: 301, probabilities });
    for (const group of [0, 1, 150, 299]) {
      const own = values.filter((_, at) => codes[at] === group);
      expect(found[group]?.quantiles).toEqual(probabilities.map((p) => quantile(own, p)));
    }
    expect(found[300]).toEqual({ n: 0, quantiles: [null, null, null, null] });
    const equal = new Float64Array(n).fill(7);
    const one = groupedQuantiles(equal, new Uint8Array(n), { groups: 1, probabilities: [0.3] });
    expect(one).toEqual([{ n, quantiles: [7] }]);
  });

  it('names the place of what it refuses', () => {
    const options = { groups: 2, probabilities: [0.5] };
    const ask = (values: number[], codes: number[]) => () =>
      groupedQuantiles(Float64Array.from(values), Uint8Array.from(codes), options);
    expect(codeOf(ask([1, Number.NaN], [0, 1]))).toBe('not_finite');
    expect(codeOf(ask([1, Number.NEGATIVE_INFINITY], [0, 1]))).toBe('not_finite');
    expect(codeOf(ask([1, 2], [0, 2]))).toBe('code_out_of_range');
    expect(codeOf(ask([1, 2], [0]))).toBe('column_length');
    expect(ask([1, 2], [0, 2])).toThrow('codes[1]');
  });
});
