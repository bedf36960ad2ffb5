import { overAll, type Contender } from '../harness/contender.js';
import { randomSource } from '../harness/randomSource.js';
import { few, many } from '../workload/instants.js';
import { branchFreeSearch, plainSearch } from './binarySearch.js';

/** What the searches look through. */
const size = 2_504;

/** Names of the references, as the rows' bounds use them. */
export const freshSearch = 'branch-free search';
export const knownSearch = 'plain search, known inputs';

/** The references of the arithmetic: one binary search a call, nothing else. */
export function searchContenders(edges: Float64Array): readonly Contender[] {
  const sorted = edges.slice(0, size);
  const random = randomSource(5);
  const span = sorted[size - 1] - sorted[0];
  const values = Float64Array.from({ length: many }, () => sorted[0] + Math.floor(random() * span));
  const known = values.slice(0, few);
  for (const value of known) {
    const found = sorted.filter((edge) => edge <= value).length;
    if (plainSearch(sorted, value) !== found || branchFreeSearch(sorted, value) !== found)
      throw new Error(`a reference search is wrong for ${value}`);
  }
  const expression = 'search(sorted, values[i])';
  return [
    overAll(freshSearch, many, expression, { search: branchFreeSearch, sorted, values }),
    overAll(knownSearch, few, expression, { search: plainSearch, sorted, values: known }),
  ];
}
