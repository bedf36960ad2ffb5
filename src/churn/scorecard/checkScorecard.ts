import { duplicateIds } from '../../errors/duplicateIds.js';
import { issueOf } from '../../errors/issueOf.js';
import { issue, type Issue } from '../../errors/issue.js';
import { EMPTY_RANGE, OFF_SCALE, UNBOUNDED_WORST } from '../../errors/kinds/churn.js';
import { MISSING_KEY, UNKNOWN_KEY, WRONG_VALUE } from '../../errors/kinds/config.js';
import { NOT_FINITE } from '../../errors/kinds/stats.js';
import { presentEntries } from '../../ticket/ownEntry.js';
import { checkTiling } from './checkTiling.js';
import { missingPoints, pointsRange } from './pointsRange.js';
import { staleAfterMs } from './staleAfterMs.js';
import type { ScorecardConfig, ScorecardSignal } from './scorecardConfig.js';

type Path = readonly (string | number)[];

/**
 * Checks what a schema cannot: that bins and bands tile, that names are given once, that no score
 * leaves the scale.
 *
 * @param config - of any kind; parts whose shape is wrong are passed over
 * @param shape - what is wrong with the shape
 */
export function checkScorecard(config: ScorecardConfig, shape: readonly Issue[]): Issue[] {
  const harm = shape.filter(({ code }) => code !== UNKNOWN_KEY.code).map(({ path }) => path);
  const isSound = (...at: Path): boolean =>
    !harm.some((path) => at.every((key, place) => path.length <= place || path[place] === key));
  const signals = isSound('signals') || Array.isArray(config.signals) ? config.signals : [];
  const own = signals.flatMap((signal, index) =>
    isSound('signals', index) ? checkSignal(signal, ['signals', index]) : [],
  );
  const names = signals.map((each) => (each as ScorecardSignal | null)?.signal);
  return [
    ...(isSound('signals') && signals.length === 0
      ? [issue(MISSING_KEY, ['signals', 0], { expected: 'at least one signal' })]
      : []),
    ...repeated(names, 'signals', 'signal'),
    ...own,
    ...(isSound('bands') ? checkBands(config) : []),
    ...(harm.length === 0 && own.length === 0 ? checkScale(config) : []),
  ];
}

function checkBands({ bands }: ScorecardConfig): Issue[] {
  return [
    ...repeated(
      bands.map(({ id }) => id),
      'bands',
      'id',
    ),
    ...checkTiling(bands, ['bands']),
  ];
}

function repeated(names: readonly unknown[], list: string, key: string): Issue[] {
  return duplicateIds(
    names.map((name, index) => ({
      id: typeof name === 'string' ? name : undefined,
      path: [list, index, key],
    })),
  );
}

function checkSignal(signal: ScorecardSignal, path: Path): Issue[] {
  const { bins, categories, line, otherwise, missing, staleAfter } = signal;
  const ways = [bins, categories, line].filter((each) => each !== undefined).length;
  if (ways !== 1) {
    const expected = 'exactly one of bins, categories and line';
    return [issue(ways === 0 ? MISSING_KEY : WRONG_VALUE, path, { expected })];
  }
  const issues: Issue[] = [];
  if (bins !== undefined) issues.push(...checkTiling(bins, [...path, 'bins']));
  if (categories !== undefined && presentEntries(categories).length === 0) {
    issues.push(issue(MISSING_KEY, [...path, 'categories'], { expected: 'at least one category' }));
  }
  if (otherwise !== undefined && categories === undefined) {
    const expected = 'only beside categories';
    issues.push(issue(WRONG_VALUE, [...path, 'otherwise'], { received: otherwise, expected }));
  }
  if (line !== undefined && line.from >= line.to) {
    issues.push(issue(EMPTY_RANGE, [...path, 'line'], { received: [line.from, line.to] }));
  }
  if (line?.beyond === 'extend' && missing === 'worst') {
    const expected = "points, 'neutral', or a line that holds beyond its ends";
    issues.push(issue(UNBOUNDED_WORST, [...path, 'missing'], { received: missing, expected }));
  }
  return [...issues, ...checkStaleAfter(staleAfter, [...path, 'staleAfter'])];
}

function checkStaleAfter(staleAfter: string | undefined, path: Path): Issue[] {
  if (staleAfter === undefined) return [];
  try {
    staleAfterMs(staleAfter);
    return [];
  } catch (error) {
    return [issueOf(error, path, { received: staleAfter })];
  }
}

/** Every score that the card can give is a number, and on its scale. */
function checkScale({ base = 0, signals, scale }: ScorecardConfig): Issue[] {
  const ranges = signals.map((signal) => {
    const range = pointsRange(signal);
    const missing = missingPoints(signal, range);
    return { least: Math.min(range.least, missing), most: Math.max(range.most, missing) };
  });
  const least = ranges.reduce((sum, range) => sum + range.least, base);
  const most = ranges.reduce((sum, range) => sum + range.most, base);
  if (!Number.isFinite(least) || !Number.isFinite(most)) {
    return [issue(NOT_FINITE, ['signals'], { expected: 'points whose sum is a finite number' })];
  }
  if (scale === undefined) return [];
  const { min, max } = scale;
  if (min >= max) return [issue(EMPTY_RANGE, ['scale'], { received: [min, max] })];
  const extended = signals.findIndex(({ line }) => line?.beyond === 'extend');
  if (extended >= 0) {
    const expected = 'a line that holds beyond its ends, where there is a scale';
    return [issue(OFF_SCALE, ['signals', extended, 'line', 'beyond'], { expected })];
  }
  const expected = `scores from ${least} to ${most}`;
  return [
    ...(least < min ? [issue(OFF_SCALE, ['scale', 'min'], { received: min, expected })] : []),
    ...(most > max ? [issue(OFF_SCALE, ['scale', 'max'], { received: max, expected })] : []),
  ];
}
