import { describe, expect, it } from 'vitest';
import {
  defineScorecard,
  fitScorecard,
  scoreChurnRisk,
  type FitRow,
  type FitSignal,
  type ScorecardFit,
} from '../../src/churn/index.js';
import { codeOf } from '../stats/codeOf.js';
import { deepFreeze } from '../support/deepFreeze.js';

/** Values that look like chance and are the same everywhere. */
function numbers(seed: number, n: number): number[] {
  let state = seed;
  return Array.from({ length: n }, () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  });
}

const [first, second, chance] = [numbers(1, 400), numbers(2, 400), numbers(3, 400)];
const rows: readonly FitRow[] = deepFreeze(
  first.map((a, i) => {
    const b = second[i] ?? 0;
    const plan = b < 0.3 ? 'monthly' : b < 0.6 ? 'yearly' : 'trial';
    const eta = -1 + 3 * a + (plan === 'monthly' ? 1 : 0);
    return { a, b, plan, left: (chance[i] ?? 0) < 1 / (1 + Math.exp(-eta)) };
  }),
);
const number = (signal: string): FitSignal => ({ signal, as: 'number' });
const fit = (signals: readonly FitSignal[], l2 = 0, given = rows): ScorecardFit =>
  fitScorecard(given, { target: 'left', signals, l2 });
const codes = ({ findings }: ScorecardFit): string[] => findings.map(({ code }) => code);

describe('fitScorecard', () => {
  it('finds coefficients at which no small change is better', () => {
    const signals = [number('a'), { signal: 'plan', as: 'category' }];
    for (const l2 of [0, 2]) {
      const { coefficients } = fit(signals, l2);
      const found = coefficients.map(({ value }) => value ?? NaN);
      const best = objective(found, l2);
      for (const [j] of found.entries()) {
        for (const change of [-1e-4, 1e-4]) {
          expect(objective(found.with(j, (found[j] ?? 0) + change), l2)).toBeLessThan(best);
        }
      }
    }
  });

  it('gives the log odds ratio and its error of a table of two by two', () => {
    // 30 of 50 against 10 of 40: the odds ratio is 4.5; its variance 1/30 + 1/20 + 1/10 + 1/30.
    const table = [
      ...Array.from({ length: 50 }, (_, i) => ({ plan: 'b', left: i < 30 })),
      ...Array.from({ length: 40 }, (_, i) => ({ plan: 'a', left: i < 10 })),
    ];
    const [intercept, b] = fit([{ signal: 'plan', as: 'category' }], 0, table).coefficients;
    expect(intercept?.value).toBeCloseTo(Math.log(10 / 30), 10);
    expect(b?.value).toBeCloseTo(Math.log(4.5), 10);
    expect(b?.standardError).toBeCloseTo(Math.sqrt(1 / 30 + 1 / 20 + 1 / 10 + 1 / 30), 10);
  });

  it('does not depend on units, nor on the order of the rows', () => {
    const scaled = rows.map((row) => ({ ...row, a: 1e6 * Number(row['a']) + 5 }));
    const one = fit([number('a')]).coefficients[1];
    const other = fit([number('a')], 0, scaled.toReversed()).coefficients[1];
    expect(other?.value).toBeCloseTo(one?.value ?? NaN, 8);
    expect(1e6 * (other?.perUnit ?? NaN)).toBeCloseTo(one?.perUnit ?? NaN, 8);
    expect(fit([number('a')])).toEqual(fit([number('a')]));
  });

  it('gives a card whose probabilities are those of the fit', () => {
    const signals: FitSignal[] = [
      number('a'),
      { signal: 'plan', as: 'category' },
      { signal: 'b', as: 'bins', edges: [0.2, 0.8] },
    ];
    const found = fit(signals, 0.5);
    const card = defineScorecard(found.card ?? (null as never));
    const [intercept, a, trial, yearly, middle, upper] = found.coefficients;
    expect([trial?.column, yearly?.column, middle?.column, upper?.column]).toEqual([
      'plan=trial',
      'plan=yearly',
      'b=0.2-0.8',
      'b=>0.8',
    ]);
    const line = found.card?.signals[0]?.line;
    for (const row of rows.slice(0, 50)) {
      const b = Number(row['b']);
      const eta =
        (intercept?.value ?? 0) +
        (a?.perUnit ?? 0) * (Number(row['a']) - (line?.zeroAt ?? NaN)) +
        (row['plan'] === 'trial' ? (trial?.value ?? 0) : 0) +
        (row['plan'] === 'yearly' ? (yearly?.value ?? 0) : 0) +
        (b > 0.2 && b <= 0.8 ? (middle?.value ?? 0) : 0) +
        (b > 0.8 ? (upper?.value ?? 0) : 0);
      const { probability } = scoreChurnRisk(card, row as never, { now: 0 });
      expect(probability).toBeCloseTo(1 / (1 + Math.exp(-eta)), 12);
    }
  });

  it('puts the average customer at the base of the card', () => {
    const found = fit([number('a'), { signal: 'plan', as: 'category' }]);
    const card = defineScorecard(found.card ?? (null as never));
    const points = rows.map((row) => scoreChurnRisk(card, row as never, { now: 0 }).score);
    const mean = points.reduce((sum, each) => sum + each, 0) / rows.length;
    expect(mean).toBeCloseTo(found.card?.base ?? NaN, 10);
    expect(scoreChurnRisk(card, {}, { now: 0 })).toMatchObject({
      score: found.card?.base,
      coverage: 0,
    });
  });
});

describe('fitScorecard tells', () => {
  const outcome = (i: number): boolean => i % 3 === 0;

  it('constant columns, and fits the others', () => {
    const given = rows.map((row) => ({ ...row, same: 7, one: 'x' }));
    const found = fit([number('same'), number('a'), { signal: 'one', as: 'category' }], 0, given);
    expect(found.findings).toEqual([{ code: 'constant_column', columns: ['same'], kind: null }]);
    expect(found.coefficients.map(({ column, value }) => [column, value === null])).toEqual([
      ['intercept', false],
      ['same', true],
      ['a', false],
    ]);
    expect(() => defineScorecard(found.card ?? (null as never))).not.toThrow();
  });

  it('columns that others add up to, and of which', () => {
    const given = rows.map((row) => ({ ...row, c: 2 * Number(row['a']) - Number(row['b']) + 4 }));
    const found = fit([number('a'), number('b'), number('c')], 0, given);
    expect(found.findings).toEqual([
      { code: 'collinear_columns', columns: ['c', 'a', 'b'], kind: null },
    ]);
    expect(found.coefficients[3]).toMatchObject({ value: null, standardError: null });
    // The card predicts as without the column.
    expect(found.coefficients[1]?.value).toBeCloseTo(
      fit([number('a'), number('b')]).coefficients[1]?.value ?? NaN,
      10,
    );
    expect(codes(fit([number('a'), number('b'), number('c')], 1, given))).toContain(
      'collinear_columns',
    );
  });

  it('columns that nearly repeat another', () => {
    const given = rows.map((row, i) => ({ ...row, c: Number(row['a']) + 0.01 * (chance[i] ?? 0) }));
    const found = fit([number('a'), number('c'), number('b')], 0, given);
    expect(found.findings).toEqual([{ code: 'inflated_columns', columns: ['a', 'c'], kind: null }]);
    expect(found.coefficients[1]?.inflation).toBeGreaterThan(1000);
  });

  it('perfect separation, and gives no card', () => {
    const given = Array.from({ length: 40 }, (_, i) => ({ x: i, noise: i % 7, left: i >= 25 }));
    const found = fit([number('x'), number('noise')], 0, given);
    expect(found).toMatchObject({ state: 'separated', card: null, deviance: null });
    expect(found.findings[0]).toMatchObject({ code: 'separation', kind: 'perfect' });
    expect(found.findings[0]?.columns).toContain('x');
    expect(found.coefficients.map(({ value }) => value)).toEqual([null, null, null]);
  });

  it('a level in which nobody churned', () => {
    const given = rows.map((row) => ({ ...row, left: row['plan'] !== 'trial' && row['left'] }));
    const found = fit([{ signal: 'plan', as: 'category' }, number('a')], 0, given);
    expect(found.state).toBe('separated');
    expect(found.findings).toEqual([
      { code: 'separation', columns: ['plan=trial'], kind: 'quasi' },
    ]);
  });

  it('separation that a penalty hides, beside the card', () => {
    const given = Array.from({ length: 40 }, (_, i) => ({ x: i, left: i >= 25 }));
    const found = fit([number('x')], 1, given);
    expect(found.state).toBe('fitted');
    expect(found.findings).toEqual([{ code: 'separation', columns: ['x'], kind: 'perfect' }]);
    expect(found.card).not.toBeNull();
  });

  it('more columns than rows, as an error or beside a penalised card', () => {
    const given = [0, 1, 2].map((i) => ({ a: i, b: i * i, c: i % 2, left: i === 1 }));
    const signals = [number('a'), number('b'), number('c')];
    expect(codeOf(() => fit(signals, 0, given))).toBe('more_columns_than_rows');
    expect(codes(fit(signals, 1, given))).toContain('more_columns_than_rows');
  });

  it('weights that point the other way than their signal alone', () => {
    // b is a with noise; given a, more of b means less churn.
    const given = first.map((a, i) => {
      const b = a + 0.3 * (second[i] ?? 0);
      const eta = -1 + 12 * a - 6 * b;
      return { a, b, left: (chance[i] ?? 0) < 1 / (1 + Math.exp(-eta)) };
    });
    const { contradictions } = fit([number('a'), number('b')], 0, given);
    expect(contradictions.map(({ column }) => column)).toEqual(['b']);
    expect(contradictions[0]?.coefficient).toBeLessThan(0);
    expect(contradictions[0]?.evidence).toBeGreaterThan(0);
  });

  it('rows that were dropped for a missing value', () => {
    const given = rows.map((row, i) => (i % 4 === 0 ? { ...row, a: null } : row));
    expect(codeOf(() => fit([number('a')], 0, given))).toBe('invalid_row');
    const found = fitScorecard(given, {
      target: 'left',
      signals: [number('a')],
      l2: 0,
      onMissing: 'drop',
    });
    expect(found).toMatchObject({ n: 300, dropped: 100 });
  });

  it.each<[string, string, readonly unknown[], object]>([
    ['one class', 'one_class', [{ x: 1, left: true }], {}],
    ['no rows', 'one_class', [], {}],
    ['NaN in a row', 'invalid_row', [{ x: NaN, left: true }], {}],
    ['a text for a number', 'invalid_row', [{ x: '1', left: true }], {}],
    ['an outcome that is none', 'invalid_row', [{ x: 1, left: 'yes' }], {}],
    ['no outcome', 'invalid_row', [{ x: 1 }], {}],
    ['a negative penalty', 'invalid_option', [], { l2: -1 }],
    ['no penalty at all', 'invalid_option', [], { l2: undefined }],
    ['no signals', 'invalid_option', [], { signals: [] }],
    ['a signal twice', 'duplicate_id', [], { signals: [number('x'), number('x')] }],
    [
      'edges that go down',
      'invalid_option',
      [],
      {
        signals: [{ signal: 'x', as: 'bins', edges: [2, 1] }],
      },
    ],
    ['bins without edges', 'invalid_option', [], { signals: [{ signal: 'x', as: 'bins' }] }],
    ['a mistyped option', 'unknown_option', [], { lambda: 1 }],
    ['a band twice', 'duplicate_id', [], { bands: [{ id: 'a' }, { id: 'a', from: 0.5 }] }],
    [
      'bands that go down',
      'invalid_option',
      [],
      {
        bands: [{ id: 'a' }, { id: 'b', from: 0.5 }, { id: 'c', from: 0.4 }],
      },
    ],
  ])('%s, as an error', (_, code, given, options) => {
    const whole = { target: 'left', signals: [number('x')], l2: 0, ...options };
    expect(codeOf(() => fitScorecard(given as FitRow[], whole))).toBe(code);
  });

  it('ends soon on rows of any size', () => {
    for (const factor of [1e-90, 1, 1e90]) {
      const given = rows.map((row, i) => ({ x: factor * Number(row['a']), left: outcome(i) }));
      expect(fit([number('x')], 0, given).state).toBe('fitted');
    }
  });
});

/** The penalised log likelihood, written down anew. */
function objective(coefficients: readonly number[], l2: number): number {
  const values = rows.map((row) => Number(row['a']));
  const mean = values.reduce((sum, each) => sum + each, 0) / values.length;
  const sd = Math.sqrt(values.reduce((sum, each) => sum + (each - mean) ** 2, 0) / values.length);
  const [intercept = 0, a = 0, trial = 0, yearly = 0] = coefficients;
  const fitted = rows.reduce((sum, row) => {
    const plan = row['plan'] === 'trial' ? trial : row['plan'] === 'yearly' ? yearly : 0;
    const eta = intercept + (a * (Number(row['a']) - mean)) / sd + plan;
    return sum + Math.log(1 / (1 + Math.exp(row['left'] === true ? -eta : eta)));
  }, 0);
  return fitted - (l2 / 2) * (a * a + trial * trial + yearly * yearly);
}
