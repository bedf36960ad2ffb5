import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atRiskAfter, survivalAt, survivalCurve } from '../../src/stats/index.js';
import { deepFreeze } from '../support/deepFreeze.js';

/** Remission times in weeks of the treated group of the 6-MP trial (Freireich et al. 1963). */
const treated = deepFreeze([
  ...[6, 6, 6, 7, 10, 13, 16, 22, 23].map((duration) => ({ duration, ended: true })),
  ...[6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35].map((duration) => ({ duration, ended: false })),
]);

describe('survivalCurve', () => {
  it('estimates the 6-MP trial as published', () => {
    const { steps, n, ended, lastTime } = survivalCurve(treated);
    expect({ n, ended, lastTime }).toEqual({ n: 21, ended: 9, lastTime: 35 });
    expect(steps.map(({ time, atRisk, ended: d }) => [time, atRisk, d])).toEqual([
      [6, 21, 3],
      [7, 17, 1],
      [10, 15, 1],
      [13, 12, 1],
      [16, 11, 1],
      [22, 7, 1],
      [23, 6, 1],
    ]);
    const published = [0.8571, 0.8067, 0.7529, 0.6902, 0.6275, 0.5378, 0.4482];
    steps.forEach(({ survival }, index) => {
      expect(survival).toBeCloseTo(published[index] ?? NaN, 4);
    });
  });

  it('is the share that lasted longer when all have ended', () => {
    const durations = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(durations, fc.integer({ min: 0, max: 35 }), (all, time) => {
        const curve = survivalCurve(all.map((duration) => ({ duration, ended: true })));
        const longer = all.filter((duration) => duration > time).length;
        expect(survivalAt(curve, time)).toBeCloseTo(longer / all.length, 12);
        expect(atRiskAfter(curve, time)).toBe(longer);
      }),
    );
  });

  it('knows nothing beyond the last observation unless all had ended', () => {
    expect(survivalAt(survivalCurve(treated), 36)).toBeNull();
    expect(survivalAt(survivalCurve([{ duration: 2, ended: true }]), 3)).toBe(0);
    expect(survivalAt(survivalCurve([]), 0)).toBeNull();
  });

  it('refuses a stored curve whose steps were damaged', () => {
    const step = { time: 1, atRisk: 2, ended: 1, survival: 0.5 };
    const curve = { n: 2, ended: 1, lastTime: 3, steps: [step] };
    const broken = (change: object) => ({ ...curve, steps: [{ ...step, ...change }] }) as never;
    expect(() => survivalAt(broken({ survival: 'x' }), 2)).toThrow(
      expect.objectContaining({ code: 'invalid_probability' }) as Error,
    );
    expect(() => atRiskAfter(broken({ atRisk: null }), 0)).toThrow(
      expect.objectContaining({ code: 'invalid_count' }) as Error,
    );
  });

  it.each([NaN, Infinity, -1])('refuses a duration of %s', (duration) => {
    expect(() => survivalCurve([{ duration, ended: true }])).toThrow(
      expect.objectContaining({
        code: 'not_a_duration',
        argument: 'observations[0].duration',
      }) as Error,
    );
  });
});
