import { describe, expect, it } from 'vitest';
import {
  ces,
  classifyItems,
  csat,
  groupMetric,
  mapItems,
  measure,
  nps,
  npsDifference,
  ratingsOf,
  type Rating,
} from '../../../src/metrics/index.js';
import type { Ticket } from '../../../src/ticket/index.js';
import { deepFreeze } from '../../support/deepFreeze.js';

describe('csat', () => {
  it('takes the top two points of any scale', () => {
    expect(measure(csat<number>(), [5, 4, 3, 1]).value).toBe(0.5);
    expect(measure(csat<number>({ scale: { min: 1, max: 3 } }), [3, 2, 1, 1]).value).toBe(0.5);
    expect(measure(csat<number>({ scale: { min: 0, max: 1 } }), [1, 0, 0, 1]).value).toBe(0.5);
    expect(
      measure(csat<number>({ scale: { min: 0, max: 10 }, satisfiedFrom: 8 }), [8, 7]).value,
    ).toBe(0.5);
  });

  it('gives the mean with its interval by Student', () => {
    // t(3; 0.975) = 3.182446305284263 (tables of Student's t); sd of 2, 4, 4, 5 is √(19/12).
    const { mean } = measure(csat<number>(), [2, 4, 4, 5]);
    const half = (3.182446305284263 * Math.sqrt(19 / 12)) / 2;
    expect(mean.value).toBe(3.75);
    expect(mean.low).toBeCloseTo(3.75 - half, 12);
    expect(mean.high).toBeCloseTo(3.75 + half, 12);
  });

  it('answers nothing for no answers, and still says who was asked', () => {
    expect(measure(csat(), [{ score: null }, { score: null }])).toMatchObject({
      value: null,
      n: 0,
      low: null,
      high: null,
      mean: { value: null, low: null, high: null, sd: null },
      asked: 2,
      responseRate: 0,
      worst: 0,
      best: 1,
    });
  });

  it('bounds the value by what the silent might have said', () => {
    const ratings: Rating[] = [5, 5, 2, null].map((score) => ({ score }));
    expect(measure(csat(), ratings)).toMatchObject({
      unanswered: 1,
      responseRate: 0.75,
      worst: 0.5,
      best: 0.75,
    });
    expect(measure(csat<number>(), [5, 5, 2])).toMatchObject({
      responseRate: null,
      worst: null,
      best: null,
    });
  });

  it.each([
    [6, 'items[1]'],
    [0, 'items[1]'],
    [4.5, 'items[1]'],
    [Number.NaN, 'items[1]'],
    ['5', 'items[1]'],
    [undefined, 'items[1]'],
    [{}, 'items[1].score'],
    [{ score: 9 }, 'items[1].score'],
    [{ score: 5, excluded: 'gone' }, 'items[1].excluded'],
  ])('refuses %j, naming its place', (item, argument) => {
    expect(() => measure(csat(), [{ score: 5 }, item as never])).toThrow(
      expect.objectContaining({ argument }) as Error,
    );
    const counted = csat({ onInvalid: 'count' });
    expect(measure(counted, [{ score: 5 }, item as never])).toMatchObject({ n: 1, rejected: 1 });
  });

  it.each([
    { scale: { min: 5, max: 1 } },
    { scale: { min: 0, max: 5000 } },
    { scale: null },
    { satisfiedFrom: 1 },
    { satisfiedFrom: 6 },
    { satisfiedFrom: 4.5 },
    { confidence: 95 },
    { dedupe: 'child' },
    { topBox: [4, 5] },
  ])('refuses the options %j', (options) => {
    expect(() => csat(options as never)).toThrow(/options\./);
  });

  it('leaves out what leaves every metric, and children when asked', () => {
    const ratings: Rating[] = [
      { score: 5 },
      { score: 1, excluded: 'spam', ticketId: 's' },
      { score: 1, parentId: 'outage', ticketId: 'c' },
    ];
    expect(measure(csat(), ratings)).toMatchObject({ n: 2, value: 0.5, excluded: 1 });
    expect(measure(csat({ dedupe: 'parent' }), ratings)).toMatchObject({ n: 1, excluded: 2 });
    expect(classifyItems(csat({ dedupe: 'parent' }), ratings)).toEqual([
      {
        index: 0,
        id: null,
        counted: 'numerator',
        because: { code: 'satisfied', detail: { score: 5 } },
      },
      { index: 1, id: 's', counted: 'excluded', because: { code: 'spam' } },
      {
        index: 2,
        id: 'c',
        counted: 'excluded',
        because: { code: 'child', detail: { parent: 'outage' } },
      },
    ]);
  });

  it('refuses a state of another scale', () => {
    const other = csat({ scale: { min: 0, max: 4 } }).init();
    expect(() => csat().merge(csat().init(), other)).toThrow(
      expect.objectContaining({ code: 'invalid_metric_state' }) as Error,
    );
  });

  it('groups by what ratings carry', () => {
    const ratings = [
      { score: 5, channel: 'chat' },
      { score: 1, channel: 'email' },
    ];
    const byChannel = measure(
      groupMetric(csat(), (rating) => rating.channel),
      ratings,
    );
    expect(byChannel.map(({ key, result }) => [key, result.value])).toEqual([
      ['chat', 1],
      ['email', 0],
    ]);
  });
});

describe('ces', () => {
  it('gives the mean and the share that agrees', () => {
    const result = measure(ces<number>(), [7, 5, 4, 1]);
    expect(result).toMatchObject({ value: 4.25, n: 4, agree: { numerator: 2, value: 0.5 } });
    expect(measure(ces(), [{ score: 7 }, { score: null }])).toMatchObject({ worst: 4, best: 7 });
  });

  it('has no interval for one answer', () => {
    expect(measure(ces<number>(), [6])).toMatchObject({
      value: 6,
      low: null,
      high: null,
      sd: null,
    });
  });
});

describe('nps', () => {
  it('counts the three camps at their edges', () => {
    const all = Array.from({ length: 11 }, (_, score) => score);
    expect(measure(nps(), all)).toMatchObject({ promoters: 2, passives: 2, detractors: 7 });
    const codes = classifyItems(nps(), [6, 7, 8, 9]).map(({ because }) => because.code);
    expect(codes).toEqual(['detractor', 'passive', 'passive', 'promoter']);
  });

  it('never closes its interval, and holds it within ±100', () => {
    const { value, low, high, plain } = measure(nps(), [10, 10, 10]);
    expect(value).toBe(100);
    expect(low).toBeLessThan(100);
    expect(high).toBe(100);
    expect(plain).toMatchObject({ low: 100, high: 100 });
  });

  it('reads other items by mapItems', () => {
    const rows = [{ likelihood: 9 }, { likelihood: null }];
    const metric = mapItems(nps(), (row: (typeof rows)[number]) => row.likelihood);
    expect(measure(metric, rows)).toMatchObject({ value: 100, asked: 2, worst: 0, best: 100 });
  });
});

describe('npsDifference', () => {
  const of = (promoters: number, detractors: number, n: number) => ({ n, promoters, detractors });

  it('answers null for a period without answers', () => {
    expect(npsDifference(of(0, 0, 0), of(5, 1, 9))).toMatchObject({ value: null, n: 9, p: null });
  });

  it('has no plain test where nothing varies, but an adjusted one', () => {
    const { plain, p, effectSize } = npsDifference(of(4, 0, 4), of(9, 0, 9));
    expect(plain).toMatchObject({ difference: 0, se: 0, z: null, p: null });
    expect(p).toBeGreaterThan(0.5);
    expect(effectSize).toBeNull();
  });

  it('turns its sign when the periods change places', () => {
    const [a, b] = [of(50, 20, 100), of(30, 40, 90)];
    const [there, back] = [npsDifference(a, b), npsDifference(b, a)];
    expect(there.value).toBeCloseTo(-(back.value ?? 0), 12);
    expect(there.p).toBeCloseTo(back.p ?? 0, 12);
  });

  it.each([null, {}, of(5, 5, 9), of(-1, 0, 9), of(0.5, 0, 9)])('refuses %j', (counts) => {
    expect(() => npsDifference(counts as never, of(1, 0, 1))).toThrow(
      expect.objectContaining({ code: 'invalid_measurement', argument: 'before' }) as Error,
    );
  });
});

describe('ratingsOf', () => {
  const hour = (n: number): number => n * 3_600_000;
  const solvedBy = (who: string, at: number): Ticket['events'] => [
    { at: hour(at), type: 'assigned', to: who },
    { at: hour(at), type: 'status_changed', to: 'solved' },
  ];
  const options = { now: hour(1000) };

  it('takes the last rating, for the assignee at the last solve before it', () => {
    const ticket: Ticket = {
      id: 't1',
      events: [
        { at: hour(0), type: 'created' },
        ...solvedBy('ana', 1),
        { at: hour(2), type: 'rated', score: 1 },
        { at: hour(3), type: 'reopened' },
        ...solvedBy('ben', 4),
        { at: hour(5), type: 'assigned', to: 'cy' },
        { at: hour(6), type: 'rated', score: 5, channel: 'email' },
        { at: hour(7), type: 'reopened' },
        ...solvedBy('di', 8),
      ],
    };
    const [fact] = ratingsOf(deepFreeze([ticket]), options);
    expect(fact).toMatchObject({
      ticketId: 't1',
      score: 5,
      assignee: 'ben',
      channel: 'email',
      ratings: 2,
      at: new Date(hour(6)),
      solvedAt: new Date(hour(4)),
      because: { code: 'rated' },
    });
  });

  it('has the silence of those who were asked, and nothing of others', () => {
    const tickets: Ticket[] = [
      { id: 'silent', events: [{ at: 0, type: 'created' }, ...solvedBy('ana', 1)] },
      { id: 'open', events: [{ at: 0, type: 'created' }] },
      {
        id: 'rated open',
        events: [
          { at: 0, type: 'created' },
          { at: 5, type: 'rated', score: 3 },
        ],
      },
    ];
    const facts = ratingsOf(tickets, options);
    expect(facts.map(({ ticketId, score }) => [ticketId, score])).toEqual([
      ['silent', null],
      ['rated open', 3],
    ]);
    expect(facts[0]).toMatchObject({ assignee: 'ana', because: { code: 'asked', event: 2 } });
    const asked = ratingsOf(tickets, { ...options, asked: 'survey_sent' });
    expect(asked.map(({ ticketId }) => ticketId)).toEqual(['rated open']);
  });

  it('reads one survey of several', () => {
    const ticket: Ticket = {
      id: 't',
      events: [
        { at: 0, type: 'created' },
        { at: 1, type: 'rated', score: 4, survey: 'csat' },
        { at: 2, type: 'rated', score: 7, survey: 'ces' },
      ],
    };
    const score = (survey?: string): unknown =>
      ratingsOf([ticket], { ...options, ...(survey && { survey }) })[0]?.score;
    expect([score('csat'), score('ces'), score()]).toEqual([4, 7, 7]);
  });

  it('leaves later events out, and hands bad scores on to the metric', () => {
    const ticket = {
      id: 't',
      events: [
        { at: 0, type: 'created' },
        { at: 1, type: 'rated', score: 'five' },
        { at: hour(2000), type: 'rated', score: 5 },
      ],
    } as unknown as Ticket;
    expect(() => measure(csat(), ratingsOf([ticket], options))).toThrow(/items\[0\]\.score/);
  });
});
