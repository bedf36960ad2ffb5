import type { JsonObject } from './json.js';

/** What became of one case. */
export type CaseOutcome =
  | {
      readonly status: 'compared';
      readonly expected: unknown;
      readonly actual: unknown;
      readonly equal: boolean;
    }
  | Skipped;

/** A case that nothing can answer here. */
export interface Skipped {
  readonly status: 'skipped';
  /** The op, the file: what the runner names. */
  readonly what: string;
  readonly reason: string;
}

/** The reason of ops and files whose issue is still to come. */
export const NO_ADAPTER_YET = 'no adapter yet';

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
