/** The state of a solver: prices of columns, and who has whom. */
interface Solver {
  readonly costs: Float64Array;
  readonly rows: number;
  readonly columns: number;
  readonly price: Float64Array;
  /** -1 for none. */
  readonly columnOf: Int32Array;
  readonly rowOf: Int32Array;
}

/**
 * Solves the linear assignment problem for a matrix with at least as many columns as rows.
 *
 * Rows bid for the columns first, which settles most of them; the rest is placed along shortest
 * paths. Each row is bounded by the matrix, so the whole is O(rows² · columns).
 *
 * @param costs - row by row
 * @returns the column of each row
 */
export function solveAssignment(costs: Float64Array, rows: number, columns: number): Int32Array {
  const solver: Solver = {
    costs,
    rows,
    columns,
    price: new Float64Array(columns),
    columnOf: new Int32Array(rows).fill(-1),
    rowOf: new Int32Array(columns).fill(-1),
  };
  // Prices of columns that stay free must be 0, so they start otherwise only where none does.
  if (rows === columns) startAtMinima(solver);
  for (const row of bid(
    solver,
    bid(
      solver,
      Array.from({ length: rows }, (_, row) => row),
    ),
  )) {
    augment(solver, row);
  }
  return solver.columnOf;
}

function startAtMinima({ costs, rows, columns, price }: Solver): void {
  price.fill(Infinity);
  for (let row = 0; row < rows; row++) {
    const at = row * columns;
    for (let column = 0; column < columns; column++) {
      if (costs[at + column]! < price[column]!) price[column] = costs[at + column]!;
    }
  }
}

/**
 * Each row takes the column that is cheapest for it, and pays up to where the second cheapest would
 * do as well. Whoever loses a column bids again at once if the price has moved, else in the next
 * round.
 *
 * @returns the rows that have none
 */
function bid(solver: Solver, free: readonly number[]): number[] {
  const { columns, price, columnOf, rowOf } = solver;
  const waiting = [...free].reverse();
  const left: number[] = [];
  // Tiny steps of prices could go on for long: what is left over is placed by paths.
  const most = 2 * free.length + columns;
  for (let steps = 0; ; steps++) {
    const row = waiting.pop();
    if (row === undefined) return left;
    if (steps > most) {
      left.push(row);
      continue;
    }
    const { first, second, least, next } = twoCheapest(solver, row);
    const isDearer = least < next;
    const column = isDearer || rowOf[first] === -1 || second < 0 ? first : second;
    if (isDearer && next !== Infinity) price[first]! -= next - least;
    const loser = rowOf[column]!;
    columnOf[row] = column;
    rowOf[column] = row;
    if (loser < 0) continue;
    columnOf[loser] = -1;
    if (isDearer) waiting.push(loser);
    else left.push(loser);
  }
}

/** The cheapest and the second cheapest column of a row at the present prices. */
function twoCheapest(
  { costs, columns, price }: Solver,
  row: number,
): { first: number; second: number; least: number; next: number } {
  const at = row * columns;
  let first = -1;
  let second = -1;
  let least = Infinity;
  let next = Infinity;
  for (let column = 0; column < columns; column++) {
    const cost = costs[at + column]! - price[column]!;
    if (cost >= next) continue;
    if (cost >= least) {
      next = cost;
      second = column;
    } else {
      next = least;
      second = first;
      least = cost;
      first = column;
    }
  }
  return { first, second, least, next };
}

/** Places one row along the shortest path to a free column, and moves prices so that all fits. */
function augment(solver: Solver, start: number): void {
  const { costs, columns, price, columnOf, rowOf } = solver;
  const distance = new Float64Array(columns);
  const before = new Int32Array(columns).fill(start);
  // Columns that are done, then those at the least distance, then the rest.
  const order = Int32Array.from({ length: columns }, (_, column) => column);
  for (let column = 0; column < columns; column++) {
    distance[column] = costs[start * columns + column]! - price[column]!;
  }
  let done = 0;
  let ready = 0;
  let least = 0;
  let end = -1;
  let settled = 0;
  while (end < 0) {
    if (done === ready) {
      settled = done;
      ready = gather(order, distance, done);
      least = distance[order[done]!]!;
      for (let at = done; at < ready && end < 0; at++) {
        if (rowOf[order[at]!] === -1) end = order[at]!;
      }
    }
    if (end >= 0) break;
    const from = order[done++]!;
    const row = rowOf[from]!;
    const offset = row * columns;
    const paid = costs[offset + from]! - price[from]! - least;
    for (let at = ready; at < columns; at++) {
      const column = order[at]!;
      const through = costs[offset + column]! - price[column]! - paid;
      if (through >= distance[column]!) continue;
      distance[column] = through;
      before[column] = row;
      if (through > least) continue;
      if (rowOf[column] === -1) {
        end = column;
        break;
      }
      order[at] = order[ready]!;
      order[ready++] = column;
    }
  }
  for (let at = 0; at < settled; at++) {
    const column = order[at]!;
    price[column]! += distance[column]! - least;
  }
  flip({ columnOf, rowOf }, { before, end, start });
}

/** Brings the columns at the least distance to the front of what is left; gives their end. */
function gather(order: Int32Array, distance: Float64Array, from: number): number {
  let end = from;
  let least = Infinity;
  for (let at = from; at < order.length; at++) {
    const column = order[at]!;
    const here = distance[column]!;
    if (here > least) continue;
    if (here < least) {
      least = here;
      end = from;
    }
    order[at] = order[end]!;
    order[end++] = column;
  }
  return end;
}

function flip(
  { columnOf, rowOf }: Pick<Solver, 'columnOf' | 'rowOf'>,
  {
    before,
    end,
    start,
  }: { readonly before: Int32Array; readonly end: number; readonly start: number },
): void {
  for (let column = end; ;) {
    const row = before[column]!;
    const next = columnOf[row]!;
    rowOf[column] = row;
    columnOf[row] = column;
    if (row === start) return;
    column = next;
  }
}
