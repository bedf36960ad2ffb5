/** An expectation that did not come true. */
export interface ScenarioFailure {
  /** Where it stands: `expect[1].clocks.first_response.state`. */
  readonly path: string;
  /** The instant that it speaks of, as local time of the scenario; null for the whole scenario. */
  readonly at: string | null;
  readonly expected: unknown;
  readonly actual: unknown;
  /** Why the answer is what it is, in lines: the counted and closed stretches, the failed conditions. */
  readonly why: readonly string[];
}

/** How a scenario, or one row of it, came out. */
export interface ScenarioResult {
  readonly name: string;
  /** The row's name; null for a scenario without rows. */
  readonly row: string | null;
  readonly passed: boolean;
  readonly failures: readonly ScenarioFailure[];
  /** What it reached, by the names that `policyCoverage` uses. */
  readonly reached: readonly string[];
}

/** How all scenarios came out. */
export interface ScenarioReport {
  /** False when one failed, and when there was none. */
  readonly passed: boolean;
  readonly n: number;
  readonly failed: number;
  readonly results: readonly ScenarioResult[];
}
