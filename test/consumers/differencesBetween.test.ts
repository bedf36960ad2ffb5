import { describe, expect, it } from 'vitest';
import { differencesBetween } from '../../consumers/program/differencesBetween.js';
import { plainAnswer } from '../../consumers/program/plainAnswer.js';

describe('differencesBetween', () => {
  const places = (actual: unknown, expected: unknown): string[] =>
    differencesBetween(actual, expected, 'asked');

  it('finds nothing in what is the same', () => {
    expect(places({ a: [1, 'x', null, true] }, { a: [1, 'x', null, true] })).toEqual([]);
  });

  it('names each place with both sides', () => {
    expect(places({ a: [1, 2], b: 'x' }, { a: [1, 3], b: null })).toEqual([
      'asked .a .1: 2 instead of 3',
      'asked .b: "x" instead of null',
    ]);
  });

  it.each([
    ['a field that is missing', {}, { a: 1 }, 'asked .a: undefined instead of 1'],
    ['a field too many', { a: 1 }, {}, 'asked .a: 1 instead of undefined'],
    ['a list that is cut', [1], [1, 2], 'asked .1: undefined instead of 2'],
    ['a list for an object', [1], { 0: 1 }, 'asked: [1] instead of {"0":1}'],
    ['text for a number', '1', 1, 'asked: "1" instead of 1'],
    ['no answer', undefined, null, 'asked: undefined instead of null'],
  ])('sees %s', (_, actual, expected, place) => {
    expect(places(actual, expected)).toEqual([place]);
  });

  it('lets numbers differ in their last digits alone', () => {
    expect(places(0.1 + 0.2, 0.3)).toEqual([]);
    expect(places(1 + 1e-11, 1)).toHaveLength(1);
    expect(places(1e-20, 0)).toHaveLength(1);
  });
});

describe('plainAnswer', () => {
  it('keeps as text what JSON would lose', () => {
    const answer = { n: NaN, i: -Infinity, u: undefined, f: () => 1, m: new Map([['a', 1]]) };
    const plain = { n: 'NaN', i: '-Infinity', u: 'undefined', f: 'function', m: [['a', 1]] };
    expect(plainAnswer(answer)).toEqual(plain);
    expect(plainAnswer(undefined)).toBe('undefined');
    expect(plainAnswer(Float64Array.of(1, 2))).toEqual([1, 2]);
    expect(plainAnswer(new Date(0))).toBe('1970-01-01T00:00:00.000Z');
  });
});
