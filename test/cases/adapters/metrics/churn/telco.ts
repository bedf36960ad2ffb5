import {
  readTelcoCsv,
  TELCO_NUMBERS,
  type TelcoCustomer,
} from '../../../../../examples/data/readTelcoCsv.js';
import type { FitSignal } from 'custops';

const known = new Map<string, readonly TelcoCustomer[]>();

/** The customers of a folder, read once. */
export function telcoCustomers(folder: string): readonly TelcoCustomer[] {
  const customers = known.get(folder) ?? readTelcoCsv(folder);
  known.set(folder, customers);
  return customers;
}

/** One of five folds by the row's index; fold 0 is the test set. */
export function foldOf(
  customers: readonly TelcoCustomer[],
  fold: number,
): { readonly train: TelcoCustomer[]; readonly test: TelcoCustomer[] } {
  return {
    train: customers.filter((_, index) => index % 5 !== fold),
    test: customers.filter((_, index) => index % 5 === fold),
  };
}

/** How a column of the file enters a model as it stands. */
export function asItStands(column: string): FitSignal {
  const counts = TELCO_NUMBERS.some((each) => each === column);
  return { signal: column, as: counts ? 'number' : 'category' };
}
