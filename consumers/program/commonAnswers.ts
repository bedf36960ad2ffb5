import { caseAnswers } from './caseAnswers.js';
import { plainAnswer } from './plainAnswer.js';
import { sampleAnswers } from './sampleAnswers.js';

/** What a module exports, by name. */
export type Exports = Readonly<Record<string, unknown>>;

/** An answer with what was asked. */
export type NamedAnswer = readonly [asked: string, answer: unknown];

/**
 * The set of answers that every consumer must give alike: the JSON cases, and each public function
 * on its sample, right and spoiled.
 *
 * @param functions - the package's functions, as they came out of its subpaths
 * @returns answers as plain JSON
 */
export function commonAnswers(functions: Exports): NamedAnswer[] {
  return [...caseAnswers(), ...sampleAnswers(functions)].map(([asked, answer]) => [
    asked,
    plainAnswer(answer),
  ]);
}
