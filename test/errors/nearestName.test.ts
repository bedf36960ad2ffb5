import { describe, expect, it } from 'vitest';
import { didYouMean, nearestNames } from '../../src/errors/nearestName.js';
import { serviceCredits } from '../../src/sla/index.js';

describe('nearest names', () => {
  it.each([
    ['resolutoin', 'resolution'],
    ['teir', 'tier'],
    ['timezone', 'timeZone'],
    ['polices', 'policies'],
    ['priorityy', 'priority'],
    ['calender', 'calendar'],
  ])('of %s is %s', (typed, meant) => {
    const known = ['resolution', 'tier', 'timeZone', 'policies', 'priority', 'calendar', 'region'];
    expect(nearestNames(typed, known)).toEqual([meant]);
  });

  it('are none when nothing is near', () => {
    expect(nearestNames('within', ['hours', 'holidays'])).toEqual([]);
    expect(didYouMean('x', [])).toBeUndefined();
  });

  it('stand in the order of their distance, then of their letters', () => {
    expect(nearestNames('solve', ['solver', 'solved', 'resolved', 'solvent'], 3)).toEqual([
      'solved',
      'solver',
      'solvent',
    ]);
  });

  it('are found for texts of any length, the rest of a long one unread', () => {
    expect(nearestNames('a'.repeat(1_000_000), ['aaa'])).toEqual([]);
  });
});

describe('a suggestion for an argument', () => {
  it('stands in the message, as the hint of an issue does', () => {
    expect(() => serviceCredits({ value: 0.9 }, { fees: 1 } as never)).toThrow(
      'schedule.fees: is not a known key, did you mean fee',
    );
    expect(() => serviceCredits({ value: 0.9 }, { xyzzy: 1 } as never)).toThrow(
      /^schedule\.xyzzy: is not a known key$/,
    );
  });
});
