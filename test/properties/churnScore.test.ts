import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  defineScorecard,
  scoreChurnRisk,
  type ChurnRisk,
  type ScorecardConfig,
  type ScorecardSignal,
  type SignalRecord,
} from '../../src/churn/index.js';

// Points of any size and sign, with fractions, so that rounding has its chance.
const points = fc.double({ min: -1e6, max: 1e6, noNaN: true });
const value = fc.double({ min: -1000, max: 1000, noNaN: true });
const missing = fc.oneof(fc.constantFrom('neutral', 'worst'), points);

const bins = fc
  .tuple(
    fc.uniqueArray(fc.integer({ min: -900, max: 900 }), { maxLength: 5 }),
    fc.infiniteStream(points),
  )
  .map(([cuts, given]) => {
    const edges = [...cuts].sort((a, b) => a - b);
    return Array.from({ length: edges.length + 1 }, (_, i) => ({
      ...(i > 0 && { above: edges[i - 1] }),
      ...(i < edges.length && { upTo: edges[i] }),
      points: given.next().value as number,
    }));
  });
const categories = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), points, { minKeys: 1 });
const line = fc.record({
  perUnit: fc.double({ min: -100, max: 100, noNaN: true }),
  zeroAt: value,
  from: fc.double({ min: -1000, max: -1, noNaN: true }),
  to: fc.double({ min: 1, max: 1000, noNaN: true }),
});

const way = fc.oneof(
  fc.record({ bins }),
  fc.record({ categories }),
  fc.record({ line }),
) as fc.Arbitrary<Partial<ScorecardSignal>>;

const anyCard = fc.array(fc.tuple(way, missing), { minLength: 1, maxLength: 6 }).chain((ways) =>
  fc.option(points, { nil: undefined }).map((base): ScorecardConfig => ({
    id: 'any',
    ...(base !== undefined && { base }),
    signals: ways.map(([each, lost], i) => ({ signal: `s${i}`, missing: lost, ...each })),
    bands: [
      { id: 'low', below: 0 },
      { id: 'high', from: 0 },
    ],
  })),
);

/** A value for each signal of a card that it can weigh. */
const signalsFor = ({ signals }: ScorecardConfig): fc.Arbitrary<Record<string, number | string>> =>
  fc
    .tuple(
      ...signals.map((each) =>
        each.categories ? fc.constantFrom(...Object.keys(each.categories)) : value,
      ),
    )
    .map((values) => Object.fromEntries(signals.map(({ signal }, i) => [signal, values[i] ?? 0])));

const cardAndSignals = anyCard.chain((config) =>
  fc.tuple(
    fc.constant(config),
    signalsFor(config),
    fc.subarray(config.signals.map((s) => s.signal)),
  ),
);

const score = (config: ScorecardConfig, signals: SignalRecord): ChurnRisk =>
  scoreChurnRisk(defineScorecard(config), signals, { now: 0 });
const without = (signals: SignalRecord, lost: readonly string[]): SignalRecord =>
  Object.fromEntries(Object.entries(signals).filter(([name]) => !lost.includes(name)));

describe('a churn score', () => {
  it('is what its contributions add up to, to the last bit', () => {
    fc.assert(
      fc.property(cardAndSignals, ([config, signals, lost]) => {
        const risk = score(config, without(signals, lost));
        expect(risk.contributions.reduce((sum, each) => sum + each.points, 0)).toBe(risk.score);
      }),
    );
  });

  it('of a customer with lost signals has a range that holds the score with them', () => {
    fc.assert(
      fc.property(cardAndSignals, ([config, signals, lost]) => {
        const { range, score: guess } = score(config, without(signals, lost));
        const whole = score(config, signals).score;
        expect(range.low).toBeLessThanOrEqual(Math.min(whole, guess));
        expect(range.high).toBeGreaterThanOrEqual(Math.max(whole, guess));
      }),
    );
  });

  it('is never lowered by a lost signal whose missing value is the worst', () => {
    fc.assert(
      fc.property(cardAndSignals, ([config, signals, lost]) => {
        const worst = {
          ...config,
          signals: config.signals.map((each) => ({ ...each, missing: 'worst' })),
        };
        expect(score(worst, without(signals, lost)).score).toBeGreaterThanOrEqual(
          score(worst, signals).score,
        );
      }),
    );
  });

  it('has a coverage that each lost signal lowers', () => {
    fc.assert(
      fc.property(cardAndSignals, ([config, signals, lost]) => {
        expect(score(config, signals).coverage).toBe(1);
        const some = score(config, without(signals, lost)).coverage;
        const more = score(config, without(signals, [...lost, 's0'])).coverage;
        expect(more).toBeLessThanOrEqual(some);
        expect(score(config, {}).coverage).toBe(0);
      }),
    );
  });

  it('moves with a value the way that the sign of its weight says', () => {
    fc.assert(
      fc.property(anyCard, line, value, value, (config, aLine, a, b) => {
        const signals = [...config.signals, { signal: 'x', line: aLine, missing: 0 }];
        const at = (x: number): number => score({ ...config, signals }, { x }).score;
        const [less, more] = [at(Math.min(a, b)), at(Math.max(a, b))];
        if (aLine.perUnit >= 0) expect(more).toBeGreaterThanOrEqual(less);
        if (aLine.perUnit <= 0) expect(more).toBeLessThanOrEqual(less);
      }),
    );
  });

  it('does not depend on signals that the card does not weigh', () => {
    fc.assert(
      fc.property(cardAndSignals, ([config, signals]) => {
        expect(score(config, { ...signals, other: 'x' })).toEqual(score(config, signals));
      }),
    );
  });
});
