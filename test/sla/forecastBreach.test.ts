import { describe, expect, it } from 'vitest';
import { forecastBreach } from '../../src/sla/index.js';
import { survivalCurve } from '../../src/stats/index.js';
import { deepFreeze } from '../support/deepFreeze.js';
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
    ['breached', at(5), 1],
    ['stopped', at(2, [created(), status(1, 'solved')]), 0],
    ['no_target', clockOf({ metric: 'resolution', within: null }, [created()], 2), null],
    ['thin_history', at(2), null],
  ] as const)('says %s', (because, clock, probability) => {
    expect(forecastBreach(clock, history)).toMatchObject({ because, probability });
  });

  it('says when the target lies beyond everything that was seen', () => {
    const short = [...past([1, 2]), ...past([3, 3, 3], false)];
    expect(forecastBreach(at(0.5), short, { minN: 1 })).toMatchObject({
      because: 'beyond_history',
      probability: null,
    });
  });

  it.each([0, 1.5, NaN])('refuses a sample size of %s', (minN) => {
    expect(() => forecastBreach(at(1), history, { minN })).toThrow(
      expect.objectContaining({ code: 'invalid_min_n', argument: 'minN' }) as Error,
    );
  });
});
