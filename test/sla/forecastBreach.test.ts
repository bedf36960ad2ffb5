import { describe, expect, it } from 'vitest';
import { forecastBreach } from '../../src/sla/index.js';
import { survivalCurve } from '../../src/stats/index.js';
import { deepFreeze } from '../support/deepFreeze.js';
import { refusalOf } from '../support/refusalOf.js';
import { clockOf, HOUR_MS } from './clocks.js';
import { created, status } from './events.js';

const past = (hours: readonly number[], ended = true) =>
  hours.map((each) => ({ duration: each * HOUR_MS, ended }));
const row = { metric: 'resolution', within: '4h' } as const;
const at = (nowHours: number, events = [created()]) => clockOf(row, events, nowHours);
const history = deepFreeze(past([1, 1, 2, 3, 3, 3, 5, 6]));

describe('forecastBreach', () => {
  it('is the share of past cycles beyond the target among those that lasted as long', () => {
    expect(forecastBreach(at(2), history, { minN: 5 })).toEqual({
      probability: 0.4,
      n: 5,
      because: 'history',
    });
  });

  it('rises as the clock stays open', () => {
    const chances = [0, 1, 2, 3].map(
      (now) => forecastBreach(at(now), history, { minN: 1 }).probability ?? NaN,
    );
    expect(chances).toEqual([...chances].sort((a, b) => a - b));
    expect(chances[0]).toBe(0.25);
    expect(chances[3]).toBe(1);
  });

  it('takes cycles that were still open as lasting at least so long', () => {
    const open = [...past([1, 2, 5, 6]), ...past([3, 3], false)];
    expect(forecastBreach(at(2), open, { minN: 1 }).probability).toBe(1);
  });

  it('takes a curve that was built once', () => {
    const options = { minN: 1 };
    expect(forecastBreach(at(2), survivalCurve(history), options)).toEqual(
      forecastBreach(at(2), history, options),
    );
  });

  it.each([
    ['breached', at(5), 1, 0],
    ['stopped', at(2, [created(), status(1, 'solved')]), 0, 0],
    ['no_target', clockOf({ metric: 'resolution', within: null }, [created()], 2), null, 0],
    ['thin_history', at(2), null, 5],
  ] as const)('says %s', (because, clock, probability, n) => {
    expect(forecastBreach(clock, history)).toEqual({ because, probability, n });
  });

  it('says when the target lies beyond everything that was seen', () => {
    const short = [...past([1, 2]), ...past([3, 3, 3], false)];
    expect(forecastBreach(at(0.5), short, { minN: 1 })).toEqual({
      because: 'beyond_history',
      probability: null,
      n: 5,
    });
  });

  it('asks for 20 past cycles, or as many as it is told', () => {
    const because = (count: number, options?: { minN: number }): string =>
      forecastBreach(at(2), past(Array.from({ length: count }, () => 5)), options).because;
    expect([because(19), because(20)]).toEqual(['thin_history', 'history']);
    expect([because(2, { minN: 3 }), because(3, { minN: 3 })]).toEqual(['thin_history', 'history']);
  });

  it('takes what has elapsed and what is left as the target where it is no span', () => {
    // Two of 16 open hours: from Monday 09:00 to the close of Tuesday.
    const days = clockOf({ ...row, within: '1bd' }, [created()], 2, { calendar: 'office' });
    expect(forecastBreach(days, past([1, 15, 16, 16.5, 17]), { minN: 1 })).toEqual({
      because: 'history',
      probability: 0.5,
      n: 4,
    });
  });

  it('gives no number for a curve that was damaged, and refuses what is no history', () => {
    const step = (time: number) => ({ time: time * HOUR_MS, atRisk: 5, ended: 1, survival: 0 });
    const damaged = { n: 5, ended: 2, lastTime: 9 * HOUR_MS, steps: [step(1), step(3)] };
    expect(forecastBreach(at(2), damaged, { minN: 1 })).toEqual({
      because: 'thin_history',
      probability: null,
      n: 5,
    });
    for (const none of [null, undefined, 5, 'steps']) {
      expect(refusalOf(() => forecastBreach(at(2), none as never))).toBe(
        'wrong_type | history | a list',
      );
    }
  });

  it.each([0, 1.5, NaN])('refuses a sample size of %s', (minN) => {
    expect(() => forecastBreach(at(1), history, { minN })).toThrow(
      expect.objectContaining({ code: 'invalid_min_n', argument: 'options.minN' }) as Error,
    );
  });
});
