import { describe, expect, it } from 'vitest';
import { alwaysOpen } from '../../../../src/calendar/index.js';
import { agentsForDueWork, burnDown, staffLive } from '../../../../src/metrics/index.js';
import { refusalOf } from '../refusalOf.js';

const safe = Number.MAX_SAFE_INTEGER;

describe('staffing', () => {
  const due = { at: 0, dueAt: 10, workMs: 1 };
  const plan =
    (items: unknown, more: object = {}) =>
    () =>
      agentsForDueWork(items as never, { now: 0, calendar: alwaysOpen, ...more });
  const team = [{ calendar: alwaysOpen }];
  const burn =
    (more: object, items: unknown = []) =>
    () =>
      burnDown(items as never, { from: 0, to: 10, stepMs: 5, team, ...more });
  const half = { key: 'a', arrivals: 1, intervalMs: 1000, handleMs: 10 };
  const target = { targetMs: 10, serviceLevel: 0.8 };
  const live =
    (more: object, intervals: unknown = [half]) =>
    () =>
      staffLive(intervals as never, { ...target, ...more });
  const share = 'a number from 0 to less than 1';
  const steps = 'an instant from 1 to 2000 steps after from';
  const million = 'a number from 0 to 1,000,000';
  const agents = (n: unknown) => ({ team: [...team, { calendar: alwaysOpen, agents: n }] });
  const many = Array<typeof due>(10_001).fill(due);
  it.each([
    ['invalid_probability', 'options.shrinkage', 1, share, plan([], { shrinkage: 1 })],
    ['invalid_probability', 'options.shrinkage', -0.1, share, plan([], { shrinkage: -0.1 })],
    ['invalid_probability', 'options.shrinkage', 'x', share, plan([], { shrinkage: 'x' })],
    ['wrong_type', 'items', 7, 'a list', plan(7)],
    ['invalid_count', 'items', 10_001, 'at most 10000 items: add up those alike', plan(many)],
    ['wrong_type', 'items[1]', 7, 'an object with at, dueAt and workMs', plan([due, 7])],
    ['not_a_duration', 'items[0].workMs', -1, '0 or more', plan([{ ...due, workMs: -1 }])],
    ['not_a_duration', 'items[0].workMs', 'x', '0 or more', plan([{ ...due, workMs: 'x' }])],
    [
      'not_a_duration',
      'items[0].workMs',
      safe + 1,
      '0 or more',
      plan([{ ...due, workMs: safe + 1 }]),
    ],
    ['not_a_duration', 'options.stepMs', 0, 'an integer of 1 or more', burn({ stepMs: 0 })],
    ['not_a_duration', 'options.stepMs', 1.5, 'an integer of 1 or more', burn({ stepMs: 1.5 })],
    ['invalid_count', 'options.to', 0, steps, burn({ to: 0 })],
    ['invalid_count', 'options.to', 2001, steps, burn({ stepMs: 1, to: 2001 })],
    ['invalid_probability', 'options.shrinkage', 1, share, burn({ shrinkage: 1 })],
    ['invalid_probability', 'options.shrinkage', -0.1, share, burn({ shrinkage: -0.1 })],
    ['invalid_probability', 'options.shrinkage', 'x', share, burn({ shrinkage: 'x' })],
    ['wrong_type', 'options.team', 7, 'a list', burn({ team: 7 })],
    ['wrong_type', 'options.team[0]', 7, 'an object with calendar and agents', burn({ team: [7] })],
    ['invalid_count', 'options.team[1].agents', -1, million, burn(agents(-1))],
    ['invalid_count', 'options.team[1].agents', 1e6 + 1, million, burn(agents(1e6 + 1))],
    ['invalid_count', 'options.team[1].agents', '1', million, burn(agents('1'))],
    [
      'invalid_option',
      'options.concurrency',
      0,
      'an integer from 1 to 100',
      live({ concurrency: 0 }),
    ],
    [
      'invalid_option',
      'options.concurrency',
      101,
      'an integer from 1 to 100',
      live({ concurrency: 101 }),
    ],
    [
      'invalid_option',
      'options.concurrency',
      1.5,
      'an integer from 1 to 100',
      live({ concurrency: 1.5 }),
    ],
    [
      'invalid_option',
      'options.maxAbandon',
      0.5,
      'nothing without patienceMs',
      live({ maxAbandon: 0.5 }),
    ],
    ['wrong_type', 'intervals', 7, 'a list', live({}, 7)],
    [
      'wrong_type',
      'intervals[0]',
      7,
      'an object with key, arrivals, intervalMs and handleMs',
      live({}, [7]),
    ],
    ['wrong_type', 'intervals[1].key', 1, 'a text', live({}, [half, { ...half, key: 1 }])],
  ])('%s of %s: %j', (code, argument, received, expected, call) => {
    expect(refusalOf(call)).toEqual([code, argument, received, expected]);
  });

  it('may be at its bounds', () => {
    expect(plan(many.slice(1))().n).toBe(10_000);
    expect(plan([due], { shrinkage: 0 })()).toMatchObject({ agents: 1, load: 0.1 });
    expect(burn({ stepMs: 1, to: 2000 })().intervals).toHaveLength(2000);
    expect(burn(agents(1e6))().intervals[0]?.capacityMs).toBe(5_000_005);
    expect(burn(agents(0))().intervals[0]?.capacityMs).toBe(5);
    expect(burn({ stepMs: 10 })().intervals).toHaveLength(1);
    for (const concurrency of [1, 100]) expect(live({ concurrency })().intervals).toHaveLength(1);
    expect(refusalOf(live({ serviceLevel: 2 }))[1]).toBe('options.serviceLevel');
    expect(refusalOf(live({ patienceMs: -1 }))[1]).toBe('options.patienceMs');
    expect(refusalOf(live({}, [{ ...half, arrivals: -1 }]))[1]).toBe('intervals[0].arrivals');
    expect(refusalOf(plan([], { calendar: 1 }))[1]).toBe('options.calendar');
    for (const key of ['at', 'dueAt']) {
      expect(refusalOf(plan([{ ...due, [key]: 'x' }])).slice(0, 2)).toEqual([
        ...['invalid_instant', `items[0].${key}`],
      ]);
    }
    for (const key of ['from', 'to']) {
      expect(refusalOf(burn({ [key]: 'x' })).slice(0, 2)).toEqual([
        ...['invalid_instant', `options.${key}`],
      ]);
    }
  });
});
