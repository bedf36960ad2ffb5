import type { Metric } from '../../src/metrics/index.js';

/** The simplest metric there is: how many, and their sum. */
export const total: Metric<number, { n: number; sum: number }, { n: number; sum: number }> = {
  id: 'total',
  init: () => ({ n: 0, sum: 0 }),
  add: (state, item) => {
    state.n += 1;
    state.sum += item;
    return state;
  },
  merge: (state, other) => {
    state.n += other.n;
    state.sum += other.sum;
    return state;
  },
  result: (state) => ({ ...state }),
  classify: (item) => [
    {
      id: String(item),
      counted: item > 0 ? 'numerator' : 'denominator',
      because: { code: 'added' },
    },
  ],
};
