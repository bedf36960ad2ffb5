import { describe, expect, it } from 'vitest';
import { alwaysOpen, defineCalendar } from '../../../src/calendar/index.js';
import { rateChangeP, rateRatio } from '../../../src/metrics/analysis/issues/rateChangeP.js';
import {
  agentsForDueWork,
  burnDown,
  compareBeforeAfter,
  consistency,
  detectChange,
  journey,
  leadingIndicators,
  periodTrend,
  recurringIssues,
  risingIssues,
  scalability,
  staffingLoad,
  staffLive,
  volumeProfile,
  weekdayQuestion,
} from '../../../src/metrics/index.js';

const DAY = 86_400_000;
const HOUR = 3_600_000;
const close = (value: number): number => expect.closeTo(value, 9) as number;
/** Instants at 10:00 UTC from Monday 2 March 2026 on, so many each day. */
const daily = (perDay: readonly number[]): number[] =>
  perDay.flatMap((n, day) => Array<number>(n).fill(Date.UTC(2026, 2, 2, 10) + day * DAY));
const at = (ms: number): number => ms;

describe('volumeProfile', () => {
  it('tests the weekdays by hand', () => {
    const perDay = [6, 2, 0, 0, 0, 0, 0, 2, 2, 0, 0, 0, 0, 0];
    const profile = volumeProfile(daily(perDay), { at, timeZone: 'UTC', to: '2026-03-15' });
    // Mondays 6 and 2, Tuesdays 2 and 2, of 12 in 14 days: 12/7 expected on each weekday.
    const expected = 12 / 7;
    const chiSquare = ((8 - expected) ** 2 + (4 - expected) ** 2 + 5 * expected ** 2) / expected;
    expect(profile.weekdayTest).toMatchObject({
      ...{ df: 6, chiSquare: close(chiSquare), within: close((2 * 4) / 4 / 2) },
    });
    expect(profile.weekdayTest.p).toBe(profile.weekdayTest.chiSquareP);
    expect(profile).toMatchObject({ n: 12, days: 14, value: 12 / 14, unit: 'count' });
    expect(profile.weekdays[0]).toMatchObject({ n: 8, perDay: 4, median: 4, dispersion: 2 });
    expect(profile.weekdays[1]).toMatchObject({ n: 4, low: 2, high: 2, dispersion: 0 });
    expect(profile.weekdays[2]).toMatchObject({ n: 0, perDay: 0, dispersion: null });
    expect(profile.weekdays[0]?.low).toBe(0);
    expect(profile.dispersion).toBeGreaterThan(1);
  });

  it('lessens what the days’ own spread explains', () => {
    const perDay = [9, 1, 0, 0, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0];
    const { weekdayTest } = volumeProfile(daily(perDay), { at, timeZone: 'UTC' });
    // Within: (4² + 4²) / 5 over 2 degrees of freedom, one of each weekday that has items.
    expect(weekdayTest.within).toBeCloseTo(32 / 5 / 2, 9);
    expect(weekdayTest.p).toBeGreaterThan(weekdayTest.chiSquareP ?? 1);
  });

  it('has no test of a period without items', () => {
    const empty = { at, timeZone: 'UTC', from: '2026-03-02', to: '2026-03-15' };
    expect(volumeProfile([], empty)).toMatchObject({
      ...{ value: 0, days: 14, dispersion: null },
      weekdayTest: { p: null, chiSquare: null, df: 6, chiSquareP: null, within: null },
    });
    const { weekdayTest } = volumeProfile(daily([1, 2]), { at, timeZone: 'UTC' });
    expect(weekdayTest).toMatchObject({ df: 1, p: null, within: null, chiSquare: close(1 / 3) });
  });

  it('counts hours where the clocks are not touched, and where they are', () => {
    const noon = Date.UTC(2026, 2, 2, 12);
    const usual = volumeProfile([noon, noon + HOUR - 1], { at, timeZone: 'Europe/Berlin' });
    expect(usual.hours[13]).toEqual({ hour: 13, n: 2, hours: 1, perHour: 2 });
    expect(usual.weekdays[0]?.hours[13]).toEqual({ hour: 13, n: 2, hours: 1, perHour: 2 });
    expect(usual.weekdays[1]?.hours[13]).toEqual({ hour: 13, n: 0, hours: 0, perHour: null });
    const spring = Date.UTC(2026, 2, 29, 10);
    const odd = volumeProfile([spring], { at, timeZone: 'Europe/Berlin' });
    expect(odd.hours[12]).toEqual({ hour: 12, n: 1, hours: 1, perHour: 1 });
    const autumn = volumeProfile([Date.UTC(2026, 9, 25, 12)], { at, timeZone: 'Europe/Berlin' });
    expect(autumn.hours[13]).toEqual({ hour: 13, n: 1, hours: 1, perHour: 1 });
  });

  it('counts what is left out, outside and undated apart', () => {
    const items = [...daily([1, 1, 1, 1]), null];
    const options = { timeZone: 'UTC', from: '2026-03-03', to: '2026-03-04' };
    const leaveOut = ['2026-03-04'];
    const profile = volumeProfile(items, { at: (each) => each, ...options, leaveOut });
    expect(profile).toMatchObject({ n: 1, outside: 2, onLeftOut: 1, undated: 1, days: 1 });
    expect(profile).toMatchObject({ from: '2026-03-03', to: '2026-03-03' });
  });
});

describe('staffingLoad', () => {
  const read = { at, timeZone: 'UTC', kind: () => 'live', handleMs: () => 60_000 } as const;

  it('has a place for each hour of the week', () => {
    const { hours } = staffingLoad(daily([0, 0, 0, 0, 0, 0, 3]), { ...read, from: '2026-03-02' });
    expect(hours.map(({ weekday, hour }) => `${weekday} ${hour}`).slice(143, 145)).toEqual([
      ...['sat 23', 'sun 0'],
    ]);
    expect(hours.map(({ hours: open }) => open)).toEqual(Array<number>(168).fill(1));
    const found = hours.flatMap(({ live }, place) => (live.n > 0 ? [[place, live]] : []));
    expect(found).toEqual([
      [154, { arrivals: 3, intervalMs: HOUR, handleMs: 60_000, n: 3, timed: 3 }],
    ]);
    const none = { arrivals: 0, intervalMs: HOUR, handleMs: null, n: 0, timed: 0 };
    expect(hours[0]).toMatchObject({ live: none, deferrable: none });
  });

  it('has no load in hours that the period has not', () => {
    const options = { ...read, from: '2026-03-02', to: '2026-03-03', leaveOut: ['2026-03-03'] };
    const { hours, outside, n } = staffingLoad([...daily([1, 1, 1])], options);
    expect([hours[10]?.hours, hours[34]?.hours, outside, n]).toEqual([1, 0, 2, 1]);
    expect(hours[34]?.live.arrivals).toBe(0);
  });
});

describe('weekdayQuestion', () => {
  it('compares with the other working days, week by week', () => {
    const weeks = [9, 1, 1, 1, 1, 50, 50, 2, 2, 2, 2, 2, 50, 50];
    const answer = weekdayQuestion(daily(weeks), { at, timeZone: 'UTC', weekday: 'mon' });
    expect(answer).toMatchObject({
      ...{ unit: 'count', n: 2, index: 5.5 / 1.5, test: 'exact', u: 14 },
      weekday: { n: 11, days: 2, perDay: 5.5 },
      others: { n: 12, days: 8, perDay: 1.5 },
      weeks: { numerator: 1, denominator: 2 },
      probabilityOfSuperiority: 14 / 16,
    });
    expect(answer.p).toBe(answer.exactP);
  });

  it('leaves out weeks without a day to compare with, and divides by no 0', () => {
    const options = { at, timeZone: 'UTC', weekday: 'mon', against: ['tue'] } as const;
    const answer = weekdayQuestion(daily([1, 0, 0, 0, 0, 0, 0, 1]), options);
    expect(answer.weeks).toMatchObject({ numerator: 1, denominator: 1 });
    expect(answer.index).toBeNull();
  });
});

describe('issues', () => {
  it('compare two rates by their ratio', () => {
    const pair = { before: 4, after: 9, share: 0.5, dispersion: 1, freedom: 54 };
    const factor = Math.exp(1.959963984540054 * Math.sqrt(1 / 4 + 1 / 9));
    expect(rateRatio(pair, 0.95)).toEqual({
      ...{ ratio: 2.25, low: close(2.25 / factor), high: close(2.25 * factor) },
    });
    expect(rateRatio({ ...pair, share: 0.75 }, 0.95).ratio).toBeCloseTo(0.75, 12);
    const wide = Math.exp(1.959963984540054 * Math.sqrt(4 * (1 / 4 + 1 / 9)));
    expect(rateRatio({ ...pair, dispersion: 4 }, 0.95).high).toBeCloseTo(2.25 * wide, 8);
    expect(rateRatio({ ...pair, before: 0 }, 0.95)).toEqual({ ratio: null, low: null, high: null });
    expect(rateRatio({ ...pair, after: 0 }, 0.95)).toEqual({ ratio: 0, low: null, high: null });
  });

  it('are tested on both sides, with the days’ own spread', () => {
    const pair = { before: 0, after: 5, share: 0.5, dispersion: 1, freedom: 54 };
    expect(rateChangeP(pair)).toBeCloseTo(1 / 16, 12);
    expect(rateChangeP({ ...pair, before: 5, after: 0 })).toBeCloseTo(1 / 16, 12);
    expect(rateChangeP({ ...pair, before: 5 })).toBe(1);
    expect(rateChangeP({ ...pair, share: 0.25 })).toBeCloseTo(2 * 0.25 ** 5, 12);
    // Student's t of 4.5 / √(2 · 10 / 4) with one degree of freedom: 1 − 2 arctan(t) / π.
    const t = 4.5 / Math.sqrt(5);
    const spread = { ...pair, before: 0, after: 10, dispersion: 2, freedom: 1 };
    expect(rateChangeP(spread)).toBeCloseTo(1 - (2 * Math.atan(t)) / Math.PI, 9);
    expect(rateChangeP({ ...spread, freedom: 0 })).toBeCloseTo(2 / 1024, 12);
  });

  it('say the busiest day, what is expected and what is outside', () => {
    const day = (n: number) => Date.UTC(2026, 2, 2, 10) + n * DAY;
    const items = [day(-1), day(0), day(1), day(7), day(8), day(8), day(9), day(14)];
    const found = risingIssues(items, {
      ...{ at, issue: (ms) => (ms === day(9) ? null : 'a'), timeZone: 'UTC', minN: 5 },
      before: { from: '2026-03-02', to: '2026-03-08' },
      after: { from: '2026-03-09', to: '2026-03-15' },
      leaveOut: ['2026-03-15'],
    });
    expect(found).toMatchObject({
      ...{ value: 0, unit: 'count', n: 5, low: null, high: null, tested: 1 },
      ...{ before: { days: 7, n: 2 }, after: { days: 6, n: 3 } },
      ...{ unnamed: 1, outside: 2, undated: 0 },
    });
    expect(found.issues).toMatchObject([
      {
        ...{ issue: 'a', before: 2, after: 3, expected: 2, ratio: 1.5, change: 'none' },
        busiest: { date: '2026-03-10', n: 2 },
      },
    ]);
    expect(found.issues[0]?.adjustedP).toBe(found.issues[0]?.p);
  });

  it('that rose come first, then those that fell, stayed or are rare', () => {
    const items = Array.from({ length: 56 }, (_, day) => {
      const late = day >= 28;
      const many = (issue: string, n: number) => Array<string>(n).fill(issue);
      const names = [
        ...many('rose', late ? 5 : 1),
        ...many('fell', late ? 1 : 6),
        ...many('same', 4),
      ];
      const rare = day === 0 ? ['rare', 'a rare', 'rare later'] : day === 40 ? ['rare later'] : [];
      return [...names, ...rare].map((issue) => ({ issue, at: Date.UTC(2026, 1, 2 + day, 10) }));
    }).flat();
    const options = {
      ...{
        issue: (item: (typeof items)[0]) => item.issue,
        at: (item: (typeof items)[0]) => item.at,
      },
      before: { from: '2026-02-02', to: '2026-03-01' },
      after: { from: '2026-03-02', to: '2026-03-29' },
    };
    const found = risingIssues(items, { ...options, timeZone: 'UTC' });
    expect(found.issues.map(({ issue, change }) => [issue, change])).toEqual([
      ['rose', 'rose'],
      ['fell', 'fell'],
      ['same', 'none'],
      ['rare later', 'not_tested'],
      ['a rare', 'not_tested'],
      ['rare', 'not_tested'],
    ]);
    expect(found).toMatchObject({ value: 1, tested: 3 });
    // In UTC−12 the first days lie a day earlier, outside the period.
    const west = risingIssues(items, { ...options, timeZone: 'Etc/GMT+12' });
    expect([west.outside, west.n]).toEqual([14, found.n - 14]);
  });

  it('cannot be compared with a period without days', () => {
    const options = { at, issue: () => 'a', timeZone: 'UTC' };
    const found = risingIssues(daily([9, 9]), {
      ...options,
      before: { from: '2026-03-02', to: '2026-03-02' },
      after: { from: '2026-03-03', to: '2026-03-03' },
      leaveOut: ['2026-03-02'],
    });
    expect(found.issues).toMatchObject([
      { before: 0, after: 9, expected: 0, ratio: null, low: null, high: null, p: null },
    ]);
  });

  it('stand in the order of their number, with shares that add up', () => {
    const found = recurringIssues(['b', 'b', 'b', 'a'], { issue: (each) => each, share: 0.75 });
    expect(found).toMatchObject({
      ...{ value: 1, unit: 'count', n: 4, low: null, high: null, share: 0.75, covered: 0.75 },
      unnamed: 0,
      issues: [
        { issue: 'b', rank: 1, value: 0.75, cumulative: 0.75, isVital: true },
        { issue: 'a', rank: 2, value: 0.25, cumulative: 1, isVital: false },
      ],
    });
  });
});

describe('changes', () => {
  const dated = (values: readonly (number | boolean)[]) =>
    values.map((value, place) => ({ at: place, value }));
  const alternating = (n: number) => Array.from({ length: n }, (_, i) => i % 2);

  it('say by which test they were found', () => {
    const reasons = (values: readonly (number | boolean)[]) =>
      compareBeforeAfter(dated(values), { changedAt: 20 }).reasons;
    const before = alternating(20);
    expect(reasons([...before, 9, 9, 9, 9])).toEqual(['differs', 'exact_test']);
    expect(reasons([...before, 1])).toEqual(['within_chance', 'exact_test']);
    expect(reasons([...before, ...Array<number>(1000).fill(9)])).toEqual(['differs']);
    expect(reasons(before)).toEqual(['nothing_after']);
    const yes = before.map(Boolean);
    expect(reasons([...yes, true])).toEqual(['within_chance', 'exact_test']);
    expect(reasons([...yes, ...yes, ...yes])).toEqual(['within_chance']);
    const rising = Array.from({ length: 20 }, (_, i) => i);
    expect(reasons([...rising, 5])).toEqual(['within_chance', 'exact_test', 'trend_before']);
  });

  it('compare medians, or shares, after with before', () => {
    const values = compareBeforeAfter(dated([...alternating(20), 4, 8, 9]), { changedAt: 20 });
    expect(values).toMatchObject({
      ...{ kind: 'values', before: { n: 20, value: 0.5 }, after: { n: 3, value: 8 }, n: 23 },
    });
    const yes = [...alternating(20).map(Boolean), true, true, true, false];
    expect(compareBeforeAfter(dated(yes), { changedAt: 20 })).toMatchObject({
      ...{ kind: 'rates', before: { n: 20, value: 0.5 }, after: { n: 4, value: 0.75 } },
      ...{ difference: 0.25, settling: 0 },
    });
  });

  it('of shares have the size of both parts', () => {
    const share = (successes: number) => ({ successes, n: 100 });
    const periods = Array.from({ length: 40 }, (_, i) => share(i < 25 ? 50 + (i % 3) : 80));
    const { change, kind, n, reasons } = detectChange(periods, { baseline: 20 });
    expect(change).toMatchObject({ index: 25, n: 40, difference: close(0.8 - 1274 / 2500) });
    expect([kind, n, reasons]).toEqual(['rates', 40, ['pettitt', 'cusum_up', 'p_chart']]);
    const down = periods.map(({ successes }) => share(100 - successes));
    expect(detectChange(down, { baseline: 20 }).reasons).toEqual([
      ...['pettitt', 'cusum_down', 'p_chart'],
    ]);
  });

  it('rise, fall, or neither', () => {
    const values = [1, 2, 3, 4, 5, 6, 7, 8].map((value) => ({ value }));
    expect(periodTrend(values).reasons).toEqual(['rises']);
    expect(periodTrend([...values].reverse()).reasons).toEqual(['falls']);
    const odd = [50, 50, 50, 99, 50, 50].map((successes) => ({ successes, n: 100 }));
    const trend = periodTrend(odd);
    expect(trend).toMatchObject({ kind: 'rates', reasons: ['within_chance', 'p_chart'] });
    expect(periodTrend(odd.slice(0, 3)).chart?.points).toHaveLength(3);
  });

  it('are led by signals, and those without spread come last', () => {
    const outcome = [0, 1, 0, 0, 1, 1, 0, 1, 0, 0, 0, 1, 1, 0, 1, 1];
    const values = [...outcome.slice(1), 0];
    const flat = { key: 'flat', values: outcome.map(() => 1) };
    const signals = [flat, { key: 'ahead', values }, { ...flat, key: 'level' }];
    const found = leadingIndicators(signals, { outcome, maxLag: 2, differences: false });
    expect(found.map(({ key, lag, leads }) => [key, lag, leads])).toEqual([
      ...[
        ['ahead', 1, true],
        ['flat', null, false],
        ['level', null, false],
      ],
    ]);
    expect(found[0]).toMatchObject({ r: close(1), effectSize: close(1), n: 15 });
    expect(found[1]).toMatchObject({
      ...{ r: null, low: null, high: null, p: null, adjustedP: null, effectSize: null, n: 0 },
      reasons: ['no_spread'],
    });
    expect(found[0]?.lags.map(({ lag }) => lag)).toEqual([1, 2]);
  });
});

describe('consistency', () => {
  const shares = [
    { key: 'ana', successes: 90, n: 100 },
    { key: 'ben', successes: 50, n: 100 },
    { key: 'cy', successes: 10, n: 100 },
    { key: 'new', successes: 0, n: 19 },
  ];

  it('ranks by the shrunken share, and hides agents with few items', () => {
    const found = consistency(shares, { of: 'agents' });
    expect(found.ranking.map(({ key, standing }) => [key, standing])).toEqual([
      ['ana', 'above'],
      ['ben', 'within'],
      ['cy', 'below'],
    ]);
    expect(found.suppressed).toEqual({ groups: 1, n: 19 });
    expect(found.reasons).toEqual(['spread_beyond_chance', 'suppressed']);
    expect(consistency(shares, { of: 'agents', minN: 19 }).suppressed).toEqual({ groups: 0, n: 0 });
    expect(consistency(shares, { of: 'channels' }).ranking).toHaveLength(4);
  });

  it('says when chance is enough, or groups are too few', () => {
    const [ana] = shares;
    const twin = { ...ana!, key: 'twin' };
    const even = consistency([twin, ana!], { of: 'groups' });
    expect(even.reasons).toEqual(['within_chance']);
    expect(even.ranking.map(({ key }) => key)).toEqual(['ana', 'twin']);
    expect(consistency([ana!], { of: 'groups' }).reasons).toEqual(['too_few_groups']);
    const few = ['a', 'b'].map((key) => ({ key, successes: 1, n: 3 }));
    expect(consistency(few, { of: 'groups' }).reasons).toEqual(['within_chance', 'exact_test']);
  });
});

describe('scalability', () => {
  const period = (volume: number, cost: number, agents: number) => ({ volume, cost, agents });
  const periods = [1, 2, 3, 4, 5].map((i) => period(2 ** i, 2 ** i * (3 + (i % 2)), 4 ** i));

  it('leaves out periods in which something is 0', () => {
    const empty = [period(0, 1, 1), period(1, 0, 1), period(1, 1, 0)];
    const found = scalability([...periods, ...empty]);
    expect(found).toMatchObject({ n: 5, empty: 3, volumeGrowth: 16 });
    expect(found).toMatchObject({ cost: { growth: 16 }, agents: { growth: 256 } });
  });

  it('says whether cost grows faster than volume', () => {
    const found = scalability(periods);
    expect(found.agents).toMatchObject({ value: close(2), difference: close(1) });
    const steep = scalability([1, 2, 3, 4, 5].map((i) => period(2 ** i, 8 ** i + i, 1.1 ** i + i)));
    expect(steep.cost.reasons).toEqual(['scales_worse']);
    expect(steep.agents.reasons).toEqual(['scales_better']);
    expect(steep.cost.difference).toBeCloseTo(Number(steep.cost.value) - 1, 12);
    expect(steep.cost.p).toBeLessThan(0.01);
    expect(found.cost.reasons).toEqual(['in_proportion_or_unsure']);
    expect(scalability([])).toMatchObject({
      ...{ n: 0, empty: 0, volumeGrowth: null },
      cost: { value: null, growth: null, reasons: ['too_few_periods'] },
    });
  });
});

describe('staffing', () => {
  const office = defineCalendar(
    { id: 'office', timeZone: 'UTC', hours: { mon: [['09:00', '17:00']] } },
    { calendars: [] },
  );
  const monday = Date.UTC(2026, 2, 2);
  const on = (hours: number) => monday + hours * HOUR;
  const due = (from: number, to: number, hours: number) => ({
    ...{ at: on(from), dueAt: on(to), workMs: hours * HOUR },
  });

  it('finds the stretch that binds, in open time', () => {
    const items = [due(9, 11, 3), due(9, 17, 4), due(8, 10, 1)];
    const found = agentsForDueWork(items, { now: on(9), calendar: office });
    expect(found).toEqual({
      ...{ agents: 2, load: 2, n: 3, impossible: { n: 0, workMs: 0 } },
      binding: {
        ...{ from: new Date(on(9)), to: new Date(on(11)) },
        ...{ workMs: 4 * HOUR, perAgentMs: 2 * HOUR },
      },
      reasons: ['binding_stretch'],
    });
    const less = agentsForDueWork(items, { now: on(9), calendar: office, shrinkage: 0.5 });
    expect(less).toMatchObject({ agents: 4, load: 4 });
  });

  it('says what nobody can do in time', () => {
    const items = [due(18, 20, 1), due(18, 20, 0), due(9, 9, 2), due(9, 10, 1)];
    expect(agentsForDueWork(items, { now: on(9), calendar: office })).toMatchObject({
      ...{ agents: null, load: null, impossible: { n: 2, workMs: 3 * HOUR }, n: 4 },
      reasons: ['binding_stretch', 'impossible_items'],
    });
    expect(agentsForDueWork([], { now: on(9), calendar: office })).toEqual({
      ...{ agents: 0, load: 0, binding: null, impossible: { n: 0, workMs: 0 }, n: 0 },
      reasons: ['no_work'],
    });
  });

  it('burns down what is due first, in open time', () => {
    const items = [due(9, 12, 3), due(9, 10, 1), due(10, 11, 2)];
    const options = { from: on(9), to: on(12), stepMs: HOUR, team: [{ calendar: office }] };
    const row = (hour: number, arrived: number, backlog: number, late: number) => ({
      ...{ from: new Date(on(hour)), to: new Date(on(hour + 1)), capacityMs: HOUR, doneMs: HOUR },
      ...{ arrivedMs: arrived * HOUR, backlogMs: backlog * HOUR, lateMs: late * HOUR },
    });
    expect(burnDown(items, options)).toEqual({
      intervals: [row(9, 4, 3, 0), row(10, 2, 4, 1), row(11, 0, 3, 3)],
      ...{ clearedAt: null, late: 2, open: 1 },
    });
    const team = [{ calendar: office, agents: 4 }, { calendar: alwaysOpen }];
    const many = burnDown(items, { ...options, team, shrinkage: 0.2 });
    expect(many.intervals[0]).toMatchObject({ capacityMs: 4 * HOUR, doneMs: 4 * HOUR });
    expect(many).toMatchObject({ clearedAt: new Date(on(10)), late: 0, open: 0 });
  });

  it('has nobody where nothing arrives, and says when a load is too large', () => {
    const half = { key: 'a', arrivals: 0, intervalMs: HOUR, handleMs: 60_000 };
    const target = { targetMs: 20_000, serviceLevel: 0.8 };
    const none = { serviceLevel: null, occupancy: null, waitProbability: null, meanWaitMs: null };
    expect(staffLive([half], target)).toEqual({
      intervals: [
        {
          ...{ key: 'a', erlangs: 0, places: 0, atWork: 0, scheduled: 0, ...none },
          ...{ abandonProbability: null, reasons: ['erlang_c', 'no_arrivals'] },
        },
      ],
      ...{ peak: 0, scheduledMs: 0 },
    });
    const patient = staffLive([half], { ...target, patienceMs: 60_000 }).intervals[0];
    expect(patient?.reasons).toEqual(['erlang_a', 'no_arrivals']);
    const huge = { key: 'b', arrivals: 1e6, intervalMs: 1000, handleMs: 1000 };
    const found = staffLive([half, huge], target);
    expect(found).toMatchObject({ peak: null, scheduledMs: null });
    expect(found.intervals[1]).toMatchObject({
      ...{ key: 'b', erlangs: 1e6, places: null, atWork: null, scheduled: null },
      reasons: ['erlang_c', 'too_large'],
    });
    const some = staffLive([{ ...half, arrivals: 60 }], { ...target, patienceMs: 60_000 });
    expect(some.intervals[0]).toMatchObject({ erlangs: 1, reasons: ['erlang_a'] });
    expect(some.intervals[0]?.abandonProbability).toBeGreaterThan(0);
  });
});

describe('journey', () => {
  const step = (activity: string, hours: number) => ({ activity, at: hours * HOUR });
  const path = (id: string, ...names: readonly string[]) => ({
    ...{ id, steps: names.map((name, hours) => step(name, hours)) },
  });
  const wait = (hours: number, n = 1) => ({
    ...{ medianMs: hours * HOUR, p90Ms: hours * HOUR, meanMs: hours * HOUR },
    totalMs: n * hours * HOUR,
  });

  it('counts activities, edges, variants, loops and dead ends', () => {
    const cases = [
      ...[path('a', 'new', 'open', 'done'), path('b', 'new', 'open', 'done')],
      path('c', 'new', 'open', 'new', 'open'),
      { ...path('d', 'new'), excluded: 'spam' as const },
      ...[path('e'), { id: 'f', steps: [step('new', 99)] }],
    ];
    const found = journey(cases, { now: 10 * HOUR });
    expect(found).toMatchObject({
      ...{ value: 2 / 3, numerator: 2, n: 3, steps: 10, empty: 2, excluded: 1 },
      ...{ mainPath: ['new', 'open', 'done'], ends: ['done'] },
      variantsForShare: { share: 0.8, k: 2, covered: 3 },
    });
    expect(found.activities).toEqual([
      { activity: 'new', n: 4, cases: 3, repeatedIn: 1, starts: 3, ends: 0 },
      { activity: 'open', n: 4, cases: 3, repeatedIn: 1, starts: 0, ends: 1 },
      { activity: 'done', n: 2, cases: 2, repeatedIn: 0, starts: 0, ends: 2 },
    ]);
    expect(found.edges).toEqual([
      { from: 'new', to: 'open', n: 4, cases: 3, returns: 1, ...wait(1, 4) },
      { from: 'open', to: 'done', n: 2, cases: 2, returns: 0, ...wait(1, 2) },
      { from: 'open', to: 'new', n: 1, cases: 1, returns: 1, ...wait(1) },
    ]);
    expect(found.variants).toMatchObject([
      { path: ['new', 'open', 'done'], numerator: 2, n: 3, duration: wait(2, 2) },
      { path: ['new', 'open', 'new', 'open'], numerator: 1, n: 3, duration: wait(3) },
    ]);
    expect(found.rework).toMatchObject({
      ...{ numerator: 1, n: 3, returns: 2 },
      loops: [
        { path: ['new', 'open', 'new'], n: 1, cases: 1, ...wait(2) },
        { path: ['open', 'new', 'open'], n: 1, cases: 1, ...wait(2) },
      ],
    });
    expect(found.deadEnds).toMatchObject([{ activity: 'open', numerator: 1, n: 3, idle: wait(7) }]);
    expect(journey(cases.slice(2, 3), { ends: [] }).deadEnds).toMatchObject([
      { activity: 'open', numerator: 1, n: 1, idle: null },
    ]);
  });

  it('puts equal paths in order of their names, the shorter first', () => {
    const cases = [path('a', 'b'), path('b', 'a', 'b'), path('c', 'a')];
    expect(journey(cases).variants.map((each) => each.path)).toEqual([['a'], ['a', 'b'], ['b']]);
  });
});
