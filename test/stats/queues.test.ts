import { describe, expect, it } from 'vitest';
import { erlangA, erlangB, erlangC, erlangCRequired } from '../../src/stats/index.js';
import { codeOf } from './codeOf.js';

const HOUR = 3_600_000;
const load = (arrivals: number, handleMs = 300_000) => ({ arrivals, intervalMs: HOUR, handleMs });

/** The states of the queue one by one: births at `rate`, deaths by agents and by impatience. */
function byStates(rate: number, [answer, leave]: readonly [number, number], agents: number) {
  const states = [1];
  for (let k = 1; k < 3000; k++) {
    const leaving = Math.min(k, agents) * answer + Math.max(0, k - agents) * leave;
    states.push((states[k - 1]! * rate) / leaving);
  }
  const total = states.reduce((sum, each) => sum + each, 0);
  const shares = states.map((each) => each / total);
  const waiting = shares.slice(agents).reduce((sum, each) => sum + each, 0);
  const queue = shares.reduce((sum, each, k) => sum + Math.max(0, k - agents) * each, 0);
  return { waiting, queue };
}

describe('erlangB', () => {
  it('is the share of the last state', () => {
    // A⁵/5! over the sum to it, A = 3: 2.025 / 18.4 = 0.110054…
    expect(erlangB(3, 5)).toBeCloseTo(2.025 / (1 + 3 + 4.5 + 4.5 + 3.375 + 2.025), 14);
    expect([erlangB(3, 0), erlangB(0, 4)]).toEqual([1, 0]);
  });

  it('neither overflows nor ends in NaN with thousands of agents', () => {
    expect(erlangB(5000, 5000)).toBeCloseTo(Math.sqrt(2 / Math.PI / 5000), 3);
    expect(erlangB(1, 1e6)).toBe(0);
    expect(erlangB(1e9, 10)).toBeCloseTo(1, 7);
  });
});

describe('erlangC', () => {
  it('is the queue without impatience, state by state', () => {
    for (const [arrivals, agents] of [
      [20, 2],
      [20, 5],
      [100, 9],
      [100, 12],
    ] as const) {
      const found = erlangC(load(arrivals), { agents });
      const { waiting, queue } = byStates(arrivals / HOUR, [1 / 300_000, 0], agents);
      const states = { a: agents, waiting, queue };
      if (found.stable) {
        expect(found.waitProbability, JSON.stringify(states)).toBeCloseTo(waiting, 9);
        expect((found.asaMs ?? 0) * (arrivals / HOUR)).toBeCloseTo(queue, 6);
      }
    }
  });

  it('says that an overloaded queue grows without end', () => {
    const late = { stable: false, waitProbability: 1, serviceLevel: 0, asaMs: null, occupancy: 1 };
    expect(erlangC(load(60), { agents: 5 })).toMatchObject(late);
    expect(erlangC(load(60), { agents: 0 })).toMatchObject({ ...late, occupancy: null });
  });

  it('of no arrivals is idle', () => {
    const idle = { waitProbability: 0, serviceLevel: 1, asaMs: 0 };
    expect(erlangC(load(0), { agents: 3 })).toMatchObject({ ...idle, occupancy: 0 });
    expect(erlangC(load(0), { agents: 0 })).toMatchObject({ ...idle, occupancy: null });
  });
});

describe('erlangCRequired', () => {
  it('is the smallest: one less misses a target', () => {
    for (const arrivals of [1, 7, 60, 500, 5000, 50_000]) {
      for (const serviceLevel of [0.5, 0.8, 0.99]) {
        const target = { targetMs: 20_000, serviceLevel, maxOccupancy: 0.9 };
        const found = erlangCRequired(load(arrivals), target)!;
        const less = erlangC(load(arrivals), { agents: found.rawAgents - 1, targetMs: 20_000 });
        expect(found.serviceLevel).toBeGreaterThanOrEqual(serviceLevel);
        expect(found.occupancy).toBeLessThanOrEqual(0.9 + 1e-9);
        expect(less.serviceLevel < serviceLevel || !((less.occupancy ?? 1) <= 0.9)).toBe(true);
      }
    }
  });

  it('does not schedule one more for a quotient’s rounding', () => {
    // 14 / 0.7 and 28 / 0.7 are 20 and 40, though not in doubles.
    const target = { targetMs: 20_000, serviceLevel: 0.8, shrinkage: 0.3 };
    const quarter = { arrivals: 100, intervalMs: HOUR / 2, handleMs: 180_000 };
    expect(erlangCRequired(quarter, target)).toMatchObject({ rawAgents: 14, agents: 20 });
  });

  it('gives null where a million are too few, and refuses a certain level', () => {
    const crowd = { arrivals: 999_999, intervalMs: 1000, handleMs: 1000 };
    expect(erlangCRequired(crowd, { targetMs: 0, serviceLevel: 0.999999 })).toBeNull();
    expect(codeOf(() => erlangCRequired(load(1), { targetMs: 0, serviceLevel: 1 }))).toBe(
      'invalid_probability',
    );
  });
});

describe('erlangA', () => {
  it('is the queue state by state, light and overloaded', () => {
    for (const [arrivals, agents, patienceMs] of [
      [60, 8, 120_000],
      [60, 3, 60_000],
      [60, 1, 600_000],
      [600, 60, 30_000],
      [12, 1, 3_600_000],
    ] as const) {
      const found = erlangA(load(arrivals), { agents, patienceMs });
      const { waiting, queue } = byStates(arrivals / HOUR, [1 / 300_000, 1 / patienceMs], agents);
      expect(found.waitProbability).toBeCloseTo(waiting, 11);
      expect(found.queueLength / queue).toBeCloseTo(1, 9);
    }
  });

  it('answers within the target whom simulation answers within it', () => {
    // Without a target, those who need not wait; with a long one, all who do not hang up.
    const at = (targetMs: number) =>
      erlangA(load(60), { agents: 5, patienceMs: 120_000, targetMs });
    expect(at(0).serviceLevel).toBeCloseTo(1 - at(0).waitProbability, 11);
    expect(at(HOUR).serviceLevel).toBeCloseTo(1 - at(0).abandonProbability, 9);
    // The density of waits is what rises: no fall anywhere between.
    let before = 0;
    for (let ms = 0; ms < 600_000; ms += 10_000) {
      expect(at(ms).serviceLevel).toBeGreaterThanOrEqual(before);
      before = at(ms).serviceLevel;
    }
  });

  it('goes over into Erlang C with endless patience', () => {
    const patient = erlangA(load(60), { agents: 7, patienceMs: 1e13, targetMs: 20_000 });
    const never = erlangC(load(60), { agents: 7, targetMs: 20_000 });
    expect(patient.waitProbability).toBeCloseTo(never.waitProbability, 6);
    expect(patient.serviceLevel).toBeCloseTo(never.serviceLevel, 6);
  });

  it('stays finite at thousands of agents', () => {
    for (const agents of [1, 100, 4000, 5000, 20_000, 1_000_000]) {
      for (const patienceMs of [1, 60_000, 1e8]) {
        const found = erlangA(load(60_000), { agents, patienceMs, targetMs: 20_000 });
        for (const value of Object.values(found)) expect(Number.isFinite(value)).toBe(true);
        expect(found.serviceLevel).toBeLessThanOrEqual(1);
      }
    }
    expect(codeOf(() => erlangA(load(60), { agents: 1e6, patienceMs: 1e12 }))).toBe(
      'number_out_of_range',
    );
    expect(erlangA(load(0), { agents: 1, patienceMs: 1 })).toMatchObject({ serviceLevel: 1 });
  });
});
