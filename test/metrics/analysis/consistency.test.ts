import { describe, expect, it } from 'vitest';
import { consistency, scalability } from '../../../src/index.js';
import { deepFreeze } from '../../support/deepFreeze.js';
import { codeOf } from '../../stats/codeOf.js';

const shares = deepFreeze([
  { key: 'ana', successes: 180, n: 200 },
  { key: 'ben', successes: 160, n: 200 },
  { key: 'cy', successes: 5, n: 5 },
  { key: 'di', successes: 120, n: 200 },
]);

describe('consistency', () => {
  it('ranks by shrunk rates, so that five of five are not first', () => {
    const { ranking, reasons } = consistency(shares, { of: 'channels' });
    expect(ranking.map(({ key }) => key)).toEqual(['ana', 'cy', 'ben', 'di']);
    expect(ranking.map((each) => each.standing)).toEqual(['above', 'within', 'within', 'below']);
    expect(reasons).toContain('spread_beyond_chance');
  });

  it('neither shows nor counts a person below minN', () => {
    const found = consistency(shares, { of: 'agents' });
    expect(found.ranking.map(({ key }) => key)).toEqual(['ana', 'ben', 'di']);
    expect([found.suppressed, found.n]).toEqual([{ groups: 1, n: 5 }, 600]);
    expect(found.reasons).toContain('suppressed');
    expect(JSON.stringify(found)).not.toContain('"cy"');
    expect(consistency(shares, { of: 'agents', minN: 5 }).suppressed.groups).toBe(0);
  });

  it('has no answer for one group, and says so', () => {
    const one = consistency(shares.slice(0, 1), { of: 'groups' });
    expect(one).toMatchObject({ p: null, reasons: ['too_few_groups'] });
    expect(consistency([], { of: 'groups' }).ranking).toEqual([]);
  });

  it('refuses damaged shares also of persons that it would suppress', () => {
    const damaged = [...shares, { key: 'x', successes: 3, n: 2 }];
    expect(codeOf(() => consistency(damaged, { of: 'agents' }))).toBe('invalid_count');
    expect(codeOf(() => consistency(shares, { of: 'people' as never }))).toBe('invalid_option');
  });
});

describe('scalability', () => {
  it('finds a known elasticity within its interval', () => {
    const periods = Array.from({ length: 12 }, (_, month) => {
      const volume = 1000 * 1.1 ** month;
      const wobble = 1 + 0.02 * Math.sin(5 * month);
      return { volume, cost: 300 * volume ** 0.7 * wobble, agents: volume / 80 / wobble };
    });
    const { cost, agents, volumeGrowth, n } = scalability(deepFreeze(periods));
    expect(cost.low! < 0.7 && 0.7 < cost.high!).toBe(true);
    expect(cost.high).toBeLessThan(1);
    expect(cost.p).toBeLessThan(1e-6);
    expect(cost.reasons).toEqual(['scales_better']);
    expect(agents.reasons).toEqual(['in_proportion_or_unsure']);
    expect(volumeGrowth).toBeCloseTo(1.1 ** 11, 9);
    expect(n).toBe(12);
  });

  it('leaves empty periods out, and has no answer for too few', () => {
    const period = { volume: 10, cost: 5, agents: 1 };
    const found = scalability([period, { ...period, volume: 0 }]);
    expect(found).toMatchObject({ n: 1, empty: 1, volumeGrowth: 1 });
    expect(found.cost).toMatchObject({
      value: null,
      low: null,
      p: null,
      reasons: ['too_few_periods'],
    });
    expect(scalability([])).toMatchObject({ n: 0, volumeGrowth: null });
    const exact = scalability([1, 2, 4].map((volume) => ({ volume, cost: volume, agents: 3 })));
    expect(exact.cost).toMatchObject({ value: 1, p: null });
    expect(exact.agents.value).toBeCloseTo(0, 12);
  });
});
