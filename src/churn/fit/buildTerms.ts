import { checkDesignSize } from './checkDesignSize.js';
import { evidenceOf, levelled, type SignalEvidence } from './evidence.js';
import type { Cell, FitRows } from './fitRows.js';
import type { FitSignal } from './fitSignal.js';

/** A column of a model. */
export interface Column {
  /** `tenure`, `Contract=One year`, `tenure=>48`. */
  readonly name: string;
  /** The level that it stands for, null for a column of numbers. */
  readonly level: string | null;
  readonly values: Float64Array;
}

/** A signal as columns. The first level of a category or of bins has none: it is the reference. */
export interface Term {
  readonly signal: FitSignal;
  readonly evidence: SignalEvidence;
  readonly columns: readonly Column[];
  /** Place of a row in the levels of `evidence`. */
  readonly places: Int32Array;
  /** Of a column of numbers, to which it is standardised. */
  readonly mean: number;
  readonly sd: number;
  readonly least: number;
  readonly most: number;
}

/** The columns of each signal, unless they are more than one call may work on. */
export function buildTerms(rows: FitRows, signals: readonly FitSignal[]): Term[] {
  const levelsOf = signals.map((signal, i) => levelled(signal, rows.cells[i] ?? []));
  const widths = signals.map(({ as }, i) =>
    as === 'number' || as === 'woe' ? 1 : (levelsOf[i]?.names.length ?? 1) - 1,
  );
  checkDesignSize(
    rows.n,
    widths.reduce((sum, width) => sum + width, 1),
  );
  return levelsOf.map((levels, i) => {
    const signal = signals[i]!;
    const cells = rows.cells[i] ?? [];
    const evidence = evidenceOf(signal, levels, { churned: rows.churned, smoothing: 0.5 });
    const numbers = signal.as === 'number' ? numbersOf(cells) : NO_NUMBERS;
    const term = { signal, evidence, places: levels.places, ...numbers };
    return { ...term, columns: columnsOf(term, cells) };
  });
}

type Numbers = Pick<Term, 'mean' | 'sd' | 'least' | 'most'>;

const NO_NUMBERS: Numbers = { mean: 0, sd: 1, least: 0, most: 0 };

/** Mean and population standard deviation; those of a constant are exactly its value and 0. */
function numbersOf(cells: readonly Cell[]): Numbers {
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (const cell of cells as readonly number[]) {
    least = Math.min(least, cell);
    most = Math.max(most, cell);
  }
  if (least === most) return { mean: least, sd: 0, least, most };
  const mean = (cells as readonly number[]).reduce((sum, cell) => sum + cell / cells.length, 0);
  const scale = most - least;
  const squares = (cells as readonly number[]).reduce(
    (sum, cell) => sum + ((cell - mean) / scale) ** 2,
    0,
  );
  return { mean, sd: Math.sqrt(squares / cells.length) * scale, least, most };
}

function columnsOf(term: Omit<Term, 'columns'>, cells: readonly Cell[]): Column[] {
  const { signal, evidence, places, mean, sd } = term;
  const name = signal.signal;
  if (signal.as === 'number') {
    const values = Float64Array.from(cells as readonly number[], (cell) =>
      sd === 0 ? 0 : (cell - mean) / sd,
    );
    return [{ name, level: null, values }];
  }
  if (signal.as === 'woe') {
    const values = Float64Array.from(places, (place) => evidence.levels[place]?.woe ?? 0);
    return [{ name, level: null, values }];
  }
  return evidence.levels.slice(1).map(({ level }, i) => ({
    name: `${name}=${level}`,
    level,
    values: Float64Array.from(places, (place) => (place === i + 1 ? 1 : 0)),
  }));
}
