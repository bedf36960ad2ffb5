import { expect, it } from 'vitest';
import { measure, type Metric } from '../../../src/metrics/index.js';
import { refusalOf } from './refusalOf.js';

/** Where in the item, what would be right, who measures what, and what is found there. */
export type Row = readonly [
  argument: string,
  expected: unknown,
  metric: unknown,
  item: unknown,
  received?: unknown,
];

/** Each row's item is refused at its place, saying what was found there and what would be right. */
export function refuses(code: string, rows: readonly Row[]): void {
  it.each<Row>(rows)(`${code} at item%s: %#`, (...[path, expected, metric, item, received]) => {
    const measured = metric as Metric<unknown, unknown, unknown>;
    expect(refusalOf(() => measure(measured, [item]))).toEqual([
      ...[code, `items[0]${String(path)}`, received, expected],
    ]);
  });
}
