import { describe, expect, it } from 'vitest';
import { calibration } from '../../../examples/measures/calibration.js';
import type { ForecastTrial } from '../../../examples/measures/forecastTrials.js';
import { deepFreeze } from '../../support/deepFreeze.js';

/** Twenty forecasts of 0.00, 0.05, …; those of 0.5 and more came true. */
const trials: readonly ForecastTrial[] = deepFreeze(
  Array.from({ length: 20 }, (_, at) => ({
    ticketId: String(at),
    paused: false,
    // Not in order of the forecasts: 7 and 20 have no common divisor.
    probability: ((at * 7) % 20) / 20,
    breached: (at * 7) % 20 >= 10,
  })),
);

describe('calibration', () => {
  it('puts tenths of the forecasts, the lowest first, beside what came of them', () => {
    const { deciles } = calibration(trials);
    expect(deciles.map(({ actual }) => actual.n)).toEqual(Array(10).fill(2));
    expect(deciles.map(({ actual }) => actual.numerator)).toEqual([0, 0, 0, 0, 0, 2, 2, 2, 2, 2]);
    expect(deciles[3]).toMatchObject({ lowest: 0.3, highest: 0.35, actual: { value: 0 } });
    expect(deciles[3]?.predicted).toBeCloseTo(0.325, 12);
  });

  it('counts every forecast once, in tenths as even as can be', () => {
    const { deciles, overall } = calibration(trials.slice(0, 13));
    expect(deciles.map(({ actual }) => actual.n)).toEqual([1, 1, 1, 2, 1, 1, 2, 1, 1, 2]);
    expect(overall?.actual.n).toBe(13);
    expect(calibration(trials.slice(0, 3)).deciles).toHaveLength(3);
  });

  it('scores the forecasts beside one who knows only the share', () => {
    const { brier, brierOfShare, overall } = calibration(trials);
    // Of the squares of 0, 0.05 … 0.45 and of 0.5, 0.45 … 0.05, the mean.
    expect(brier).toBeCloseTo((2.85 / 4 + 3.85 / 4) / 20, 12);
    expect(brierOfShare).toBe(0.25);
    expect(overall?.predicted).toBeCloseTo(0.475, 12);
  });

  it('says nothing of no forecasts', () => {
    expect(calibration([])).toEqual({
      deciles: [],
      overall: null,
      brier: null,
      brierOfShare: null,
    });
  });
});
