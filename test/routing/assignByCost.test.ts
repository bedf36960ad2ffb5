import { assignByCost } from 'custops';
import { describe, expect, it } from 'vitest';

/** The least cost over all pairings, row after row by the columns that are taken. */
function cheapest(costs: readonly (readonly number[])[]): number {
  const width = costs[0]?.length ?? 0;
  let sums = new Map([[0, 0]]);
  for (const row of costs) {
    const next = new Map(costs.length > width ? sums : []);
    for (const [taken, sum] of sums) {
      for (let column = 0; column < width; column++) {
        const bit = 1 << column;
        if ((taken & bit) !== 0) continue;
        const cost = sum + row[column]!;
        if (cost < (next.get(taken | bit) ?? Infinity)) next.set(taken | bit, cost);
      }
    }
    sums = next;
  }
  const most = Math.min(costs.length, width);
  const full = [...sums].filter(([taken]) => taken.toString(2).replace(/0/g, '').length === most);
  return Math.min(...full.map(([, sum]) => sum));
}

/** Numbers below a bound, always the same ones. */
function numbers(): (bound: number) => number {
  let state = 1;
  return (bound) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % bound;
  };
}

describe('assignByCost', () => {
  it.each([3, 100])('finds the cheapest pairing of many matrices of costs below %d', (bound) => {
    const next = numbers();
    for (let round = 0; round < 300; round++) {
      const [rows, columns] = [1 + next(7), 1 + next(7)];
      const costs = Array.from({ length: rows }, () =>
        Array.from({ length: columns }, () => next(bound) - 1),
      );
      const { columns: paired, cost } = assignByCost(costs);
      const taken = paired.flatMap((column) => (column === null ? [] : [column]));
      expect(taken.length).toBe(Math.min(rows, columns));
      expect(new Set(taken).size).toBe(taken.length);
      const sum = paired.reduce<number>(
        (all, column, row) => all + (costs[row]?.[column ?? -1] ?? 0),
        0,
      );
      expect([sum, cost]).toEqual([cheapest(costs), cheapest(costs)]);
    }
  });

  it('takes costs up to 1e15 either way', () => {
    expect(assignByCost([[1e15, -1e15]])).toEqual({ columns: [1], cost: -1e15 });
    expect(assignByCost([[1e15], [-1e15]])).toEqual({ columns: [null, 0], cost: -1e15 });
  });
});
