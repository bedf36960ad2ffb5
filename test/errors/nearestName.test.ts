import { describe, expect, it } from 'vitest';
import { didYouMean, nearestNames } from '../../src/errors/nearestName.js';

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
