import { describe, expect, it } from 'vitest';
import {
  bucketMetric,
  classifyItems,
  clockFacts,
  groupMetric,
  measure,
  rateMetric,
  slaAttainment,
  type ClockFact,
  type TicketFacts,
} from '../../src/metrics/index.js';
import { agent, created, customer, facts, on, to } from './factSamples.js';

const first = slaAttainment({ metric: 'first_response' });
const met = facts('met', [created(8), agent(8.5)]);
const breached = facts('breached', [created(8), agent(10)]);
const breaching = facts('breaching', [created(8)]);
const early = facts('early', [created(47.5), agent(47.75)]);
const running = facts('running', [created(47.5)]);
const merged = facts('merged', [created(8), on(8.5, 'merged', { with: 'met' })]);
const mergedLate = facts('merged-late', [created(8), on(10, 'merged', { with: 'met' })]);
const noTarget = facts('free', [created(8), agent(10)], { tier: 'free' });
const internal = facts('internal', [created(8, { by: 'agent' })]);
const spam = facts('spam', [created(8), agent(10)], { spam: true });

describe('slaAttainment', () => {
  it('is met of those whose due instant has passed, and shows all others beside', () => {
    const items = [met, breached, breaching, early, running, merged, noTarget, internal, spam];
    const figures = {
      value: 1 / 3,
      unit: 'ratio',
      n: 3,
      // Wilson, 1 of 3.
      low: expect.closeTo(0.0614919, 6) as number,
      high: expect.closeTo(0.7923404, 6) as number,
      confidence: 0.95,
      numerator: 1,
      denominator: 3,
      met: 1,
      breached: 2,
      notYetDue: 2,
      paused: 0,
      cancelled: 0,
      cancelledByMerge: 1,
      noTarget: 1,
      breachedBeforeMerge: 0,
      excluded: 1,
      notApplicable: 1,
      rejected: 0,
    };
    // Nothing is excused here, so the adjusted figures are the raw ones.
    expect(measure(first, items)).toEqual({ ...figures, excused: 0, adjusted: figures });
    expect(
      classifyItems(first, items).map(({ id, counted, because }) => [id, counted, because.code]),
    ).toEqual([
      ['met', 'numerator', 'met'],
      ['breached', 'denominator', 'breached'],
      ['breaching', 'denominator', 'breached'],
      ['early', 'immature', 'not_yet_due'],
      ['running', 'immature', 'not_yet_due'],
      ['merged', 'excluded', 'cancelled_by_merge'],
      ['free', 'not_applicable', 'no_target'],
      ['internal', 'not_applicable', 'no_clock'],
      ['spam', 'excluded', 'spam'],
    ]);
  });

  it('says which target decided', () => {
    expect(classifyItems(first, [breached])[0]?.because).toEqual({
      code: 'breached',
      detail: {
        metric: 'first_response',
        cycle: 0,
        policyId: 'all',
        targetId: 'all/first_response[1]',
      },
    });
  });

  it('is null of nothing', () => {
    expect(measure(first, [])).toMatchObject({ value: null, n: 0, low: null, high: null });
    expect(measure(first, [running])).toMatchObject({ value: null, n: 0, notYetDue: 1 });
  });

  it('keeps a breach in sight that a merge would hide', () => {
    expect(measure(first, [mergedLate])).toMatchObject({ n: 0, breachedBeforeMerge: 1 });
  });

  it('counts neither a running nor a met clock at the very instant of due', () => {
    const atDue = [facts('r', [created(47)]), facts('m', [created(47), agent(47.5)])];
    expect(measure(first, atDue)).toMatchObject({ n: 0, notYetDue: 2 });
    const justPast = [facts('p', [created(46.999), agent(47.5)])];
    expect(measure(first, justPast)).toMatchObject({ n: 1, met: 1 });
  });

  it('counts what is paused apart, unless it was breached before', () => {
    const resolution = slaAttainment({ metric: 'resolution' });
    const paused = facts('paused', [created(8), to(9, 'pending')]);
    expect(measure(resolution, [paused])).toMatchObject({ n: 0, paused: 1 });
    const late = facts('late', [created(-200), to(9, 'pending')]);
    expect(measure(resolution, [late])).toMatchObject({ n: 1, breached: 1, paused: 0 });
  });

  it('counts cycles, or tickets when asked', () => {
    const threads = [
      facts('t1', [created(8), agent(8.5), customer(9), agent(9.5), customer(10), agent(12)]),
      facts('t2', [created(8), agent(8.5), customer(9), agent(9.5)]),
      facts('t3', [created(8), agent(8.5)]),
    ];
    const metric = 'next_response';
    expect(measure(slaAttainment({ metric }), threads)).toMatchObject({
      ...{ met: 2, breached: 1, notApplicable: 1 },
    });
    expect(measure(slaAttainment({ metric, per: 'ticket' }), threads)).toMatchObject({
      ...{ met: 1, breached: 1, notApplicable: 1 },
    });
    // Every clock: the resolution of each is not due yet.
    expect(measure(slaAttainment(), threads)).toMatchObject({ met: 5, breached: 1, notYetDue: 3 });
    expect(measure(slaAttainment({ per: 'ticket' }), threads)).toMatchObject({
      met: 2,
      breached: 1,
    });
  });

  it('puts cycles into the period of their due instant', () => {
    const cycles = clockFacts([met, breached, early, noTarget], 'first_response');
    const daily = bucketMetric(first, {
      at: (cycle: ClockFact) => cycle.dueAt,
      bucket: 'day',
      timeZone: 'UTC',
    });
    const rows = measure(daily, cycles).map(({ from, result }) => [
      from?.toISOString().slice(0, 10) ?? null,
      result.met + result.breached,
      result.notYetDue + result.noTarget,
    ]);
    expect(rows).toEqual([
      ['2026-03-04', 2, 0],
      ['2026-03-05', 0, 0],
      ['2026-03-06', 0, 1],
      [null, 0, 1],
    ]);
  });

  it('groups cycles by what their ticket is', () => {
    const byTier = groupMetric(first, ({ attributes }) =>
      attributes.fields['tier'] === 'free' ? 'free' : 'paid',
    );
    const rows = measure(byTier, clockFacts([met, noTarget])).map(({ key, result }) => [
      key,
      result.met,
    ]);
    expect(rows).toEqual([
      ['free', 0],
      ['paid', 1],
    ]);
  });

  it.each([
    [null, 'items[0]'],
    [{}, 'items[0].excluded'],
    [{ ...met, clocks: null }, 'items[0].clocks'],
    [{ ...met, clocks: [{ ...met.clocks[0], state: 'late' }] }, 'items[0].clocks[0].state'],
    [{ ...met, clocks: [{ ...met.clocks[0], dueAt: 'soon' }] }, 'items[0].clocks[0].dueAt'],
    [{ ...met, asOf: 'now' }, 'items[0].asOf'],
    [{ ...clockFacts([met])[0], state: 1 }, 'items[0].state'],
  ])('refuses the facts %o at their place, or counts them', (bad, argument) => {
    expect(() => measure(first, [bad as TicketFacts])).toThrow(
      expect.objectContaining({ argument }),
    );
    const lenient = slaAttainment({ metric: 'first_response', onInvalid: 'count' });
    expect(measure(lenient, [bad as TicketFacts, met])).toMatchObject({ rejected: 1, met: 1 });
  });

  it.each([
    ['options.clock', { clock: 'first_response' }, 'unknown_option'],
    ['options.metric', { metric: '' }, 'invalid_option'],
    ['options.per', { per: 'month' }, 'invalid_option'],
    ['options.confidence', { confidence: 1 }, 'invalid_option'],
    ['options.dedupe', { dedupe: 'child' }, 'invalid_option'],
    ['options.onInvalid', { onInvalid: true }, 'invalid_option'],
  ])('refuses bad %s', (argument, options, code) => {
    expect(() => slaAttainment(options as never)).toThrow(
      expect.objectContaining({ code, argument }),
    );
  });
});

describe('clockFacts', () => {
  it('has every cycle with its ticket', () => {
    const all = clockFacts([met, breached]);
    expect(all.map(({ ticketId, metric }) => `${ticketId} ${metric}`)).toEqual([
      'met first_response',
      'met resolution',
      'breached first_response',
      'breached resolution',
    ]);
    expect(clockFacts([met], 'resolution')).toHaveLength(1);
    expect(() => clockFacts(met as never)).toThrow(
      expect.objectContaining({ code: 'not_iterable', argument: 'facts' }),
    );
  });
});

describe('rateMetric', () => {
  interface Row {
    readonly id: string;
    readonly ok: boolean | null;
  }
  const options = { id: 'ok', counts: (row: Row) => row.ok, idOf: (row: Row) => row.id };
  const rows: Row[] = [
    { id: 'a', ok: true },
    { id: 'b', ok: false },
    { id: 'c', ok: null },
  ];

  it('counts both sides and neither', () => {
    expect(measure(rateMetric(options), rows)).toMatchObject({
      value: 0.5,
      unit: 'ratio',
      n: 2,
      numerator: 1,
      denominator: 2,
      notApplicable: 1,
    });
    expect(
      classifyItems(rateMetric(options), rows).map(({ id, counted }) => [id, counted]),
    ).toEqual([
      ['a', 'numerator'],
      ['b', 'denominator'],
      ['c', 'not_applicable'],
    ]);
  });

  it('has an interval at 0 and at all, and none without a denominator', () => {
    const all = measure(rateMetric({ ...options, confidence: 0.9 }), [rows[0]!]);
    expect(all).toMatchObject({ value: 1, high: 1, confidence: 0.9 });
    expect(all.low).toBeGreaterThan(0);
    expect(measure(rateMetric(options), [])).toMatchObject({ value: null, low: null, high: null });
  });

  it.each(['true', 1, undefined, {}])('refuses %s, or counts it', (ok) => {
    const bad = [...rows, { id: 'd', ok } as unknown as Row];
    expect(() => measure(rateMetric(options), bad)).toThrow(
      expect.objectContaining({ code: 'invalid_measurement', argument: 'items[3]' }),
    );
    const lenient = rateMetric({ ...options, onInvalid: 'count' });
    expect(measure(lenient, bad)).toMatchObject({ n: 2, rejected: 1 });
  });

  it('refuses options that make no rate', () => {
    expect(() => rateMetric({ id: 'x' } as never)).toThrow(
      expect.objectContaining({ code: 'not_a_function', argument: 'options.counts' }),
    );
    expect(() => rateMetric({ ...options, id: 7 } as never)).toThrow(
      expect.objectContaining({ code: 'invalid_option', argument: 'options.id' }),
    );
  });
});

describe('facts that were damaged in storage', () => {
  const damaged = [
    { excluded: null, parentId: null, asOf: 0, clocks: [null] },
    { excluded: null, parentId: null, asOf: 0, clocks: [{}] },
    null,
  ] as never[];

  it.each([undefined, 'resolution'])('are refused or counted, for the clock %s', (metric) => {
    const options = metric === undefined ? {} : { metric };
    for (const facts of damaged) {
      expect(() => measure(slaAttainment(options), [facts])).toThrow(
        expect.objectContaining({ code: 'invalid_facts' }),
      );
    }
    const lenient = slaAttainment({ ...options, onInvalid: 'count' });
    expect(measure(lenient, damaged)).toMatchObject({ n: 0, rejected: 3 });
  });
});
