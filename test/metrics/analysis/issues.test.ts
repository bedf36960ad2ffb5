import { describe, expect, it } from 'vitest';
import { recurringIssues, risingIssues } from '../../../src/metrics/index.js';
import { rateChangeP } from '../../../src/metrics/analysis/issues/rateChangeP.js';

const DAY = 86_400_000;
const named = (counts: Readonly<Record<string, number>>): string[] =>
  Object.entries(counts).flatMap(([name, n]) => Array<string>(n).fill(name));
const issue = (name: string | null): string | null => name;

describe('recurringIssues', () => {
  it('takes the smallest number of issues that covers the share', () => {
    const items = named({ a: 5, b: 2, c: 1, d: 1, e: 1 });
    expect(recurringIssues(items, { issue }).value).toBe(3);
    // 7 of 10 is 0.7, though 0.7 × 10 is a little more than 7.
    expect(recurringIssues(items, { issue, share: 0.7 }).value).toBe(2);
    expect(recurringIssues(items, { issue, share: 1 }).value).toBe(5);
    expect(recurringIssues(items, { issue, share: 0.01 }).value).toBe(1);
  });

  it('measures how unevenly items fall on issues', () => {
    expect(recurringIssues(named({ a: 3, b: 3 }), { issue }).concentration).toEqual({
      gini: 0,
      hhi: 0.5,
    });
    // By hand: 2 (1·1 + 2·3) / (2·4) − 3/2, and (3/4)² + (1/4)².
    expect(recurringIssues(named({ a: 3, b: 1 }), { issue }).concentration).toEqual({
      gini: 0.25,
      hhi: 0.625,
    });
  });

  it('orders equal ones by name and adds shares up to 1', () => {
    const { issues } = recurringIssues(named({ z: 1, b: 1, a: 1 }), { issue });
    expect(issues.map(({ issue: name }) => name)).toEqual(['a', 'b', 'z']);
    expect(issues.at(-1)?.cumulative).toBe(1);
  });

  it('answers with nulls when nothing names an issue', () => {
    expect(recurringIssues([null, null], { issue })).toMatchObject({
      value: null,
      n: 0,
      unnamed: 2,
      covered: null,
      issues: [],
      concentration: null,
    });
  });

  it('refuses a name that is none, with its place', () => {
    expect(() => recurringIssues([{}], { issue: (item) => item as never })).toThrow(
      expect.objectContaining({ code: 'invalid_group_key', argument: 'items[0]' }) as Error,
    );
  });
});

const periods = {
  timeZone: 'UTC',
  before: { from: '2026-02-02', to: '2026-03-01' },
  after: { from: '2026-03-02', to: '2026-03-29' },
} as const;
const START = Date.UTC(2026, 1, 2, 10);
interface Item {
  readonly about: string;
  readonly at: number;
}
const readers = { issue: (item: Item) => item.about, at: (item: Item) => item.at };

/** Items of each of the 56 days, by how many that day has. */
const daily = (about: string, perDay: (day: number) => number): Item[] =>
  Array.from({ length: 56 }, (_, day) =>
    Array.from({ length: perDay(day) }, () => ({ about, at: START + day * DAY })),
  ).flat();

describe('rateChangeP', () => {
  it('is the exact binomial test where days do not vary by themselves', () => {
    // R: binom.test(10, 12)$p.value = 0.03857422
    const p = rateChangeP({ before: 2, after: 10, share: 0.5, dispersion: 1, freedom: 54 });
    expect(p).toBeCloseTo(158 / 4096, 12);
  });

  it('never grows smaller with the dispersion', () => {
    const at = (dispersion: number): number =>
      rateChangeP({ before: 20, after: 50, share: 0.5, dispersion, freedom: 54 });
    const ps = [1, 1.5, 3, 10, 100].map(at);
    expect(ps).toEqual([...ps].sort((a, b) => a - b));
    expect(ps[0]).toBeLessThan(0.001);
    expect(ps[4]).toBeGreaterThan(0.5);
  });
});

describe('risingIssues', () => {
  it('tells a rise from a burst and from nothing', () => {
    const items = [
      ...daily('login', () => 5),
      ...daily('export', (day) => (day < 28 ? Number(day % 7 < 2) : 1)),
      ...daily('outage', (day) => (day === 40 ? 30 : 0)),
    ];
    const { issues, value, tested } = risingIssues(items, { ...readers, ...periods });
    expect(issues.map(({ issue: name, change }) => [name, change])).toEqual([
      ['export', 'rose'],
      ['outage', 'none'],
      ['login', 'none'],
    ]);
    expect([value, tested]).toEqual([1, 3]);
  });

  it('is not fooled by a weekday more', () => {
    // Only Mondays bring work; the second period has four of them, the first three.
    const items = daily('mondays', (day) => (day % 7 === 0 ? 12 : 0));
    const options = { ...readers, ...periods, before: { from: '2026-02-03', to: '2026-02-24' } };
    const [row] = risingIssues(items, {
      ...options,
      after: { from: '2026-02-25', to: '2026-03-29' },
    }).issues;
    expect([row?.before, row?.after, row?.expected, row?.ratio]).toEqual([36, 48, 48, 1]);
  });

  it('cries wolf about at most one issue in twenty when nothing changed', () => {
    // Overdispersed: each issue has good and bad days, drawn by a fixed generator.
    let state = 7;
    const unit = (): number => {
      state = (state * 48_271) % 2_147_483_647;
      return state / 2_147_483_647;
    };
    let alarms = 0;
    const issuesEach = 40;
    for (let run = 0; run < 5; run++) {
      const items = Array.from({ length: issuesEach }, (_, index) =>
        daily(`i${index}`, () => (unit() < 0.1 ? Math.floor(unit() * 12) : Number(unit() < 0.4))),
      ).flat();
      alarms += risingIssues(items, { ...readers, ...periods }).issues.filter(
        ({ change }) => change === 'rose' || change === 'fell',
      ).length;
    }
    expect(alarms / (5 * issuesEach)).toBeLessThanOrEqual(0.05);
  });

  it('does not test what is rare, and counts what lies outside', () => {
    const items = [
      { about: 'rare', at: START },
      { about: 'early', at: START - DAY },
    ];
    const { issues, outside, n } = risingIssues(items, { ...readers, ...periods });
    expect(issues.map(({ change, p }) => [change, p])).toEqual([['not_tested', null]]);
    expect([outside, n]).toEqual([1, 1]);
  });

  it('refuses periods that overlap or end before they begin', () => {
    const ask = (before: object): unknown =>
      risingIssues([], { ...readers, ...periods, before } as never);
    expect(() => ask({ from: '2026-02-02', to: '2026-03-02' })).toThrow(/after\.from/);
    expect(() => ask({ from: '2026-02-02', to: '2026-02-01' })).toThrow(/before\.to/);
    expect(() => ask({ from: '2026-02-30', to: '2026-03-01' })).toThrow(/before\.from/);
  });
});
