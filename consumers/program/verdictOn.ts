import { commonAnswers, type Exports, type NamedAnswer } from './commonAnswers.js';
import { differencesBetween } from './differencesBetween.js';

const SHOWN = 5;

/** How an installed package answers, compared with the answers of the sources. */
export interface Verdict {
  readonly answers: number;
  /** How many answers are not the same in every digit, though close enough. */
  readonly rounded: number;
  /** How many are different, and the first few places. */
  readonly different: number;
  readonly places: readonly string[];
}

/**
 * Asks an installed package all that is asked of every consumer.
 *
 * @param entries - what the main entry exports, then what each subpath does
 * @param expected - the answers of the sources
 */
export function verdictOn(
  [root, ...subpaths]: readonly [Exports, ...Exports[]],
  expected: readonly NamedAnswer[],
): Verdict {
  const functions: Exports = Object.assign({}, ...subpaths) as Exports;
  const foreign = Object.keys({ ...root, ...functions })
    .filter((name) => functions[name] !== root[name])
    .map((name) => [`${name}: the subpath's is not the root's`]);
  const answers = commonAnswers(functions);
  const asked = answers.length > expected.length ? answers : expected;
  const differing = asked
    .map(([question], at) => differencesBetween(answers[at], expected[at], question))
    .filter((places) => places.length > 0);
  const all = [...foreign, ...differing];
  return {
    answers: answers.length,
    rounded:
      answers.filter((answer, at) => !isSame(answer, expected[at])).length - differing.length,
    different: all.length,
    places: all.flat().slice(0, SHOWN),
  };
}

function isSame(answer: unknown, expected: unknown): boolean {
  return JSON.stringify(answer) === JSON.stringify(expected);
}
