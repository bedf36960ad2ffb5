import { describe, expect, it } from 'vitest';
import { fitScorecard, weightOfEvidence, type FitSignal } from '../../src/churn/index.js';

// Eleven customers; coefficients and errors were computed apart, by Newton's method on the matrix.
const X = [1, 1, 1, 1, 1, 2, 3, 4, 6, 6, 6];
const LEFT = [0, 1, 0, 0, 0, 0, 1, 1, 1, 0, 1];
const rows = X.map((x, i) => ({ x, plan: 'aabbcabcabc'[i], left: LEFT[i] }));
const signals: FitSignal[] = [
  { signal: 'x', as: 'number' },
  { signal: 'plan', as: 'category' },
];
const near = (value: number): unknown => expect.closeTo(value, 9) as unknown;

const MEAN = 32 / 11;
const SD = 2.1086206372260365;

describe('fitScorecard', () => {
  it('gives every figure of a fit without a penalty', () => {
    const fit = fitScorecard(rows, { target: 'left', signals, l2: 0 });
    expect(fit).toMatchObject({
      state: 'fitted',
      n: 11,
      events: 5,
      dropped: 0,
      l2: 0,
      logLikelihood: near(-5.692894062994304),
      deviance: near(2 * 5.692894062994304),
      nullDeviance: near(15.158203246486488),
      findings: [],
      contradictions: [],
    });
    expect(fit.coefficients).toEqual([
      coefficient('intercept', [0.32736599729365135, 1.1791757164698835], null),
      {
        ...coefficient('x', [1.143414300999257, 0.8194368199392291], 1.053696752080953),
        perUnit: near(0.5422570000564246),
      },
      coefficient('plan=b', [-1.6134886052166544, 1.852713289588566], 1.2761547249877592),
      coefficient('plan=c', [0.14141471424988641, 1.833685202535582], 1.3367063815896851),
    ]);
  });

  it('gives every figure of a fit with a penalty, and its card', () => {
    const fit = fitScorecard(rows, { target: 'left', signals, l2: 1 });
    const [intercept, x, b, c] = [
      -0.0902059802984968, 0.701776833047409, -0.45910150636515185, 0.2332804565049151,
    ];
    expect(fit).toMatchObject({
      state: 'fitted',
      l2: 1,
      logLikelihood: near(-6.06084373169857),
      deviance: near(2 * 6.06084373169857),
    });
    expect(fit.coefficients.map(({ value }) => value)).toEqual([intercept, x, b, c].map(near));
    expect(fit.coefficients.map(({ standardError }) => standardError)).toEqual(
      [0.7608276109246257, 0.553643487504941, 0.8161008992044253, 0.8368648531269287].map(near),
    );
    // Four of eleven are on plan b, three on c.
    const average = (4 * b + 3 * c) / 11;
    expect(fit.card).toMatchObject({
      base: near(intercept + average),
      signals: [
        {
          signal: 'x',
          missing: 0,
          line: { perUnit: near(x / SD), zeroAt: near(MEAN), from: 1, to: 6, beyond: 'extend' },
        },
        {
          signal: 'plan',
          missing: 0,
          categories: { a: near(-average), b: near(b - average), c: near(c - average) },
        },
      ],
    });
  });

  it('puts a value on an edge into the range below it', () => {
    const edges = { signal: 'x', as: 'bins', edges: [1, 3] } as const;
    const [evidence] = weightOfEvidence(rows, { target: 'left', signals: [edges] });
    expect(evidence).toEqual({
      signal: 'x',
      n: 11,
      informationValue: near(0.3528042258562842 + 0.004403102881251485 + 0.3352118690555891),
      edges: [1, 3],
      levels: [
        level('<=1', [5, 1, -0.9555114450274363, 0.3528042258562842]),
        level('1-3', [2, 1, 0.14310084364067324, 0.004403102881251485]),
        level('>3', [4, 3, 0.9903987040278769, 0.3352118690555891]),
      ],
    });
    // Without edges at the quintiles: 1, 1, 3 and 6, of which the last is the greatest value.
    const quintiles = weightOfEvidence(rows, { target: 'left', signals: [signals[0]!] });
    expect(quintiles).toEqual([evidence]);
  });

  it('says by how much a weight contradicts its signal alone', () => {
    const contradictions = (x: readonly number[], plan: string, left: readonly number[]): unknown =>
      fitScorecard(
        x.map((each, i) => ({ x: each, plan: plan[i], left: left[i] })),
        { target: 'left', signals, l2: 0 },
      ).contradictions;
    expect(
      contradictions(
        [1, 5, 1, 1, 5, 0, 3, 3, 4, 2, 4],
        'bbbaabaaabb',
        [1, 1, 1, 1, 0, 0, 1, 1, 0, 1, 0],
      ),
    ).toEqual([
      {
        column: 'plan=b',
        signal: 'plan',
        coefficient: near(-0.05781844106175166),
        evidence: near(0.2513144282809061),
        z: near(-0.04265442634641281),
      },
    ]);
    expect(
      contradictions(
        [5, 5, 4, 3, 0, 5, 3, 3, 1, 4, 0],
        'babbbababab',
        [1, 1, 1, 0, 1, 0, 1, 0, 1, 0, 1],
      ),
    ).toEqual([
      {
        column: 'x',
        signal: 'x',
        coefficient: near(0.01909390555270135),
        evidence: near(-0.6514798695340964),
        z: near(0.01941270185681291),
      },
    ]);
  });

  it('shares a weight out between two columns that are the same, under a penalty alone', () => {
    const twice = rows.map((row) => ({ ...row, again: row.x, same: 7 }));
    const fit = fitScorecard(twice, {
      target: 'left',
      signals: ['x', 'again', 'same'].map((signal) => ({ signal, as: 'number' })),
      l2: 1,
    });
    const [, x, again, same] = fit.coefficients;
    expect(x?.value).toBeGreaterThan(0.3);
    expect(again?.value).toBeCloseTo(x?.value ?? NaN, 9);
    // Of a constant nothing is known but the penalty.
    expect(same).toMatchObject({ value: 0, perUnit: null, standardError: 1, inflation: null });
  });

  it('names the columns of a hidden separation by their own places', () => {
    const given = rows.map((row, i) => ({ x: row.x, again: row.x, s: i, left: i > 5 }));
    const fit = fitScorecard(given, {
      target: 'left',
      signals: ['x', 'again', 's'].map((signal) => ({ signal, as: 'number' })),
      l2: 1,
    });
    expect(fit.findings.find(({ code }) => code === 'separation')?.columns).toContain('s');
    expect(fit.findings.find(({ code }) => code === 'separation')?.columns).not.toContain('again');
  });

  it('takes as many columns as rows', () => {
    const fit = fitScorecard(
      [
        { x: 1, left: 0 },
        { x: 2, left: 1 },
      ],
      {
        target: 'left',
        signals: [signals[0]!],
        l2: 0,
      },
    );
    expect(fit.state).toBe('separated');
  });

  it('takes a field that is some value for the outcome', () => {
    const named = rows.map(({ left, ...row }) => ({ ...row, state: left === 1 ? 'gone' : 'here' }));
    const target = { field: 'state', is: 'gone' };
    expect(fitScorecard(named, { target, signals, l2: 0 })).toEqual(
      fitScorecard(rows, { target: 'left', signals, l2: 0 }),
    );
  });
});

function coefficient(
  column: string,
  [value, error]: readonly [number, number],
  inflation: number | null,
): object {
  const [signal = '', name = null] = column.split('=');
  const z = value / error;
  return {
    column,
    signal: column === 'intercept' ? null : signal,
    level: name,
    value: near(value),
    perUnit: null,
    standardError: near(error),
    z: near(z),
    p: near(P_VALUES[column] ?? NaN),
    inflation: inflation === null ? null : near(inflation),
  };
}

/** Two-sided, of the complementary error function. */
const P_VALUES: Readonly<Record<string, number>> = {
  intercept: 0.781301971535328,
  x: 0.1629054901428835,
  'plan=b': 0.38382036911350054,
  'plan=c': 0.93852768727256,
};

function level(name: string, [n, events, woe, informationValue]: readonly number[]): object {
  return {
    level: name,
    n,
    events,
    woe: near(woe ?? NaN),
    informationValue: near(informationValue ?? NaN),
  };
}
