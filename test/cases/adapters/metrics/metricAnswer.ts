import type { JsonObject } from '../../runner/json.js';

/** What a metric case asks. */
export interface MetricQuestion {
  readonly input: unknown;
  readonly params: JsonObject;
  readonly expect: unknown;
  /** All cases of the file: some build on another one. */
  readonly cases: readonly JsonObject[];
  /** The folder that the case's `inputFile` is in, when it has one. */
  readonly folder: string;
  /** The name of the case's `inputFile`, when it has one. */
  readonly file: string;
}

/** Answers one op with the public API, in the shape that the file expects. */
export type MetricAnswer = (question: MetricQuestion) => unknown;

/** The answer to a form of an op whose issue is still to come. */
export const NOT_YET: unique symbol = Symbol('not yet');
