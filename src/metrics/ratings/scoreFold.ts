import type { Because } from '../../errors/index.js';
import { checkCounts, refuseState } from '../checkCounts.js';
import type { Classification, Counted } from '../classification.js';
import type { DedupeOption } from '../exclude.js';
import { withListAdder } from '../listAdder.js';
import type { Metric } from '../metric.js';
import { isItemError, type OnInvalid } from '../onInvalid.js';
import {
  answerId,
  readAnswer,
  whyExcluded,
  type RatingScale,
  type SurveyAnswer,
} from './surveyAnswer.js';

/** Answers counted by score: small, exact, and the same whatever order they came in. */
export interface ScoreState {
  /** The score that the first count is of. */
  min: number;
  /** How many gave each score, from `min` upwards. */
  scores: number[];
  unanswered: number;
  excluded: number;
  rejected: number;
}

/** How many gave a score. */
export interface ScoreCount {
  readonly score: number;
  readonly n: number;
}

/** What every survey metric tells beside its figures. */
export interface SurveyCounts {
  /** How many gave each score, every point of the scale. */
  readonly scores: readonly ScoreCount[];
  /** Asked, and did not answer. */
  readonly unanswered: number;
  readonly excluded: number;
  /** Items that were wrong input, where these are counted. */
  readonly rejected: number;
}

/** The answers that a reading is made of. */
export interface ScoreTally {
  readonly scores: readonly ScoreCount[];
  readonly n: number;
  readonly unanswered: number;
}

/** A survey metric's own parts. */
export interface ScoreParts<Reading> {
  readonly id: string;
  readonly scale: RatingScale;
  readonly read: (tally: ScoreTally) => Reading;
  /** What a score counts as, and the code that says why. */
  readonly judge: (score: number) => { readonly counted: Counted; readonly code: string };
}

const BESIDE = ['unanswered', 'excluded', 'rejected'] as const;

/** How wrong input and children of other tickets are taken. */
interface FoldOptions extends DedupeOption {
  readonly onInvalid: OnInvalid;
}

/** Folds answers into counts by score. */
export function scoreFold<Item extends SurveyAnswer, Reading>(
  { id, scale, read, judge }: ScoreParts<Reading>,
  { dedupe, onInvalid }: FoldOptions,
): Metric<Item, ScoreState, Reading & SurveyCounts> {
  const { min, max } = scale;
  const points = max - min + 1;
  const rules = { scale, dedupe };
  const readOrReject = (item: Item): ReturnType<typeof readAnswer> | 'rejected' => {
    try {
      return readAnswer(item, rules);
    } catch (error) {
      if (onInvalid === 'throw' || !isItemError(error)) throw error;
      return 'rejected';
    }
  };
  const check = (state: ScoreState): void => checkScoreState(state, { min, points });
  const add = (state: ScoreState, item: Item): ScoreState => {
    const found = readOrReject(item);
    if (typeof found === 'number') addCount(state.scores, found - min, 1);
    else state[found] += 1;
    return state;
  };
  const fold: Metric<Item, ScoreState, Reading & SurveyCounts> = {
    id,
    init: () => emptyState(min, points),
    add,
    merge: (state, other) => {
      check(state);
      check(other);
      for (const [point, count] of other.scores.entries()) addCount(state.scores, point, count);
      for (const side of BESIDE) state[side] += other[side];
      return state;
    },
    result: (state) => {
      check(state);
      const { unanswered, excluded, rejected } = state;
      const scores = state.scores.map((n, point) => ({ score: min + point, n }));
      const n = state.scores.reduce((sum, count) => sum + count, 0);
      return { ...read({ scores, n, unanswered }), scores, unanswered, excluded, rejected };
    },
    classify: (item) => {
      const found = readOrReject(item);
      if (found === 'rejected') return [REJECTED];
      return [{ id: answerId(item), ...explain(found, whyExcluded(item, dedupe), judge) }];
    },
  };
  return withListAdder(fold, (read) => (state, list) => {
    const { scores } = state;
    for (const listed of list) {
      const item = read(listed);
      // Most are bare scores within the scale, or no answer: no call is needed to see that.
      const isScore = typeof item === 'number' && item >= min && item <= max;
      if (isScore && Number.isInteger(item)) scores[item - min]! += 1;
      else if (item === null) state.unanswered += 1;
      else add(state, item);
    }
    return state;
  });
}

function emptyState(min: number, points: number): ScoreState {
  const scores = new Array<number>(points).fill(0);
  return { min, scores, unanswered: 0, excluded: 0, rejected: 0 };
}

function addCount(counts: number[], point: number, by: number): void {
  counts[point] = (counts[point] ?? 0) + by;
}

const REJECTED: Classification = {
  id: null,
  counted: 'rejected',
  because: { code: 'invalid_measurement' },
};

function explain(
  found: number | 'unanswered' | 'excluded',
  left: Because | null,
  judge: ScoreParts<unknown>['judge'],
): Omit<Classification, 'id'> {
  if (left !== null) return { counted: 'excluded', because: left };
  if (typeof found !== 'number') {
    return { counted: 'not_applicable', because: { code: 'no_answer' } };
  }
  const { counted, code } = judge(found);
  return { counted, because: { code, detail: { score: found } } };
}

function checkScoreState(
  state: ScoreState | null | undefined,
  { min, points }: { readonly min: number; readonly points: number },
): void {
  checkCounts(state, BESIDE);
  if (state?.min !== min) refuseState(state);
  const scores: unknown = state.scores;
  if (!Array.isArray(scores) || scores.length !== points) refuseState(state);
  checkCounts(scores, [...(scores as unknown[]).keys()].map(String));
}
