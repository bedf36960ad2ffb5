import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  journey,
  recurringIssues,
  volumeProfile,
  type JourneyCase,
} from '../../src/metrics/index.js';
import { bucketMetric, measure, rateMetric } from '../../src/metrics/index.js';

const activity = fc.constantFrom('new', 'open', 'pending', 'solved', '__proto__', '');
const journeyCase = fc
  .tuple(fc.uuid(), fc.array(fc.tuple(activity, fc.nat(50)), { maxLength: 12 }))
  .map(([id, steps]): JourneyCase => ({
    id,
    steps: steps.map(([name, at]) => ({ activity: name, at })),
  }));
const cases = fc.array(journeyCase, { maxLength: 30 });
const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

describe('a journey', () => {
  it('conserves cases: what comes into an activity goes out of it', () => {
    fc.assert(
      fc.property(cases, (list) => {
        const { activities, edges, n, variants, steps, rework, empty } = journey(list);
        expect(n + empty).toBe(list.length);
        expect(sum(variants.map(({ numerator }) => numerator))).toBe(n);
        expect(sum(activities.map(({ starts }) => starts))).toBe(n);
        expect(sum(activities.map(({ ends }) => ends))).toBe(n);
        expect(sum(edges.map((edge) => edge.n))).toBe(steps - n);
        for (const each of activities) {
          const into = edges.filter(({ to }) => to === each.activity);
          const out = edges.filter(({ from }) => from === each.activity);
          expect(each.starts + sum(into.map((edge) => edge.n))).toBe(each.n);
          expect(each.ends + sum(out.map((edge) => edge.n))).toBe(each.n);
        }
        expect(sum(rework.loops.map((loop) => loop.n))).toBe(rework.returns);
        expect(sum(edges.map(({ returns }) => returns))).toBe(rework.returns);
      }),
    );
  });

  it('does not depend on the order of the cases', () => {
    fc.assert(
      fc.property(cases, fc.nat(), (list, seed) => {
        const shuffled = [...list].sort(
          (a, b) =>
            ((a.id.charCodeAt(seed % 8) * 31) % 17) - ((b.id.charCodeAt(seed % 8) * 31) % 17),
        );
        expect(journey(shuffled)).toEqual(journey(list));
      }),
    );
  });

  it('agrees with pairs counted one by one', () => {
    fc.assert(
      fc.property(cases, (list) => {
        const pairs = new Map<string, number[]>();
        for (const { steps } of list) {
          const sorted = [...steps].sort((a, b) => Number(a.at) - Number(b.at));
          for (let i = 1; i < sorted.length; i++) {
            const key = JSON.stringify([sorted[i - 1]?.activity, sorted[i]?.activity]);
            const wait = Number(sorted[i]?.at) - Number(sorted[i - 1]?.at);
            pairs.set(key, [...(pairs.get(key) ?? []), wait]);
          }
        }
        const { edges } = journey(list);
        expect(edges).toHaveLength(pairs.size);
        for (const { from, to, n, totalMs } of edges) {
          const waits = pairs.get(JSON.stringify([from, to])) ?? [];
          expect([n, totalMs]).toEqual([waits.length, sum(waits)]);
        }
      }),
    );
  });
});

describe('a Pareto', () => {
  it('adds up, and no smaller number of issues covers the share', () => {
    const items = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', null), { maxLength: 60 });
    fc.assert(
      fc.property(items, fc.double({ min: 0.01, max: 1, noNaN: true }), (list, share) => {
        const { n, unnamed, value, issues, covered } = recurringIssues(list, {
          issue: (x) => x,
          share,
        });
        expect(n + unnamed).toBe(list.length);
        expect(sum(issues.map(({ numerator }) => numerator))).toBe(n);
        if (value === null || covered === null) return;
        expect(covered).toBeGreaterThanOrEqual(share);
        const fewer = sum(issues.slice(0, value - 1).map(({ numerator }) => numerator));
        expect(value === 1 || fewer / n < share).toBe(true);
      }),
    );
  });
});

describe('a volume profile', () => {
  const zone = fc.constantFrom('UTC', 'Europe/Berlin', 'Australia/Lord_Howe', 'America/Sao_Paulo');
  const instants = fc.array(
    fc.integer({ min: Date.UTC(2018, 0, 1), max: Date.UTC(2018, 11, 31) }),
    {
      minLength: 1,
      maxLength: 60,
    },
  );

  it('adds up by weekday and by hour, and has the hours of the calendar', () => {
    fc.assert(
      fc.property(instants, zone, (list, timeZone) => {
        const { n, weekdays, hours, days, value } = volumeProfile(list, {
          at: (ms) => ms,
          timeZone,
        });
        expect(n).toBe(list.length);
        expect(sum(weekdays.map((each) => each.n))).toBe(n);
        expect(sum(hours.map((each) => each.n))).toBe(n);
        expect(sum(weekdays.map((each) => each.days))).toBe(days);
        expect(value).toBe(n / days);
        const exposure = sum(hours.map((each) => each.hours));
        expect(Math.abs(exposure - 24 * days)).toBeLessThanOrEqual(1);
      }),
      { numRuns: 40 },
    );
  });

  it('counts the days that bucketMetric counts', () => {
    const count = rateMetric({ id: 'all', counts: (): boolean => true });
    fc.assert(
      fc.property(instants, zone, (list, timeZone) => {
        const at = (ms: number): number => ms;
        const buckets = measure(bucketMetric(count, { at, bucket: 'day', timeZone }), list);
        expect(volumeProfile(list, { at, timeZone }).days).toBe(buckets.length);
      }),
      { numRuns: 40 },
    );
  });
});
