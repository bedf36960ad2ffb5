import { describe, expect, it } from 'vitest';
import {
  classifyItems,
  flowFacts,
  measure,
  milestoneFlow,
  type Flow,
  type FlowFacts,
} from '../../src/metrics/index.js';

const milestones = ['invited', 'active', 'paying'];
const read = (flow: Omit<Flow, 'id'>, id = 'f', now = 100): FlowFacts =>
  flowFacts({ id, ...flow }, { milestones, now });
const at = (milestone: string, time: number): Flow['events'][number] => ({ milestone, at: time });

const complete = read({
  startedAt: 0,
  events: [at('paying', 30), at('invited', 10), at('active', 20)],
});
const stalled = read({ startedAt: 0, events: [at('invited', 20)] });
const given = read({ startedAt: 0, endedAt: 50, events: [at('invited', 5)] });
const skipping = read({ startedAt: 0, events: [at('active', 40)] });
const young = read({ startedAt: 90, events: [] });
const unborn = read({ startedAt: 200, events: [] });

describe('milestoneFlow', () => {
  const flow = milestoneFlow({ milestones });

  it('tells how many reach each milestone, how fast, and where they stall', () => {
    const result = measure(flow, [complete, stalled, given, skipping, young, unborn]);
    expect(result).toMatchObject({
      value: 1 / 5,
      n: 5,
      stallsAt: 'active',
      notStarted: 1,
      immature: 0,
    });
    const [invited, active, paying] = result.milestones;
    expect(invited).toMatchObject({
      reached: { numerator: 3, denominator: 5 },
      // Reached after 5, 10 and 20; the young one is last seen at 10, the skipping one at 100.
      fromStart: { n: 5, ended: 3, medianMs: 20 },
      waiting: 1,
      gaveUp: 0,
      skipped: 1,
    });
    expect(active).toMatchObject({
      reached: { numerator: 2, denominator: 5 },
      ofPrevious: { numerator: 1, denominator: 3 },
      waiting: 1,
      gaveUp: 1,
    });
    expect(paying).toMatchObject({ reached: { numerator: 1 }, waiting: 1, gaveUp: 0 });
  });

  it('counts a milestone that came before its time as 0 long', () => {
    const odd = read({
      startedAt: 0,
      events: [at('active', 10), at('invited', 20), at('paying', 30)],
    });
    const { milestones: steps, value } = measure(flow, [odd]);
    expect(value).toBe(1);
    expect(steps[1]).toMatchObject({ outOfOrder: 1, fromPrevious: { medianMs: 0 } });
  });

  it('leaves young flows out when asked, whatever they reached', () => {
    const quick = read({ startedAt: 80, events: [at('paying', 85)] });
    const mature = milestoneFlow({ milestones, within: 50 });
    expect(measure(mature, [complete, quick, young])).toMatchObject({
      value: 1,
      n: 1,
      immature: 2,
    });
  });

  it('says how each flow counted', () => {
    const rows = classifyItems(flow, [complete, stalled, given, unborn]);
    expect(rows.map(({ counted, because }) => [counted, because.code])).toEqual([
      ['numerator', 'completed'],
      ['denominator', 'waiting'],
      ['denominator', 'gave_up'],
      ['not_applicable', 'not_started'],
    ]);
    expect(rows[1]?.because.detail).toEqual({ reached: 'invited', next: 'active' });
  });

  it('is null of nothing', () => {
    const empty = measure(flow, []);
    expect(empty).toMatchObject({ value: null, n: 0, stallsAt: null });
    expect(empty.milestones[0]).toMatchObject({ reached: { value: null }, waiting: 0 });
    expect(empty.milestones[0]?.fromStart).toMatchObject({ n: 0, medianMs: null, longestMs: null });
  });

  it.each([
    [null, 'items[0].milestones'],
    [{ ...complete, milestones: [] }, 'items[0].milestones'],
    [{ ...complete, milestones: [null, null, null] }, 'items[0].milestones[0].milestone'],
    [{ ...complete, startedAt: 'x' }, 'items[0].startedAt'],
    [{ ...complete, asOf: -5 }, 'items[0].asOf'],
    [{ ...complete, startedAt: 15 }, 'items[0].milestones[0].reachedAt'],
  ])('refuses the facts %o, or counts them', (bad, argument) => {
    const list = [bad as unknown as FlowFacts];
    expect(() => measure(flow, list)).toThrow(expect.objectContaining({ argument }));
    const lenient = milestoneFlow({ milestones, onInvalid: 'count' });
    expect(measure(lenient, list)).toMatchObject({ n: 0, rejected: 1 });
  });

  it.each([[[]], [['a', 'a']], [['']], ['a'], [null]])('refuses the milestones %j', (bad) => {
    expect(() => milestoneFlow({ milestones: bad as never })).toThrow(
      expect.objectContaining({ code: 'invalid_option', argument: 'options.milestones' }),
    );
  });
});

describe('flowFacts', () => {
  it('takes the first of each milestone up to now', () => {
    const facts = read({
      startedAt: 0,
      events: [at('invited', 20), at('invited', 10), at('active', 101), at('other', 5)],
    });
    expect(facts.milestones.map(({ reachedAt, event }) => [reachedAt?.getTime(), event])).toEqual([
      [10, 1],
      [undefined, null],
      [undefined, null],
    ]);
  });

  it.each([
    ['flow.id', { id: '', startedAt: 0, events: [] }, 'invalid_flow'],
    ['flow.endedAt', { id: 'f', startedAt: 5, endedAt: 4, events: [] }, 'invalid_flow'],
    ['flow.events[0].at', { id: 'f', startedAt: 5, events: [at('a', 4)] }, 'invalid_flow'],
    ['flow.events', { id: 'f', startedAt: 5, events: null }, 'wrong_type'],
    ['flow.startedAt', { id: 'f', events: [] }, 'invalid_instant'],
  ])('refuses bad %s', (argument, flow, code) => {
    expect(() => flowFacts(flow as Flow, { milestones, now: 10 })).toThrow(
      expect.objectContaining({ code, argument }),
    );
  });
});
