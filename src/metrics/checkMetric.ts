import { InputError } from '../errors/index.js';
import { NOT_A_METRIC } from '../errors/kinds/metrics.js';

const PARTS = ['init', 'add', 'merge', 'result'] as const;

/** Refuses what is no metric where it is handed in, not later inside a fold. */
export function checkMetric(metric: unknown, argument: string): void {
  const parts = (typeof metric === 'object' && metric !== null ? metric : {}) as Record<
    string,
    unknown
  >;
  if (typeof parts['id'] === 'string' && PARTS.every((part) => typeof parts[part] === 'function')) {
    return;
  }
  const expected =
    typeof metric === 'function'
      ? 'a metric: call the factory, as in firstResponseTime()'
      : 'a metric: { id, init, add, merge, result }';
  throw new InputError(NOT_A_METRIC, argument, metric, expected);
}
