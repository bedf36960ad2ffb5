import { expect, it } from 'vitest';
import { combineEdges, type Combination } from '../../src/calendar/combineEdges.js';

it.each<[Combination, number[][], number[]]>([
  ['union', [], []],
  [
    'union',
    [
      [1, 2, 5, 6],
      [2, 3],
      [8, 9],
    ],
    [1, 3, 5, 6, 8, 9],
  ],
  [
    'union',
    [
      [1, 9],
      [2, 3],
    ],
    [1, 9],
  ],
  ['intersect', [], []],
  ['intersect', [[1, 4]], [1, 4]],
  [
    'intersect',
    [
      [0, 10],
      [1, 3, 5, 12],
    ],
    [1, 3, 5, 10],
  ],
  [
    'intersect',
    [
      [0, 10, 20, 30],
      [5, 25],
      [6, 22],
    ],
    [6, 10, 20, 22],
  ],
  [
    'intersect',
    [
      [0, 5],
      [5, 9],
    ],
    [],
  ],
  ['subtract', [], []],
  ['subtract', [[0, 10]], [0, 10]],
  [
    'subtract',
    [
      [0, 10],
      [3, 5],
    ],
    [0, 3, 5, 10],
  ],
  [
    'subtract',
    [
      [0, 10],
      [0, 2],
      [8, 12],
    ],
    [2, 8],
  ],
  [
    'subtract',
    [
      [0, 10, 20, 30],
      [5, 25],
    ],
    [0, 5, 25, 30],
  ],
  [
    'subtract',
    [
      [0, 10],
      [0, 10],
    ],
    [],
  ],
])('%s of %j is open %j', (kind, lists, expected) => {
  expect(combineEdges(kind, lists)).toEqual(expected);
});
