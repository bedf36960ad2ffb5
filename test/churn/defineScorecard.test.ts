import { describe, expect, it } from 'vitest';
import {
  defineScorecard,
  type ScoreBand,
  type ScorecardConfig,
  type ScorecardSignal,
} from '../../src/churn/index.js';
import { isConfigError } from '../../src/errors/index.js';
import { renewals } from './cards.js';

function issuesOf(config: unknown): (string | undefined)[] {
  try {
    defineScorecard(config as ScorecardConfig);
  } catch (error) {
    if (isConfigError(error)) {
      return error.issues.map(({ code, path }) => `${code} ${path.join('.')}`);
    }
    throw error;
  }
  return [];
}

const withBands = (...bands: ScoreBand[]): unknown => ({ ...renewals, bands });
const withSignal = (signal: Partial<ScorecardSignal>): unknown => ({
  id: 'a',
  bands: [{ id: 'all' }],
  signals: [{ signal: 's', missing: 'neutral', ...signal }],
});

describe('defineScorecard', () => {
  it('says what the card weighs', () => {
    const card = defineScorecard(renewals);
    expect(card.signals).toEqual(['late_payments', 'plan', 'months']);
    expect(card.bands).toEqual(['low', 'medium', 'high']);
    expect(Object.isFrozen(card)).toBe(true);
  });

  it.each<[string, unknown, string[]]>([
    [
      'a first signal that goes on, where there is a scale',
      {
        ...(withSignal({ line: { perUnit: 1, from: 0, to: 1, beyond: 'extend' } }) as object),
        scale: { min: 0, max: 1 },
      },
      ['off_scale signals.0.line.beyond'],
    ],
    [
      'an age of nothing',
      withSignal({ categories: { a: 1 }, staleAfter: '0h' }),
      ['invalid_duration signals.0.staleAfter'],
    ],
    [
      'weeks of nothing',
      withSignal({ categories: { a: 1 }, staleAfter: '0w' }),
      ['invalid_duration signals.0.staleAfter'],
    ],
    [
      'a gap between bands',
      withBands({ id: 'a', below: 20 }, { id: 'b', from: 21 }),
      ['tiling_gap bands.1'],
    ],
    [
      'a number between two bands',
      withBands({ id: 'a', below: 20 }, { id: 'b', above: 20 }),
      ['tiling_gap bands.1'],
    ],
    [
      'a number in two bands',
      withBands({ id: 'a', upTo: 20 }, { id: 'b', from: 20 }),
      ['tiling_overlap bands.1'],
    ],
    [
      'bands that overlap',
      withBands({ id: 'a', below: 30 }, { id: 'b', from: 20 }),
      ['tiling_overlap bands.1'],
    ],
    [
      'bands without an edge between them',
      withBands({ id: 'a' }, { id: 'b' }),
      ['tiling_overlap bands.1'],
    ],
    [
      'bands that do not reach the ends',
      withBands({ id: 'a', from: 0, below: 20 }, { id: 'b', from: 20, upTo: 100 }),
      ['tiling_gap bands.0', 'tiling_gap bands.1'],
    ],
    [
      'a band that ends before it begins',
      withBands({ id: 'a', below: 20 }, { id: 'b', from: 20, below: 10 }, { id: 'c', from: 10 }),
      ['empty_range bands.1'],
    ],
    [
      'two lower edges of one band',
      withBands({ id: 'a', below: 20 }, { id: 'b', from: 20, above: 20 }),
      ['wrong_value bands.1.above'],
    ],
    ['no bands', withBands(), ['missing_key bands.0']],
    [
      'a band of a name that is taken',
      withBands({ id: 'a', below: 20 }, { id: 'a', from: 20 }),
      ['duplicate_id bands.1.id'],
    ],
    [
      'a gap between bins',
      withSignal({
        bins: [
          { below: 1, points: 0 },
          { from: 2, points: 1 },
        ],
      }),
      ['tiling_gap signals.0.bins.1'],
    ],
    [
      'bins that overlap',
      withSignal({
        bins: [
          { upTo: 2, points: 0 },
          { above: 1, points: 1 },
        ],
      }),
      ['tiling_overlap signals.0.bins.1'],
    ],
    ['a signal without points', withSignal({}), ['missing_key signals.0']],
    [
      'a signal with two ways to give points',
      withSignal({ categories: { a: 1 }, line: { perUnit: 1, from: 0, to: 1 } }),
      ['wrong_value signals.0'],
    ],
    [
      'NaN for points',
      withSignal({ categories: { a: NaN } }),
      ['wrong_type signals.0.categories.a'],
    ],
    [
      'worst points of a line that goes on',
      withSignal({ line: { perUnit: 1, from: 0, to: 1, beyond: 'extend' }, missing: 'worst' }),
      ['unbounded_worst signals.0.missing'],
    ],
    [
      'a line of one point',
      withSignal({ line: { perUnit: 1, from: 1, to: 1 } }),
      ['empty_range signals.0.line'],
    ],
    [
      'an age in days',
      withSignal({ categories: { a: 1 }, staleAfter: '30d' }),
      ['ambiguous_day signals.0.staleAfter'],
    ],
    [
      'an age in business days',
      withSignal({ categories: { a: 1 }, staleAfter: '30bd' }),
      ['invalid_duration signals.0.staleAfter'],
    ],
    [
      'a scale that the points leave',
      { ...renewals, scale: { min: 6, max: 80 } },
      ['off_scale scale.max'],
    ],
    [
      'points whose sum is infinite',
      {
        ...(withSignal({ categories: { a: 1e308 } }) as ScorecardConfig),
        base: 1e308,
      },
      ['not_finite signals'],
    ],
    [
      'everything at once',
      {
        id: 'a',
        bands: [{ id: 'a', below: 1 }, { id: 'b' }],
        signals: [{ signal: 's', categories: { a: 1 }, missing: 'neutrl' }, { signal: 's' }],
        scal: 1,
      },
      [
        'wrong_type signals.0.missing',
        'missing_key signals.1.missing',
        'unknown_key scal',
        'duplicate_id signals.1.signal',
        'tiling_overlap bands.1',
      ],
    ],
  ])('refuses %s', (_, config, expected) => {
    expect(issuesOf(config)).toEqual(expected);
  });

  it('keeps a copy', () => {
    const config = structuredClone(renewals) as { signals: unknown[] } & ScorecardConfig;
    const card = defineScorecard(config);
    config.signals.length = 0;
    expect(card.signals).toHaveLength(3);
  });
});
