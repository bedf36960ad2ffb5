import { InputError } from '../../errors/index.js';
import { INCOMPLETE_MATRIX, INVALID_COST } from '../../errors/kinds/routing.js';
import { requireList } from '../../errors/requireList.js';
import { solveAssignment } from './solveAssignment.js';

/** Which column each row has. */
export interface CostAssignment {
  /** By row; null for rows that are left over, when there are more rows than columns. */
  readonly columns: readonly (number | null)[];
  /** The sum of the costs. */
  readonly cost: number;
}

const MOST = 1e15;

/**
 * Pairs rows with columns at the least total cost, each row and each column once at the most.
 *
 * For costs of the host's own, such as travel or wages; `assignItemsOptimally` needs none. Of
 * several pairings of the same cost one is given, always the same for the same matrix. A very high
 * cost says that something must not be: look for it in the answer.
 *
 * @param costs - rows of equal length, finite numbers
 * @returns the column of each row, and the total
 * @throws InputError `wrong_type`, `incomplete_matrix`, `invalid_cost`
 * @see Jonker and Volgenant, "A shortest augmenting path algorithm for dense and sparse linear
 *   assignment problems", 1987
 * @example
 * ```ts
 * import { assignByCost } from 'custops';
 *
 * assignByCost([
 *   [4, 1, 3],
 *   [2, 0, 5],
 *   [3, 2, 2],
 * ]); // => { columns: [1, 0, 2], cost: 5 }
 * ```
 */
export function assignByCost(costs: readonly (readonly number[])[]): CostAssignment {
  requireList(costs, 'costs', 'a list of rows');
  const rows = costs.length;
  const width = rows === 0 ? 0 : widthOf(costs[0]);
  const isWide = width >= rows;
  // The solver gives each row a column, so the longer side must be the columns.
  const flat = new Float64Array(rows * width);
  for (let row = 0; row < rows; row++) {
    const line = costs[row]!;
    requireList(line, `costs[${row}]`, 'a list of costs');
    for (let column = 0; column < width; column++) {
      const cost = line[column];
      if (typeof cost !== 'number' || !(cost >= -MOST && cost <= MOST)) {
        refuse(cost, `costs[${row}][${column}]`);
      }
      flat[isWide ? row * width + column : column * rows + row] = cost;
    }
    if (line.length !== width) {
      throw new InputError(INCOMPLETE_MATRIX, `costs[${row}]`, line.length, `${width} costs`);
    }
  }
  const found = solveAssignment(flat, Math.min(rows, width), Math.max(rows, width));
  const columns = isWide ? Array.from(found) : turned(found, rows);
  const cost = columns.reduce<number>(
    (sum, column, row) => (column === null ? sum : sum + costs[row]![column]!),
    0,
  );
  return { columns, cost };
}

function widthOf(row: unknown): number {
  requireList(row, 'costs[0]', 'a list of costs');
  return (row as readonly unknown[]).length;
}

function refuse(cost: unknown, argument: string): never {
  const kind = cost === undefined ? INCOMPLETE_MATRIX : INVALID_COST;
  throw new InputError(kind, argument, cost, 'a finite number');
}

/** The rows of columns as the columns of rows. */
function turned(rowOf: Int32Array, rows: number): (number | null)[] {
  const columns = Array.from({ length: rows }, (): number | null => null);
  for (const [column, row] of rowOf.entries()) columns[row] = column;
  return columns;
}
