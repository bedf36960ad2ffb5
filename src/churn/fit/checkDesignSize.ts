import { InputError } from '../../errors/index.js';
import { TOO_MANY_COLUMNS, TOO_MANY_ROWS } from '../../errors/kinds/churn.js';

/** More would be a category of names or texts, and the work grows with their cube. */
const MOST_COLUMNS = 500;
const MOST_CELLS = 20_000_000;

/** Refuses a model that would take minutes, before anything of it is built. */
export function checkDesignSize(n: number, columns: number): void {
  if (columns > MOST_COLUMNS) {
    throw new InputError(TOO_MANY_COLUMNS, 'options.signals', columns, '500 or fewer');
  }
  if (n * columns > MOST_CELLS) {
    throw new InputError(TOO_MANY_ROWS, 'rows', n, 'a sample of them');
  }
}
