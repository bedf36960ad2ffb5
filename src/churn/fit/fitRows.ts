import { InputError } from '../../errors/index.js';
import { INVALID_ROW } from '../../errors/kinds/churn.js';
import { INVALID_OPTION } from '../../errors/kinds/metrics.js';
import { requireList } from '../../errors/requireList.js';
import { requireObject } from '../../errors/requireObject.js';
import { hasRanges, type FitSignal, type FitTarget } from './fitSignal.js';

/** A customer of the past: fields by name, own properties only. */
export type FitRow = Readonly<Record<string, unknown>>;

/** A field of a row as it was read; null when it is missing. */
export type Cell = number | string | null;

/** Rows that were read: which of them churned, and the signals' cells, a list for each signal. */
export interface FitRows {
  readonly n: number;
  /** 1 for a churner. */
  readonly churned: Uint8Array;
  readonly cells: readonly (readonly Cell[])[];
}

/**
 * Reads the outcome and the signals of every row.
 *
 * @throws InputError `wrong_type`, `invalid_option`, `invalid_row` naming `rows[i].<field>`
 */
export function readFitRows(
  rows: readonly FitRow[],
  target: FitTarget,
  signals: readonly FitSignal[],
): FitRows {
  requireList(rows, 'rows', 'a list of rows');
  const outcomeOf = outcomeReader(target);
  const churned = new Uint8Array(rows.length);
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    requireObject(row, `rows[${i}]`, 'an object of fields');
    churned[i] = outcomeOf(row, i) ? 1 : 0;
  }
  const cells = signals.map((signal) => rows.map((row, i) => cellOf(signal, row, i)));
  return { n: rows.length, churned, cells };
}

/** The rows without those that lack a signal. */
export function completeRows({ n, churned, cells }: FitRows): FitRows {
  const kept = Array.from({ length: n }, (_, i) => i).filter((i) =>
    cells.every((list) => list[i] !== null),
  );
  return {
    n: kept.length,
    churned: Uint8Array.from(kept, (i) => churned[i] ?? 0),
    cells: cells.map((list) => kept.map((i) => list[i] ?? null)),
  };
}

function outcomeReader(target: FitTarget): (row: FitRow, index: number) => boolean {
  if (typeof target === 'string') {
    return (row, index) => {
      const value = own(row, target);
      if (value === true || value === 1) return true;
      if (value === false || value === 0) return false;
      const at = `rows[${index}].${target}`;
      throw new InputError(INVALID_ROW, at, value, 'true, false, 1 or 0');
    };
  }
  requireObject(target, 'options.target', 'the name of a field, or { field, is }');
  const { field, is } = target;
  if (typeof field !== 'string' || !['string', 'number', 'boolean'].includes(typeof is)) {
    const expected = 'the name of a field, or { field, is }';
    throw new InputError(INVALID_OPTION, 'options.target', target, expected);
  }
  return (row, index) => {
    const value = own(row, field);
    if (value !== undefined && value !== null) return value === is;
    throw new InputError(INVALID_ROW, `rows[${index}].${field}`, value, 'a value');
  };
}

function cellOf(signal: FitSignal, row: FitRow, index: number): Cell {
  const value = own(row, signal.signal);
  if (value === undefined || value === null) return null;
  const counts = signal.as === 'number' || hasRanges(signal);
  if (counts) {
    if (typeof value === 'number' && Math.abs(value) <= MOST) return value;
  } else if (typeof value === 'string') return value;
  else if (typeof value === 'boolean') return String(value);
  else if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  const expected = counts ? 'a number of at most 1e100, or null' : 'a text, a boolean or a number';
  throw new InputError(INVALID_ROW, `rows[${index}].${signal.signal}`, value, expected);
}

/** Far beyond any measure, and its square is still a number. */
const MOST = 1e100;

function own(row: FitRow, field: string): unknown {
  return Object.hasOwn(row, field) ? row[field] : undefined;
}
