import type { JsonObject } from './json.js';

/** What became of one case. */
export type CaseOutcome =
  | {
      readonly status: 'compared';
      readonly expected: unknown;
      readonly actual: unknown;
      readonly equal: boolean;
    }
  | { readonly status: 'skipped'; readonly reason: string };

/** One element of one of a file's arrays. */
export interface CaseElement {
  /** The array that it stands in: `cases`, `lintCases`, `authority.cases`. */
  readonly group: string;
  readonly element: JsonObject;
}

/** What an adapter knows beside the case. */
export interface CaseSurroundings {
  /** The whole file. */
  readonly document: JsonObject;
  /** The folder that a case's `inputFile` is relative to. */
  readonly inputRoot: string;
}

/** Turns the cases of one file into calls of the public API. */
export type CaseAdapter = (surroundings: CaseSurroundings) => (item: CaseElement) => CaseOutcome;
